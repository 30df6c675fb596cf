// Terms that no one can keep: of two about the same act one begins only where the other has ended.
import { isExtension, type Ruleset, type Term } from '../generated/ast.ts';
import { termsOf } from '../names/terms.ts';
import { areComparable, isAlwaysLonger, limitsOf, subjectOf } from './term-limits.ts';

export interface TermConflict {
    /** The later one in the text, where the author is told. */
    readonly term: Term;
    readonly other: Term;
}

export function termConflicts(ruleset: Ruleset): TermConflict[] {
    const bySubject = Map.groupBy(termsOf(ruleset), subjectOf);
    bySubject.delete(undefined);
    return [...bySubject.values()].flatMap(terms =>
        terms.flatMap((term, at) => {
            const other = terms.slice(0, at).find(before => excludeEachOther(before, term));
            return other ? [{ term, other }] : [];
        })
    );
}

function excludeEachOther(one: Term, other: Term): boolean {
    return areComparable(one, other) && (endsBefore(one, other) || endsBefore(other, one));
}

/** An end that may be extended may still reach the beginning of the other. */
function endsBefore(one: Term, other: Term): boolean {
    const [{ far }, { near }] = [limitsOf(one), limitsOf(other)];
    return far !== undefined && near !== undefined && !one.parts.some(isExtension) && isAlwaysLonger(near, far);
}
