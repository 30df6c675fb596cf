// Reductions that a minimum takes back in some cases of a table and not in others.
import { compare, ZERO, type Exact } from '@guiju/exact';
import { isBound, isFactorGroup, type Bound, type Input, type Measure } from '../generated/ast.ts';
import { casesOf } from './cases.ts';
import { boundsOfInput } from './inputs.ts';
import { amountOf } from './literals.ts';
import { inputsNeeded, valueAt, type Known } from './value-at.ts';
import { isCeiling } from './voided.ts';

export interface Voided {
    readonly bound: Bound;
    readonly given: ReadonlyMap<Input, Known>;
}

/** The first case in which the largest reduction changes nothing because of a floor; none where it never changes anything. */
export function firstVoided(measure: Measure): Voided | undefined {
    const floors = measure.modifiers.filter(isBound).filter(bound => !isCeiling(bound));
    if (floors.length === 0) return undefined;
    const inputs = inputsNeeded([measure]);
    const reduced = inputs.flatMap(input => {
        const least = leastFactor(input);
        return least ? [[input, least] as const] : [];
    });
    const cases = reduced.length > 0 ? casesOf(inputs) : undefined;
    if (!cases) return undefined;
    const outcomes = cases.map(given => outcomeOf(measure, floors, given, new Map([...given, ...reduced])));
    if (!outcomes.includes('acts')) return undefined;
    const place = outcomes.findIndex(outcome => typeof outcome === 'object');
    return place < 0 ? undefined : { bound: outcomes[place] as Bound, given: cases[place]! };
}

/** The most that a factor takes off; undefined where it only adds, or is no factor. */
function leastFactor(input: Input): Exact | undefined {
    const least = isFactorGroup(input.$container) ? boundsOfInput(input)?.lo : undefined;
    return least && compare(least, ZERO) < 0 ? least : undefined;
}

/** The floor that takes the reduction back, or whether it has an effect; undefined where neither can be said. */
function outcomeOf(
    measure: Measure,
    floors: readonly Bound[],
    given: ReadonlyMap<Input, Known>,
    reduced: ReadonlyMap<Input, Known>
): Bound | 'acts' | undefined {
    const [before, after] = [given, reduced].map(each => valueAt(measure, { given: each, isRounded: true }));
    const raw = valueAt(measure.expression, { given: reduced, isRounded: true });
    if (!before || !after || !raw) return undefined;
    if (compare(after, before) < 0) return 'acts';
    return floors.find(({ limit }) => compare(after, amountOf(limit)) === 0 && compare(raw, amountOf(limit)) < 0);
}
