// Drawn audits with some answers changed, everything else being the same: by the plan where there is one.
import { bigTail } from '../plan/big-tail.ts';
import { escapeOf } from '../plan/decisions.ts';
import type { Plan } from '../plan/plan.ts';
import { auditOf } from '../simulate/chances.ts';
import { drawnSlot, Drawing } from '../simulate/columns.ts';
import type { Drawn } from '../simulate/engine.ts';
import { exactResult } from '../simulate/exactly.ts';
import { BLOCK } from '../simulate/random.ts';
import type { OneResult } from '../simulate/results.ts';

/** By the place of a slot, the outcome that it has instead. */
export type Changes = ReadonlyMap<number, number>;

export interface ChangedAudits {
    readonly runs: number;
    /** Audit `at` of the run. */
    readonly result: (at: number, changes: Changes) => OneResult;
}

export function changedAudits(drawn: Drawn, { seed, runs }: { seed: number; runs: number }): ChangedAudits {
    const outcomes = drawnOutcomes(drawn, seed, runs);
    const outcomesAt = (at: number, changes: Changes): number[] =>
        outcomes.map((column, slot) => changes.get(slot) ?? column[at]!);
    const exactly = (at: number, changes: Changes): OneResult =>
        exactResult(drawn.model, auditOf(drawn.chances, outcomesAt(at, changes)), drawn.cut, drawn.language);
    if ('unplanned' in drawn.plan) return { runs, result: exactly };
    const { plan } = drawn;
    const tail = bigTail(plan);
    return {
        runs,
        result(at, changes) {
            const result = tail(sumsOf(plan, outcomesAt(at, changes)));
            const isEscaped = drawn.model.decisions.some((each, place) => result.decisions[place] === escapeOf(each));
            return isEscaped ? exactly(at, changes) : result;
        }
    };
}

/** By slot, its outcome in every audit. */
function drawnOutcomes({ chances }: Drawn, seed: number, runs: number): Uint16Array[] {
    const drawing = new Drawing();
    return chances.slots.map(drawnSlot).map(slot => {
        const all = new Uint16Array(runs);
        for (let block = 0; block * BLOCK < runs; block++)
            all.set(drawing.outcomesIn(slot, seed, block).subarray(0, runs - block * BLOCK), block * BLOCK);
        return all;
    });
}

function sumsOf({ aggregates }: Plan, outcomes: readonly number[]): bigint[] {
    return aggregates.map(({ take, start, parts }) => {
        let sum = start;
        for (const [slot, brought] of parts) {
            const own = brought[outcomes[slot]!]!;
            if (take === 'sum') sum += own;
            else if (take === 'least' ? own < sum : own > sum) sum = own;
        }
        return sum;
    });
}
