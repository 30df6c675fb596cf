// What computes the results of blocks: a plan with its fast ways, or the exact evaluator audit by audit.
import type { Model } from '@guiju/model';
import type { Bilingual, Language } from '../language.ts';
import { bigTail, type PlanResult } from '../plan/big-tail.ts';
import { LIMITS, type LaneLimits } from '../plan/lanes.ts';
import type { Cut, Plan } from '../plan/plan.ts';
import { auditOf, type Chances } from './chances.ts';
import { drawnSlot, Drawing, type DrawnSlot } from './columns.ts';
import { countAt, type Counts, type Stretch } from './counts.ts';
import { exactResult } from './exactly.ts';
import { BLOCK } from './random.ts';
import { emptyResults, put, type BlockResults } from './results.ts';
import { isEscaped, places, tableScoring, type CountedOnTheWay, type Scoring } from './scoring.ts';
import { WIDEST, type LaneWidths } from './tail-lanes.ts';
import { wasmScoring } from './wasm-scoring.ts';

/** What is drawn, and how it is scored. */
export interface Drawn {
    readonly model: Model;
    readonly language: Language;
    readonly chances: Chances;
    readonly cut: Cut | undefined;
    readonly plan: Plan | { readonly unplanned: Bilingual };
    /** From how many audits the frequencies come; undefined where none were learned. */
    readonly learnedFrom: number | undefined;
}

export interface Engine {
    /** Null where there is a plan; else why there is none. */
    readonly unplanned: Bilingual | null;
    /** How many comparisons may be too close for doubles; null where everything needs whole numbers of any size. */
    readonly nearComparisons: number | null;
    /** What draws, sums and scores; null where there is no plan. */
    readonly summing: Scoring['name'] | null;
    /** Of the first `runs` audits of a block; valid until the next one. */
    block(seed: number, block: number, runs: number): BlockResults;
    /** Adds the results of a stretch of blocks to the counts, where that is faster than block by block. */
    count?(counts: Counts, stretch: Stretch): void;
    /** An audit of the run by its place in a block. */
    audit(seed: number, block: number, at: number): Record<string, unknown>;
}

export interface EngineOptions {
    readonly limits?: LaneLimits;
    readonly widths?: LaneWidths;
    /** Where nothing is said, WebAssembly where it is there and allowed. */
    readonly way?: Scoring['name'];
}

export function engineOf(drawn: Drawn, options: EngineOptions = {}): Engine {
    const slots = drawn.chances.slots.map(drawnSlot);
    const audit: Engine['audit'] = (seed, block, at) => auditAt(drawn, slots, { seed, block, at });
    if ('unplanned' in drawn.plan) {
        const { unplanned } = drawn.plan;
        return { unplanned, nearComparisons: null, summing: null, audit, block: exactBlocks(drawn, slots) };
    }
    return plannedEngine(drawn, drawn.plan, audit, options);
}

interface At {
    readonly seed: number;
    readonly block: number;
}

function auditAt(
    { chances }: Drawn,
    slots: readonly DrawnSlot[],
    { seed, block, at }: At & { at: number }
): Record<string, unknown> {
    const drawing = new Drawing();
    return auditOf(
        chances,
        slots.map(slot => drawing.outcomesIn(slot, seed, block)[at]!)
    );
}

function exactBlocks({ model, chances, cut, language }: Drawn, slots: readonly DrawnSlot[]): Engine['block'] {
    const drawing = new Drawing();
    const results = emptyResults(model);
    return (seed, block, runs) => {
        const outcomes = slots.map(slot => drawing.outcomesIn(slot, seed, block).slice(0, runs));
        for (let at = 0; at < runs; at++) {
            const audit = auditOf(
                chances,
                outcomes.map(column => column[at]!)
            );
            put(results, at, exactResult(model, audit, cut, language));
        }
        results.exactly = runs;
        return results;
    };
}

interface Planned {
    readonly drawn: Drawn;
    readonly scoring: Scoring;
    readonly big: (sums: readonly bigint[]) => PlanResult;
    readonly aggregates: readonly number[];
    readonly audit: Engine['audit'];
}

function plannedEngine(drawn: Drawn, plan: Plan, audit: Engine['audit'], options: EngineOptions): Engine {
    const scoring = scoringOf(drawn, plan, options);
    const planned: Planned = { drawn, scoring, big: bigTail(plan), aggregates: [...plan.aggregates.keys()], audit };
    return {
        unplanned: null,
        summing: scoring.name,
        nearComparisons: scoring.isFast ? scoring.nearComparisons : null,
        audit,
        block: (seed, block, runs) => plannedBlock(planned, { seed, block, runs }),
        ...(scoring.counted && { count: counting(planned, scoring.counted) })
    };
}

function scoringOf(
    { model, chances }: Drawn,
    plan: Plan,
    { limits = LIMITS, widths = WIDEST, way }: EngineOptions
): Scoring {
    const wasm =
        way === 'table' ? undefined : wasmScoring({ model, plan, chances, limits: { proven: limits, widths } });
    return wasm ?? tableScoring({ model, plan, chances, limits });
}

function plannedBlock(planned: Planned, { seed, block, runs }: At & { runs: number }): BlockResults {
    const { scoring } = planned;
    const { results } = scoring;
    scoring.run(seed, block);
    scoring.counted?.forget();
    results.exactly = 0;
    for (const at of openOf(scoring, runs)) settle(planned, { seed, block, at });
    return results;
}

const openOf = (scoring: Scoring, runs: number): readonly number[] =>
    scoring.isFast ? scoring.openPlaces(runs) : places(runs, () => true);

/** The result of an audit that was left open. */
function settle({ scoring, drawn, big, aggregates, audit }: Planned, { seed, block, at }: At & { at: number }): void {
    const { results } = scoring;
    if (!scoring.isFast || scoring.isUndecided(at))
        put(results, at, big(aggregates.map(aggregate => BigInt(scoring.sumAt(aggregate, at)))));
    if (!isEscaped(drawn.model, results, at)) return;
    results.exactly++;
    put(results, at, exactResult(drawn.model, audit(seed, block, at), drawn.cut, drawn.language));
}

/** Counted where the results are written; only what was left open or lies behind the last audit is counted by hand. */
function counting(planned: Planned, counted: CountedOnTheWay): NonNullable<Engine['count']> {
    const { scoring, drawn } = planned;
    const { results } = scoring;
    return (counts, { seed, runs, from, to }) => {
        for (let block = from; block < to && block * BLOCK < runs; block++) {
            const own = Math.min(BLOCK, runs - block * BLOCK);
            scoring.run(seed, block);
            for (let at = own; at < BLOCK; at++) counted.takeBack(at);
            results.exactly = 0;
            const open = scoring.openPlaces(own);
            for (const at of open) {
                counted.takeBack(at);
                settle(planned, { seed, block, at });
                countAt(results, at, counts);
            }
            if (drawn.cut === undefined) counts.withoutScore += own - open.length;
            counts.runs += own;
            counts.exactly += results.exactly;
        }
        counted.addTo(counts);
    };
}

/** Blocks that so many runs take, with how many audits of the last one count. */
export const blocksOf = (runs: number): number => Math.ceil(runs / BLOCK);
