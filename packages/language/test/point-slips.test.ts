// A slip in any number of points of the examples is found, and found where it is.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AstUtils } from 'langium';
import { describe, expect, test } from 'vitest';
import { isItem, isPoints, isScoring, isSection, isWas, type Points } from '@guiju/language';
import { createFixtures } from '@guiju/testing';

const EXAMPLES = join(import.meta.dirname, '../../../examples');
const fixtures = createFixtures();

const textOf = (example: string): string => readFileSync(join(EXAMPLES, example, 'rule.guiju'), 'utf8');
const beside = { '../after-sales-100/rule.guiju': textOf('after-sales-100') };

/** Every number of points of the scorings; those of tallies are amounts of their own. */
async function pointsOf(text: string): Promise<Points[]> {
    const { document, diagnostics } = await fixtures.checkText(text, beside);
    expect(diagnostics).toEqual([]);
    return AstUtils.streamAllContents(document.parseResult.value)
        .filter(isPoints)
        .filter(({ $container: of }) => isScoring(of) || isSection(of) || isItem(of) || isWas(of))
        .toArray();
}

function withPoints(text: string, points: Points, value: string): string {
    const { offset } = points.$cstNode!;
    return text.slice(0, offset) + value + text.slice(offset + points.value.length);
}

/** Where the slip may be seen: at the number itself, or at the total that it belongs to. */
function placesOf({ $container: of, $cstNode: own }: Points): number[] {
    const around = isItem(of) || isSection(of) ? of.$container : undefined;
    const total = around && (isScoring(around) ? around.total : isSection(around) ? around.points : undefined);
    return [own, total?.$cstNode].flatMap(node => (node ? [node.range.start.line] : []));
}

describe.each(['after-sales-100', 'after-sales-145'])('%s', example => {
    test('one point more or less anywhere gives one message at the right line', async () => {
        const text = textOf(example);
        const all = await pointsOf(text);
        expect(all.length).toBeGreaterThan(50);
        for (const points of all) {
            const changed = withPoints(text, points, String(BigInt(Math.trunc(Number(points.value))) + 1n));
            const { diagnostics } = await fixtures.checkText(changed, beside);
            const place = `line ${points.$cstNode!.range.start.line + 1}: ${points.value}`;
            expect(
                diagnostics.map(it => it.severity),
                place
            ).toEqual(['error']);
            expect(placesOf(points), place).toContain(diagnostics[0]!.range.start.line);
        }
    });
});
