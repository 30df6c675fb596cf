// The code that a new section or item would have where its numbering goes on.
import {
    isItem,
    isScoring,
    isSection,
    isClause,
    outermostOf,
    type Clause,
    type Ruleset,
    type Scoring,
    type Section
} from '@guiju/language';
import { AstUtils, type AstNode } from 'langium';

type Whole = Scoring | Section;

/** What a place is inside of. */
export const wholeAround = (node: AstNode | undefined): Whole | undefined =>
    AstUtils.getContainerOfType(node, (each): each is Whole => isScoring(each) || isSection(each));

/**
 * `5.1.3` behind `5.1.2`, `5.1.1` as the first of 5.1. `before` is the offset of the place: entries behind it are to keep their
 * codes, so that the next code is one that none of them has.
 */
export function nextCodes(whole: Whole, before: number): string[] {
    const entries = (whole.members as readonly AstNode[]).filter(member => isSection(member) || isItem(member));
    const written = entries.filter(
        ({ $cstNode, codes }) => ($cstNode?.end ?? 0) <= before && /\d$/.test(codes[0] ?? '')
    );
    const taken = new Set(entries.flatMap(({ codes }) => codes));
    const last = written.at(-1)?.codes[0];
    const start = last === undefined ? (isSection(whole) ? firstOf(whole) : '1') : increased(last);
    return start === undefined ? [] : [free(start, taken)];
}

const firstOf = ({ codes }: Section): string | undefined => (codes[0] === undefined ? undefined : `${codes[0]}.1`);

function free(code: string, taken: ReadonlySet<string>): string {
    let next: string = code;
    while (taken.has(next)) next = increased(next) ?? `${next}.1`;
    return next;
}

/** The number at the end of a code, one up; undefined for a code without one. */
export function increased(code: string): string | undefined {
    const [, head, number] = /^(.*?)(\d+)$/s.exec(code) ?? [];
    return number === undefined ? undefined : head! + String(Number(number) + 1);
}

/** The code of the next clause: behind the clause before, or the first inside the one around. */
export function nextClause(ruleset: Ruleset, around: AstNode | undefined, before: number): string | undefined {
    const inside = AstUtils.getContainerOfType(
        around,
        (node): node is Clause => isClause(node) && hasCode(node) && isWithin(node, before)
    );
    const siblings: readonly AstNode[] = inside?.members ?? outermostOf(ruleset);
    const last = siblings
        .filter(isClause)
        .filter(clause => hasCode(clause) && (clause.$cstNode?.end ?? 0) <= before)
        .at(-1);
    if (last) return increased(last.name);
    return inside ? `${inside.name}.1` : '1';
}

/** Where a code is missing, the parser may take the next word for one. */
const hasCode = ({ name }: Clause): boolean => /\d$/.test(name ?? '');

const isWithin = ({ $cstNode: cst }: Clause, offset: number): boolean => {
    const opening = cst?.text.search(/[{｛]/) ?? -1;
    return cst !== undefined && opening >= 0 && cst.offset + opening < offset && offset < cst.end;
};
