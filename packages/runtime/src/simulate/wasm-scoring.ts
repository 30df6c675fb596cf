// Scoring blocks of audits by WebAssembly made for one rule: draws, sums, results and their counts.
import type { Model } from '@guiju/model';
import type { Plan } from '../plan/plan.ts';
import type { Chances } from './chances.ts';
import { addSlot, Drawing } from './columns.ts';
import type { Counts } from './counts.ts';
import { WIDTHS } from './draw-kernels.ts';
import { BLOCK, seedWords } from './random.ts';
import type { BlockResults } from './results.ts';
import { isEscaped, places, type CountedOnTheWay, type Scoring } from './scoring.ts';
import { instanceOf, type Exports } from './web-assembly.ts';
import { moduleOf, type WasmFunction } from './wasm-function.ts';
import { resultsKernel, type ResultsLayout } from './wasm-results.ts';
import { sumsOf, type Sums, type Reserve } from './wasm-sums.ts';
import type { TailLimits } from './wasm-tail.ts';

export interface WasmPlanned {
    readonly model: Model;
    readonly plan: Plan;
    readonly chances: Chances;
    readonly limits: TailLimits;
}

/** Undefined where there is no WebAssembly with vectors, a policy forbids it, or the sums are too large for it. */
export function wasmScoring({ model, plan, chances, limits }: WasmPlanned): Scoring | undefined {
    const memory = reserving();
    const sums = sumsOf(plan, chances, memory.reserve);
    if (sums === undefined) return undefined;
    const layout = resultsKernel({ plan, model, columns: sums.columns, limits, reserve: memory.reserve });
    const kernels = new Map<string, WasmFunction>(sums.kernels);
    if (layout !== undefined) kernels.set(RESULTS, layout.kernel);
    const instance = instanceOf(moduleOf(kernels, Math.ceil(memory.used() / 65_536)));
    return instance && scoringBy(instance, { model, sums, layout });
}

const RESULTS = 'results';

/** Whole vectors from address 0 on. */
export function reserving(): { readonly reserve: Reserve; readonly used: () => number } {
    let used = 0;
    const reserve = (bytes: number): number => {
        const address = used;
        used += Math.ceil(bytes / 16) * 16;
        return address;
    };
    return { reserve, used: () => used };
}

interface Made {
    readonly model: Model;
    readonly sums: Sums;
    readonly layout: ResultsLayout | undefined;
}

function scoringBy(instance: Exports, made: Made): Scoring {
    const { model, sums, layout } = made;
    const { buffer } = instance;
    for (const { at, vectors } of sums.numbers)
        for (const [place, vector] of vectors.entries()) new Uint8Array(buffer).set(vector, at + 16 * place);
    const columns = sums.columns.map(({ column, address }) =>
        WIDTHS[column] === 2 ? new Int16Array(buffer, address, BLOCK) : new Int32Array(buffer, address, BLOCK)
    );
    const draw = drawing(instance, sums, columns);
    const view = viewOf(model, layout, buffer);
    const finish = layout === undefined ? () => {} : instance.kernel(RESULTS);
    return {
        ...{ name: 'wasm', isFast: layout !== undefined, nearComparisons: layout?.nearComparisons ?? 0 },
        ...view,
        run(seed, block) {
            draw(seed, block);
            finish(0, 0, 0, 0, 0, 0);
        },
        sumAt: (aggregate, at) => columns[aggregate]![at]!
    };
}

/** What has a stream is called with its words in front; the rest is added by tables. */
function drawing(
    { kernel }: Exports,
    sums: Sums,
    columns: readonly (Int16Array | Int32Array)[]
): (seed: number, block: number) => void {
    const calls = sums.calls.map(call => ({ ...call, run: kernel(call.kernel) }));
    const tables = new Drawing();
    return (seed, block) => {
        for (const [place, { start }] of sums.columns.entries()) columns[place]!.fill(start);
        for (const { stream, parameters, run } of calls) {
            if (stream === null) run(...parameters);
            else run(...seedWords(seed, block, stream), ...parameters);
        }
        for (const { slot, bringings } of sums.rest)
            addSlot(slot, bringings, { drawing: tables, sums: columns, seed, block });
    };
}

export interface View extends Pick<Scoring, 'results' | 'openPlaces' | 'isUndecided' | 'counted'> {
    /** Whether the exact evaluator has to score it. */
    isEscaped(at: number): boolean;
}

/** The results in memory. */
export function viewOf(model: Model, layout: ResultsLayout | undefined, buffer: ArrayBuffer): View {
    const results = resultsIn(model, layout, buffer);
    const escaped = (at: number): boolean => isEscaped(model, results, at);
    if (layout === undefined) return { results, openPlaces: () => [], isUndecided: () => true, isEscaped: escaped };
    const open = layout.open && new Uint8Array(buffer, layout.open.bytes, BLOCK);
    const any = layout.open && new Int32Array(buffer, layout.open.any, 4);
    return {
        results,
        openPlaces: runs => (any?.some(word => word !== 0) ? places(runs, at => open![at] !== 0) : []),
        isUndecided: at => open?.[at] !== 0 && !(layout.nearComparisons === 0 && escaped(at)),
        isEscaped: escaped,
        counted: countedIn(layout, results, buffer)
    };
}

function resultsIn({ decisions }: Model, layout: ResultsLayout | undefined, buffer: ArrayBuffer): BlockResults {
    const at = (address: number): Uint8Array => new Uint8Array(buffer, address, BLOCK);
    const steps = layout?.steps;
    return {
        decisions: decisions.map((_, place) => (layout ? at(layout.decisions[place]!) : new Uint8Array(BLOCK))),
        steps:
            steps === undefined
                ? new Float64Array(BLOCK)
                : steps.width === 4
                  ? new Int32Array(buffer, steps.address, BLOCK)
                  : new Float64Array(buffer, steps.address, BLOCK),
        hasScore:
            layout?.hasScore === undefined
                ? new Uint8Array(BLOCK).fill(steps === undefined ? 0 : 1)
                : at(layout.hasScore),
        exactly: 0
    };
}

/** Undefined where scores are too many to be counted so. */
function countedIn(layout: ResultsLayout, results: BlockResults, buffer: ArrayBuffer): CountedOnTheWay | undefined {
    const { counts, scores, steps } = layout;
    if (steps !== undefined && scores === undefined) return undefined;
    const words = new Int32Array(buffer);
    const take = (address: number): number => {
        const count = words[address / 4]!;
        words[address / 4] = 0;
        return count;
    };
    const scored = scores && words.subarray(scores.address / 4, scores.address / 4 + scores.many + 1);
    return {
        forget() {
            for (const address of counts.flat()) words.fill(0, address / 4, address / 4 + 4);
            scored?.fill(0);
        },
        takeBack(at) {
            for (const [place, codes] of counts.entries()) {
                const address = codes[results.decisions[place]![at]!];
                if (address !== undefined) words[address / 4]!--;
            }
            if (scores === undefined) return;
            const place = results.hasScore[at] === 1 ? results.steps[at]! - scores.least : scores.many;
            words[scores.address / 4 + place]!--;
        },
        addTo(into: Counts) {
            for (const [place, codes] of counts.entries())
                for (const [code, address] of codes.entries())
                    into.decisions[place]![code]! += [0, 4, 8, 12].reduce((sum, lane) => sum + take(address + lane), 0);
            if (scores === undefined) return;
            for (let place = 0; place < scores.many; place++) {
                const count = take(scores.address + 4 * place);
                const step = scores.least + place;
                if (count > 0) into.scores.set(step, (into.scores.get(step) ?? 0) + count);
            }
            into.withoutScore += take(scores.address + 4 * scores.many);
        }
    };
}
