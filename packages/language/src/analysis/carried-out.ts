// Which statements carry out a clause: those inside it, and those elsewhere that cite it.
import type { AstNode } from 'langium';
import { isCitable, isClause, isClauseItem, type Citable, type Clause, type ClauseItem } from '../generated/ast.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { allBelow } from '../names/below.ts';

/** Statements that compute or decide nothing. */
const WORDS = new Set([
    'Body',
    'Basis',
    'Published',
    'Effective',
    'Import',
    'Note',
    'See',
    'ClauseText',
    'Definition',
    'ChangeRecord',
    'Example'
]);

/** Whether a part of a rule computes or decides something: no clause, no words, nothing about how days are counted. */
export const isCarryingOut = ({ $type }: AstNode): boolean =>
    !WORDS.has($type) && !COUNTING.has($type) && $type !== 'Clause' && $type !== 'ClauseItem';

const COUNTING = new Set(['DayMeaning', 'CalendarChoice', 'FirstDay', 'MonthEnd']);

/** The first statement inside the clause, its points and the clauses inside it. */
export function statementInside({ members }: Clause | ClauseItem): AstNode | undefined {
    for (const member of members) {
        const inner = isClause(member) || isClauseItem(member);
        const found = inner ? statementInside(member) : WORDS.has(member.$type) ? undefined : member;
        if (found) return found;
    }
    return undefined;
}

/** The first citation of the clause or of a clause inside it by a statement that computes or decides. */
export function citationOf(clause: Clause): Citable | undefined {
    return allBelow(rulesetOf(clause))
        .filter(isCitable)
        .find(citable => !WORDS.has(citable.$container.$type) && isWithin(citable.clause?.ref, clause));
}

function isWithin(node: AstNode | undefined, clause: Clause): boolean {
    return node === clause || (node !== undefined && isWithin(node.$container, clause));
}
