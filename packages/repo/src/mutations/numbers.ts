// Every number, date and code of a rule that can be written otherwise, by the family that it belongs to.
import { CstUtils, type AstNode, type LeafCstNode } from 'langium';
import type { Ruleset } from '@guiju/language';

export const FAMILIES = [
    'points',
    'bands',
    'table cells',
    'weights',
    'formulas',
    'durations',
    'dates',
    'codes',
    'others'
] as const;
export type Family = (typeof FAMILIES)[number];

/** One place in the text and what is written there instead. */
export interface Mutation {
    readonly family: Family;
    readonly offset: number;
    readonly end: number;
    readonly line: number;
    readonly from: string;
    readonly to: string;
}

/** The nearest node around that is named here tells the family; what an example expects is no part of the rule. */
const BY_NODE: Readonly<Record<string, Family | 'none'>> = {
    Example: 'none',
    ChangeRecord: 'none',
    Basis: 'none',
    Citation: 'none',
    ClauseText: 'none',
    Calendar: 'none',
    Points: 'points',
    Row: 'points',
    Worth: 'points',
    Band: 'bands',
    TableCell: 'table cells',
    TableHead: 'table cells',
    TableRow: 'table cells',
    Weight: 'weights',
    WeightRow: 'weights',
    WeightTable: 'weights',
    Measure: 'formulas',
    Veto: 'formulas',
    Cap: 'formulas',
    Shift: 'formulas',
    Tally: 'formulas',
    Bound: 'formulas',
    Requirement: 'formulas',
    Duration: 'durations',
    Length: 'durations',
    Term: 'durations',
    Code: 'codes'
};

export function mutationsOf(ruleset: Ruleset): Mutation[] {
    const root = ruleset.$cstNode;
    if (!root) return [];
    return CstUtils.flattenCst(root)
        .toArray()
        .filter(leaf => !leaf.hidden)
        .flatMap(mutationOf);
}

function mutationOf(leaf: LeafCstNode): Mutation[] {
    const [from, family] = [leaf.text, familyOf(leaf)];
    const to = family && family !== 'none' ? otherOf(from, family) : undefined;
    if (!family || family === 'none' || to === undefined) return [];
    return [{ family, offset: leaf.offset, end: leaf.end, line: leaf.range.start.line + 1, from, to }];
}

function familyOf({ text, astNode }: LeafCstNode): Family | 'none' | undefined {
    for (let node: AstNode | undefined = astNode; node; node = node.$container) {
        const family = BY_NODE[node.$type];
        if (family === 'points' && node.$container?.$type === 'Tally') return 'formulas';
        if (family) return family;
    }
    return DATE.test(text) ? 'dates' : 'others';
}

const DATE = /^\d{4}-\d\d-\d\d$/;
const NUMBER = /^\d+(\.\d+)?$/;
const CODE = /^[\w.]*\d$/;

/** The next day, the next number, the next code; undefined for what is none of them. */
function otherOf(text: string, family: Family): string | undefined {
    if (DATE.test(text)) return text.replace(/\d$/, digit => String((Number(digit) + 1) % 10 || 1));
    if (family === 'codes') return CODE.test(text) ? text.replace(/\d+$/, part => String(Number(part) + 1)) : undefined;
    return NUMBER.test(text) ? text.replace(/^\d+/, whole => String(BigInt(whole) + 1n)) : undefined;
}

export const mutated = (text: string, { offset, end, to }: Mutation): string =>
    text.slice(0, offset) + to + text.slice(end);
