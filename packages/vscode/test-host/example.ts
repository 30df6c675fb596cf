// The example that the tests open, in a folder of its own, and the place where they break it.
import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const EXAMPLE = fileURLToPath(new URL('../../../examples/after-sales-100/rule.guiju', import.meta.url));

/** A section with its points: 指标 5.1.1 “组织架构” 4分 { */
const SECTION = /^\s*指标 5\.1\.1 “[^”]*” (?=(\d+)分)/;

export interface BreakingPoint {
    /** Of the first digit, from 1. */
    line: number;
    column: number;
    /** The points as they stand there, and one more. */
    points: number;
    wrong: number;
}

/** A folder that holds a copy of the example. */
export function exampleFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'guiju-example-'));
    cpSync(EXAMPLE, join(folder, 'rule.guiju'));
    return folder;
}

/** Where a text of the example begins, both from 1. */
export function placeOf(text: string): { line: number; column: number } {
    const lines = readFileSync(EXAMPLE, 'utf8').split('\n');
    const line = lines.findIndex(each => each.includes(text));
    if (line < 0) throw new Error(`the example does not hold “${text}”`);
    return { line: line + 1, column: lines[line]!.indexOf(text) + 1 };
}

/** The points of a section whose parts no longer add up when one point is added. */
export function breakingPoint(): BreakingPoint {
    for (const [index, text] of readFileSync(EXAMPLE, 'utf8').split('\n').entries()) {
        const match = SECTION.exec(text);
        if (!match) continue;
        const points = Number(match[1]);
        return { line: index + 1, column: match[0].length + 1, points, wrong: points + 1 };
    }
    throw new Error('the example has no section 5.1.1 with points');
}
