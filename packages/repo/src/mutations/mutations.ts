// Every single slip in the numbers, dates and codes of a rule: written otherwise, or in each other's place.
import { AstUtils, CstUtils, type AstNode, type CstNode, type LeafCstNode } from 'langium';
import {
    isGateRow,
    isItem,
    isScoring,
    isSection,
    isTable,
    isTableRow,
    isWeightRow,
    type Ruleset
} from '@guiju/language';
import { FAMILIES, familyOf, type Family } from './families.ts';
import { kindOf, variantsOf } from './variants.ts';

export interface Edit {
    readonly offset: number;
    readonly end: number;
    readonly to: string;
}

/** One slip: a place written otherwise, or two places in each other's place. */
export interface Mutation {
    readonly family: Family;
    readonly line: number;
    readonly words: string;
    readonly edits: readonly Edit[];
}

/** In the order of the text; swaps behind. */
export function mutationsOf(ruleset: Ruleset): Mutation[] {
    const root = ruleset.$cstNode;
    if (!root) return [];
    const leaves = CstUtils.flattenCst(root)
        .toArray()
        .filter(leaf => !leaf.hidden);
    return [...leaves.flatMap(writtenOtherwise), ...swaps(ruleset)];
}

const CODED: ReadonlySet<Family> = new Set(['codes', 'clauses', 'citations']);

function writtenOtherwise(leaf: LeafCstNode): Mutation[] {
    const family = familyOf(leaf);
    if (!family) return [];
    const kind = kindOf(leaf.text, CODED.has(family));
    if (kind === undefined) return [];
    return variantsOf(leaf.text, kind).map(to => ({
        family,
        line: lineOf(leaf),
        words: `${leaf.text} → ${to}`,
        edits: [{ offset: leaf.offset, end: leaf.end, to }]
    }));
}

/** Cells that stand beside or below each other, and the points of items that follow each other. */
function swaps(ruleset: Ruleset): Mutation[] {
    const nodes = AstUtils.streamAllContents(ruleset).toArray();
    const grids: [Family, AstNode[][]][] = [
        ...nodes
            .filter(isTable)
            .map((table): [Family, AstNode[][]] => ['table cells', table.rows.map(row => row.cells)]),
        ...blocksOf(nodes.filter(isGateRow)).map((rows): [Family, AstNode[][]] => [
            'bands',
            rows.map(row => row.cells)
        ]),
        ...blocksOf(nodes.filter(isWeightRow)).map((rows): [Family, AstNode[][]] => [
            'weights',
            rows.map(row => row.cells)
        ])
    ];
    const points = nodes
        .filter(node => isScoring(node) || isSection(node))
        .flatMap(({ members }) => pairs((members as readonly AstNode[]).filter(isItem).map(item => item.points)))
        .flatMap(pair => swap('points', ...pair));
    return [...grids.flatMap(([family, rows]) => swapsIn(rows).flatMap(pair => swap(family, ...pair))), ...points];
}

function blocksOf<Row extends AstNode>(rows: readonly Row[]): Row[][] {
    const blocks = new Map<AstNode | undefined, Row[]>();
    for (const row of rows) blocks.set(row.$container, [...(blocks.get(row.$container) ?? []), row]);
    return [...blocks.values()];
}

const pairs = <Value>(values: readonly Value[]): [Value, Value][] =>
    values.slice(1).map((value, place) => [values[place]!, value]);

function swapsIn(rows: readonly (readonly AstNode[])[]): [AstNode, AstNode][] {
    const beside = rows.flatMap(row => pairs(row));
    const below = pairs(rows).flatMap(([above, under]) =>
        above.flatMap((cell, place): [AstNode, AstNode][] => (under[place] ? [[cell, under[place]]] : []))
    );
    return [...beside, ...below];
}

function swap(family: Family, a: AstNode, b: AstNode): Mutation[] {
    const [one, other] = [a.$cstNode, b.$cstNode];
    // What heads a row of a table and what it gives are not taken for each other.
    if (!one || !other || one.text === other.text || headsRow(a) !== headsRow(b)) return [];
    const edits = [put(one, other.text), put(other, one.text)];
    return [{ family, line: lineOf(one), words: `${one.text} ⇄ ${other.text}`, edits }];
}

/** The cells in front, as many as there are keys that head rows. */
function headsRow(cell: AstNode): boolean {
    const row = cell.$container;
    if (!isTableRow(row) || !isTable(row.$container)) return false;
    const { keys } = row.$container;
    return row.cells.indexOf(cell as never) < Math.max(1, keys.length - (keys.length > 1 ? 1 : 0));
}

const put = ({ offset, end }: CstNode, to: string): Edit => ({ offset, end, to });
const lineOf = (cst: CstNode): number => cst.range.start.line + 1;

export const mutated = (text: string, { edits }: Mutation): string =>
    [...edits]
        .sort((a, b) => b.offset - a.offset)
        .reduce((all, { offset, end, to }) => all.slice(0, offset) + to + all.slice(end), text);

export { FAMILIES, type Family };
