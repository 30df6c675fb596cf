// How much of a rule's text is carried out by statements, and which statements belong to no clause.
import { AstUtils, type AstNode } from 'langium';
import { isCitable, isClause, isClauseItem, isClauseText, type Clause, type Ruleset } from '../generated/ast.ts';
import { clausesOf } from '../names/clauses.ts';
import { outermostOf } from '../names/statements.ts';
import { citationOf, isCarryingOut, statementInside } from './carried-out.ts';

/** Codes of the clauses that have a text of their own, each in one list; lines (from 1) of the statements outside. */
export interface ClauseCoverage {
    readonly computed: readonly string[];
    readonly prose: readonly string[];
    readonly delegated: readonly string[];
    readonly discretion: readonly string[];
    /** Without a statement, and nothing is said of why. */
    readonly open: readonly string[];
    readonly statements: number;
    readonly outside: readonly number[];
}

export function clauseCoverageOf(ruleset: Ruleset): ClauseCoverage {
    const clauses = clausesOf(ruleset);
    const byKind = Map.groupBy(clauses.filter(hasText), kindOf);
    const codesOf = (kind: Kind): string[] => (byKind.get(kind) ?? []).map(({ name }) => name);
    const inside = clauses.flatMap(({ members }) => members.flatMap(member => statementsIn(member)));
    const beside = outermostOf(ruleset).filter(element => !isClause(element) && isCarryingOut(element));
    const outside = beside.filter(element => !AstUtils.streamAst(element).some(isCitable));
    return {
        computed: codesOf('computed'),
        prose: codesOf('prose'),
        delegated: codesOf('delegated'),
        discretion: codesOf('discretion'),
        open: codesOf('open'),
        statements: inside.length + beside.length,
        outside: outside.map(({ $cstNode }) => ($cstNode?.range.start.line ?? 0) + 1)
    };
}

type Kind = 'computed' | 'prose' | 'delegated' | 'discretion' | 'open';

/** What a clause says of itself comes first; a clause that says nothing may still be carried out. */
function kindOf(clause: Clause): Kind {
    const { status } = clause;
    if (status?.document !== undefined) return 'delegated';
    if (status?.by !== undefined) return 'discretion';
    if (status?.prose) return 'prose';
    return statementInside(clause) || citationOf(clause) ? 'computed' : 'open';
}

/** A clause that only holds others has nothing to carry out. */
const hasText = ({ members }: Clause): boolean =>
    members.some(member => isClauseText(member) || isClauseItem(member) || isCarryingOut(member));

/** Those of the clause and its points; clauses inside it are asked by themselves. */
function statementsIn(member: AstNode): AstNode[] {
    if (isClause(member)) return [];
    if (isClauseItem(member)) return member.members.flatMap(statementsIn);
    return isCarryingOut(member) ? [member] : [];
}
