// Scoring audits whose answers are given in columns: every audit of a block at once, by WebAssembly made for the rule.
import type { Plan } from '../plan/plan.ts';
import { neededAggregates } from '../plan/reachable.ts';
import { bigTail } from '../plan/big-tail.ts';
import { bringingsOf } from './columns.ts';
import { outcomesOf } from './chances.ts';
import { codesOf, type SlotCodes } from './column-codes.ts';
import { columnKernel, type ColumnSlot } from './column-kernel.ts';
import { WIDTHS } from './draw-kernels.ts';
import { BLOCK } from './random.ts';
import { put, type BlockResults } from './results.ts';
import type { Simulator } from './simulate.ts';
import { reserving, viewOf } from './wasm-scoring.ts';
import { instanceOf } from './web-assembly.ts';
import { moduleOf } from './wasm-function.ts';
import { resultsKernel } from './wasm-results.ts';
import { columnOf, type SummedColumn } from './wasm-sums.ts';
import { TAIL_LIMITS } from './wasm-tail.ts';

/** A block of audits, to be filled and scored as often as one likes. */
export interface ScoredColumns {
    /** `outcome`: which answer, in the order of the slots and answers of the simulator. */
    put(slot: number, at: number, outcome: number): void;
    /** Places that the exact evaluator has to score; all others have their results. Valid until the next call. */
    run(runs: number): { readonly results: BlockResults; readonly left: readonly number[] };
}

/** `grades`: without the score. Undefined where there is no plan, no WebAssembly, or answers that bytes cannot hold. */
export function scoredColumns(simulator: Simulator, only?: 'grades'): ScoredColumns | undefined {
    const { drawn, model } = simulator;
    if ('unplanned' in drawn.plan) return undefined;
    const plan = only === 'grades' ? withoutScore(drawn.plan) : drawn.plan;
    const slots = slotsOf(plan, simulator);
    const memory = reserving();
    const columns = columnsOf(plan, memory.reserve);
    if (slots === undefined || columns === undefined) return undefined;
    const summed = slots.filter(each => each !== undefined);
    const layout = resultsKernel({ plan, model, columns, limits: TAIL_LIMITS, reserve: memory.reserve });
    if (layout === undefined) return undefined;
    const answers = memory.reserve(BLOCK * summed.length);
    const kernels = new Map([
        ['sums', columnKernel(summed, columns)],
        ['results', layout.kernel]
    ]);
    const instance = instanceOf(moduleOf(kernels, Math.ceil(memory.used() / 65_536)));
    if (instance === undefined) return undefined;
    const view = viewOf(model, layout, instance.buffer);
    const [sums, results] = [instance.kernel('sums'), instance.kernel('results')];
    const told = new Uint8Array(instance.buffer, answers, BLOCK * summed.length);
    const placeOf = placesIn(slots);
    const settle = settling(plan, columns, instance.buffer, view.results);
    return {
        put(slot, at, outcome) {
            const place = placeOf[slot]!;
            if (place < 0) return;
            told[(at >> 4) * 16 * summed.length + 16 * place + (at & 15)] = slots[slot]!.codes.codes[outcome]!;
        },
        run(runs) {
            sums(answers, 0, 0, 0);
            results(0, 0, 0, 0, 0, 0);
            const left = view.openPlaces(runs).filter(at => {
                if (view.isUndecided(at)) settle(at);
                return view.isEscaped(at);
            });
            return { results: view.results, left };
        }
    };
}

function withoutScore({ aggregates, nodes, decisions }: Plan): Plan {
    return { aggregates, nodes, decisions };
}

/** Where the column of a slot stands among those that bring something; −1 for one that brings nothing. */
function placesIn(slots: readonly (ColumnSlot | undefined)[]): number[] {
    let next = 0;
    return slots.map(slot => (slot === undefined ? -1 : next++));
}

/** By slot: its codes; undefined for one that brings nothing. */
function slotsOf(plan: Plan, { drawn }: Simulator): (ColumnSlot | undefined)[] | undefined {
    const needed = neededAggregates(plan);
    const { slots } = drawn.chances;
    const all = bringingsOf(plan, slots.length).map(each => each.filter(({ aggregate }) => needed.has(aggregate)));
    const codes = all.map((bringings, place): SlotCodes | undefined | null =>
        bringings.length === 0 ? null : codesOf(bringings, outcomesOf(slots[place]!))
    );
    if (codes.includes(undefined)) return undefined;
    return codes.map((each, place) => (each ? { codes: each, bringings: all[place]! } : undefined));
}

function columnsOf(plan: Plan, reserve: (bytes: number) => number): SummedColumn[] | undefined {
    const columns = plan.aggregates.map(aggregate => {
        const column = columnOf(aggregate);
        return column && { column, address: reserve(BLOCK * WIDTHS[column]), start: Number(aggregate.start) };
    });
    return columns.includes(undefined) ? undefined : (columns as SummedColumn[]);
}

/** What was too close for doubles, in whole numbers of any size. */
function settling(
    plan: Plan,
    columns: readonly SummedColumn[],
    buffer: ArrayBuffer,
    results: BlockResults
): (at: number) => void {
    const big = bigTail(plan);
    const sums = columns.map(({ column, address }) =>
        WIDTHS[column] === 2 ? new Int16Array(buffer, address, BLOCK) : new Int32Array(buffer, address, BLOCK)
    );
    return at => put(results, at, big(sums.map(sum => BigInt(sum[at]!))));
}
