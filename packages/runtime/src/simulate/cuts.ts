// From the weights of outcomes to the draws that mean each of them.
import { compare, ratio, round, ZERO, type Exact } from '@guiju/exact';
import { DRAWS } from './random.ts';

/** A draw from `cuts[k]` below `cuts[k + 1]` means outcome k. The first cut is 0, and one behind the last is all draws. */
export function cutsOf(weights: readonly Exact[]): number[] {
    const total = weights.reduce((sum, weight) => sum.add(weight), ZERO);
    let sum = ZERO;
    const cuts = [0];
    for (const weight of weights) {
        sum = sum.add(weight);
        const cut = round(sum.div(total).mul(ratio(DRAWS, 1)), ratio(1, 1), 'half-up');
        cuts.push(Number(cut.n));
    }
    return cuts;
}

/** Whether something can be drawn from them at all. */
export const isDrawable = (weights: readonly Exact[]): boolean =>
    weights.every(weight => compare(weight, ZERO) >= 0) && weights.some(weight => compare(weight, ZERO) > 0);

/** Finds the outcome of a draw: by its high byte where that settles it, else by looking through the cuts. */
export interface Guide {
    /** By the high byte: the outcome, or −1 − the first outcome that it may be. */
    readonly cells: Int16Array;
    readonly cuts: Uint32Array;
}

export function guideOf(cuts: readonly number[]): Guide {
    const cells = Int16Array.from({ length: 256 }, (_, byte) => {
        const first = outcomeAt(cuts, byte * 256);
        const last = outcomeAt(cuts, byte * 256 + 255);
        return first === last ? first : -1 - first;
    });
    return { cells, cuts: Uint32Array.from(cuts) };
}

const outcomeAt = (cuts: readonly number[], draw: number): number =>
    cuts.findIndex(
        (cut, place) => cut <= draw && draw < (cuts[place + 1] ?? Infinity) && cuts[place + 1] !== undefined
    );

/** Adds `step` × the outcome of each draw. */
export function addOutcomes({ cells, cuts }: Guide, draws: Uint16Array, step: number, outcomes: Uint16Array): void {
    for (let at = 0; at < draws.length; at++) {
        const draw = draws[at]!;
        let outcome = cells[draw >> 8]!;
        if (outcome < 0) {
            outcome = -1 - outcome;
            while (draw >= cuts[outcome + 1]!) outcome++;
        }
        outcomes[at] = outcomes[at]! + step * outcome;
    }
}
