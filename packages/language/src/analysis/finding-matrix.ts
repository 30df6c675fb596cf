// The table that severities follow from: whether it is whole, and where it turns round.
import type { AstNode } from 'langium';
import type { FindingCell, FindingMatrix, FindingRow, FindingValue } from '../generated/ast.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { bothNames } from '../names/inputs.ts';

export interface MatrixFault {
    readonly sentence: Bilingual;
    readonly node: AstNode;
    readonly property?: string;
}

/** How many judgements a printed table can go by: one heads rows, one heads columns. */
const MOST_KEYS = 2;

export function matrixFaults(matrix: FindingMatrix): MatrixFault[] {
    const { keys, head, rows } = matrix;
    const [first, second] = keys;
    if (keys.length > MOST_KEYS) return [{ sentence: tooManyKeys(keys.length), node: keys[MOST_KEYS]! }];
    const same = keys.slice(1).find(key => bothNames(key).some(name => bothNames(first!).includes(name)));
    if (same) return [{ sentence: twice(same.name), node: same }];
    if (head.key.ref && head.key.ref !== first) {
        const sentence = otherHead(first!.name, head.key.$refText);
        return [{ sentence, node: head, property: 'key' }];
    }
    if (!second && head.values.length > 1) return [{ sentence: oneColumn(first!.name), node: head.values[1]! }];
    return [
        ...rows.flatMap(row => cellFaults(row, head.values.length)),
        ...repeated(rows.map(({ value }) => value)),
        ...(second ? repeated(head.values) : [])
    ];
}

function cellFaults(row: FindingRow, columns: number): MatrixFault[] {
    const { value, cells } = row;
    if (cells.length === columns) return [];
    const node = cells[columns] ?? value;
    return [{ sentence: otherWidth(value.name, cells.length, columns), node }];
}

function repeated(values: readonly FindingValue[]): MatrixFault[] {
    const seen = new Set<string>();
    return values.flatMap(value => {
        const isKnown = bothNames(value).some(name => seen.has(name));
        for (const name of bothNames(value)) seen.add(name);
        return isKnown ? [{ sentence: twice(value.name), node: value }] : [];
    });
}

const tooManyKeys = (count: number): Bilingual => ({
    zh: `定严重程度的表按一项或两项判断，这里是 ${count} 项。`,
    en: `A table for severities goes by one judgement or by two, not by ${count}.`
});
const twice = (name: string): Bilingual => ({
    zh: `表中每个名称只写一次，“${name}”写了两次，记录里写它就不知道是哪一格。`,
    en: `Each name stands once in the table; “${name}” stands there twice, so that a record cannot tell which cell it means.`
});
const otherHead = (first: string, found: string): Bilingual => ({
    zh: `“按”后面的第一项判断在表的左边，表头要从“${first}”开始，这里是“${found}”。`,
    en: `The first judgement behind “by” heads the rows, so the table begins with “${first}”, not “${found}”.`
});
const oneColumn = (first: string): Bilingual => ({
    zh: `只按“${first}”定的表只有一列严重程度；横着还有一项判断的，在“按”后面写明“${first} 与 …”。`,
    en: `A table that goes by “${first}” alone has one column of severities; where another judgement heads columns, write “by ${first} and …”.`
});
const otherWidth = (row: string, found: number, wanted: number): Bilingual => ({
    zh: `表的每一行都要有 ${wanted} 格（没有的写“—”），“${row}”这一行有 ${found} 格。`,
    en: `Every row of the table has ${wanted} ${wanted === 1 ? 'cell' : 'cells'} (— where there is no severity); the row “${row}” has ${found}.`
});

export interface Turn {
    readonly node: FindingCell;
    readonly before: FindingCell;
    /** The names of both. */
    readonly found: string;
    readonly former: string;
}

interface Step {
    readonly from: FindingCell;
    readonly to: FindingCell;
    readonly sign: number;
}

/** Cells at which the severity goes against the way that it takes elsewhere along the same key. A list of kinds has no order. */
export function matrixTurns({ keys, head, rows }: FindingMatrix): Turn[] {
    if (keys.length !== MOST_KEYS) return [];
    const across = rows.map(({ cells }) => cells);
    const down = head.values.map((_, at) => rows.flatMap(({ cells }) => cells[at] ?? []));
    const turns = [across, down].flatMap(lines => against(lines.flatMap(stepsIn)));
    const once = new Map(turns.map(step => [step.to, step]));
    return [...once.values()].map(({ from, to }) => ({
        ...{ node: to, before: from },
        ...{ found: to.severity!.$refText, former: from.severity!.$refText }
    }));
}

/** How many steps the other way for each against it: below that the values of the key are kinds and have no order. */
const CLEARLY = 3;

function against(steps: readonly Step[]): Step[] {
    const rising = steps.filter(({ sign }) => sign > 0);
    const falling = steps.filter(({ sign }) => sign < 0);
    const [fewer, more] = rising.length < falling.length ? [rising, falling] : [falling, rising];
    return CLEARLY * fewer.length <= more.length ? fewer : [];
}

function stepsIn(line: readonly FindingCell[]): Step[] {
    const told = line.filter(({ severity }) => severity?.ref !== undefined);
    return told.slice(1).flatMap((to, at) => {
        const sign = Math.sign(rankOf(told[at]!) - rankOf(to));
        return sign === 0 ? [] : [{ from: told[at]!, to, sign }];
    });
}

/** From the worst on. */
function rankOf({ severity }: FindingCell): number {
    const own = severity!.ref!;
    return own.$container.severities.indexOf(own);
}
