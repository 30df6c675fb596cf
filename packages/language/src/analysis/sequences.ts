// Numbers that are counted up, and those that are left out between two of them.
import type { AstNode } from 'langium';
import { isClauseItem, type ClauseItem, type Clause, type Ruleset, type Scoring } from '../generated/ast.ts';
import { codesOf, itemsOf, rulesetOf, sectionsOf, standardsOf } from '../names/catalogue.ts';
import { clausesOf, plainLabel } from '../names/clauses.ts';

interface Place {
    readonly node: AstNode;
    readonly property: string;
    readonly index?: number;
}

export interface LeftOut {
    /** The number that is missing, as it would be printed. */
    readonly missing: string;
    readonly before: string;
    readonly after: string;
    readonly at: Place;
}

interface Counted {
    readonly text: string;
    readonly rank: number;
    readonly at: Place;
}

/** With fewer it is no sequence but a choice. */
const SHORTEST = 3;

export function clausesLeftOut(ruleset: Ruleset): LeftOut[] {
    const counted = clausesOf(ruleset).map((node): [string, Place] => [node.name, { node, property: 'name' }]);
    return leftOutOfCodes(counted);
}

/** Sections and items, by the codes of the standard that numbers the rule. */
export function entriesLeftOut(scoring: Scoring): LeftOut[] {
    const main = standardsOf(rulesetOf(scoring))[0]?.name ?? '';
    const counted = [...sectionsOf(scoring), ...itemsOf(scoring)].flatMap(node =>
        codesOf(node).flatMap(({ standard, code }, index): [string, Place][] =>
            standard === main ? [[code, { node, property: 'codes', index }]] : []
        )
    );
    return leftOutOfCodes(counted);
}

export function pointsLeftOut(holder: Clause | ClauseItem): LeftOut[] {
    const points = holder.members.filter(isClauseItem).filter(({ name }) => name !== undefined);
    const bySort = Map.groupBy(points, point => SORTS.findIndex(({ sort }) => sort.test(plainLabel(point))));
    return [...bySort].flatMap(([place, same]) => {
        const sort = SORTS[place];
        if (!sort) return [];
        const counted = same.map(node => ({
            text: node.name!,
            rank: sort.rank(plainLabel(node)),
            at: { node, property: 'name' }
        }));
        return leftOut(counted, (rank, { text, rank: last }) => text.replace(sort.print(last), sort.print(rank)));
    });
}

const byLetter = (sort: RegExp) => ({
    sort,
    rank: (label: string): number => label.codePointAt(0)!,
    print: (rank: number): string => String.fromCodePoint(rank)
});

const SORTS = [
    byLetter(/^[a-z]$/),
    byLetter(/^[A-Z]$/),
    byLetter(/^[①-⑳]$/),
    { sort: /^\d+$/, rank: Number, print: String }
];

/** 5.1, 5.2 and 5.4 below 5: each clause or section for itself. */
function leftOutOfCodes(codes: readonly (readonly [string, Place])[]): LeftOut[] {
    const numbered = codes.filter(([text]) => /^\d+(\.\d+)*$/.test(text));
    const byParent = Map.groupBy(numbered, ([text]) => text.split('.').slice(0, -1).join('.'));
    return [...byParent].flatMap(([parent, same]) => {
        const counted = same.map(([text, at]) => ({ text, rank: Number(text.split('.').at(-1)), at }));
        return leftOut(counted, rank => (parent === '' ? String(rank) : `${parent}.${rank}`));
    });
}

/** One number between two neighbours; where more are missing the document is an extract. */
function leftOut(counted: readonly Counted[], print: (rank: number, after: Counted) => string): LeftOut[] {
    const inOrder = [...new Map(counted.map(each => [each.rank, each])).values()].sort((a, b) => a.rank - b.rank);
    if (inOrder.length < SHORTEST) return [];
    return inOrder.slice(1).flatMap((after, place) => {
        const before = inOrder[place]!;
        if (after.rank !== before.rank + 2) return [];
        return [{ missing: print(before.rank + 1, after), before: before.text, after: after.text, at: after.at }];
    });
}
