// The statements of a file, wherever they stand: the one way to read them, as they may stand inside of others.
import type { Element, Ruleset } from '../generated/ast.ts';

/**
 * All statements of a ruleset in the order written. Whoever looks for statements of one kind filters this list
 * (`statementsOf(ruleset).filter(isInputs)`) and never reads `ruleset.elements`, which holds the outermost ones only.
 * The clause of a statement is no business of its reader: `clauseOf` in the compiler finds the nearest around it.
 */
export function statementsOf({ elements }: Ruleset): Element[] {
    return elements;
}
