// Collections of a rule, and what is said around an item about its samples.
import type { Collection, Item, Ruleset, Sampling, Scoring, Section } from '../generated/ast.ts';
import { isCollections } from '../generated/ast.ts';
import { statementsOf } from './statements.ts';

export const collectionsOf = (ruleset: Ruleset): Collection[] =>
    statementsOf(ruleset)
        .filter(isCollections)
        .flatMap(block => block.collections);

/** The nearest statement counts; undefined where an item has one answer. */
export function samplingOf(entry: Item | Section | Scoring): Sampling | undefined {
    if (entry.once) return undefined;
    if (entry.sampling) return entry.sampling;
    if (entry.$type === 'Scoring') return undefined;
    const around = entry.$container;
    return around.$type === 'Section' || around.$type === 'Scoring' ? samplingOf(around) : undefined;
}
