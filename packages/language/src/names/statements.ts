// The statements of a file, wherever they stand: the one way to read them, as they may stand inside of clauses.
import {
    isClause,
    isClauseItem,
    isClauseText,
    isNote,
    isSee,
    type ClauseMember,
    type Element,
    type Ruleset
} from '../generated/ast.ts';

/**
 * All statements of a ruleset in the order written, those inside of clauses included. Whoever looks for statements of one
 * kind filters this list (`statementsOf(ruleset).filter(isInputs)`) and never reads `ruleset.elements`, which holds the
 * outermost ones only. The clause of a statement is no business of its reader: `clauseOf` in the compiler finds the
 * nearest around it.
 */
export function statementsOf(ruleset: Ruleset): readonly Element[] {
    const known = STATEMENTS.get(ruleset);
    if (known) return known;
    const statements = ruleset.elements.flatMap(element =>
        isClause(element) ? [element, ...insideOf(element.members)] : [element]
    );
    STATEMENTS.set(ruleset, statements);
    return statements;
}

/** Every check asks for them. A ruleset is new whenever its file is read anew. */
const STATEMENTS = new WeakMap<Ruleset, readonly Element[]>();

/** The notes of a clause are the clause's. */
function insideOf(members: readonly ClauseMember[]): Element[] {
    return members.flatMap(member => {
        if (isClauseItem(member)) return insideOf(member.members);
        if (isClauseText(member) || isSee(member) || isNote(member)) return [];
        return isClause(member) ? [member, ...insideOf(member.members)] : [member];
    });
}

/** The outermost statements alone, for whoever goes by the layout of the file: order of clauses, the text of a revision. */
export const outermostOf = ({ elements }: Ruleset): readonly Element[] => elements;
