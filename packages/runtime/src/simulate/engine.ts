// What computes the results of blocks: a plan with its fast ways, or the exact evaluator audit by audit.
import type { Model } from '@guiju/model';
import type { Bilingual, Language } from '../language.ts';
import { bigTail, type PlanResult } from '../plan/big-tail.ts';
import { escapeOf } from '../plan/decisions.ts';
import { LIMITS, type LaneLimits } from '../plan/lanes.ts';
import type { Cut, Plan } from '../plan/plan.ts';
import { STRIP } from '../plan/loops.ts';
import { tailOf, type Tail } from '../plan/tail.ts';
import { auditOf, type Chances } from './chances.ts';
import { drawnSlot, Drawing, type DrawnSlot, type Summing } from './columns.ts';
import { exactResult } from './exactly.ts';
import { BLOCK } from './random.ts';
import { fastestSumming } from './wasm-summing.ts';
import { emptyResults, put, type BlockResults } from './results.ts';

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
    /** What sums the answers; null where there is no plan. */
    readonly summing: Summing['name'] | null;
    /** Of the first `runs` audits of a block; valid until the next one. */
    block(seed: number, block: number, runs: number): BlockResults;
    /** An audit of the run by its place in a block. */
    audit(seed: number, block: number, at: number): Record<string, unknown>;
}

export interface EngineOptions {
    readonly limits?: LaneLimits;
    readonly summing?: (plan: Plan, chances: Chances) => Summing;
}

export function engineOf(drawn: Drawn, options: EngineOptions = {}): Engine {
    const slots = drawn.chances.slots.map(drawnSlot);
    const audit: Engine['audit'] = (seed, block, at) => auditAt(drawn, slots, { seed, block, at });
    if ('unplanned' in drawn.plan) {
        const { unplanned } = drawn.plan;
        return { unplanned, nearComparisons: null, summing: null, audit, block: exactBlocks(drawn, slots) };
    }
    const { plan } = drawn;
    const summing = (options.summing ?? fastestSumming)(plan, drawn.chances);
    const tail = tailOf(plan, options.limits ?? LIMITS);
    const planned: Planned = {
        drawn,
        plan,
        summing,
        tail,
        big: bigTail(plan),
        results: emptyResults(drawn.model),
        audit
    };
    return {
        unplanned: null,
        summing: summing.name,
        nearComparisons: tail.isFast ? tail.nearComparisons : null,
        audit,
        block: (seed, block, runs) => plannedBlock(planned, { seed, block, runs })
    };
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
    readonly plan: Plan;
    readonly summing: Summing;
    readonly tail: Tail;
    readonly big: (sums: readonly bigint[]) => PlanResult;
    readonly results: BlockResults;
    readonly audit: Engine['audit'];
}

function plannedBlock(planned: Planned, { seed, block, runs }: At & { runs: number }): BlockResults {
    const { summing, tail, results } = planned;
    summing.run(seed, block);
    results.exactly = 0;
    for (let start = 0; start < runs; start += STRIP) {
        if (tail.isFast) {
            tail.run(summing.sums, start);
            keepStrip(planned, start);
        }
        for (let at = start; at < Math.min(start + STRIP, runs); at++) {
            if (!tail.isFast || tail.undecided[at - start] !== 0) put(results, at, bigResult(planned, at));
            if (isEscaped(planned, at)) put(results, at, exactly(planned, { seed, block, at }));
        }
    }
    return results;
}

function keepStrip({ results, tail }: Planned, start: number): void {
    for (const [place, register] of tail.decisions.entries()) results.decisions[place]!.set(register, start);
    const { steps, none } = tail;
    if (steps === undefined || none === undefined) return;
    results.steps.set(steps, start);
    for (let i = 0; i < STRIP; i++) results.hasScore[start + i] = none[i] === 0 ? 1 : 0;
}

const bigResult = ({ big, summing }: Planned, at: number): PlanResult => big(summing.sums.map(sum => BigInt(sum[at]!)));

function isEscaped({ drawn, results }: Planned, at: number): boolean {
    const { decisions } = drawn.model;
    for (let place = 0; place < decisions.length; place++) {
        if (results.decisions[place]![at] === escapeOf(decisions[place]!)) return true;
    }
    return false;
}

function exactly(
    { drawn, results, audit }: Planned,
    { seed, block, at }: At & { at: number }
): ReturnType<typeof exactResult> {
    results.exactly++;
    return exactResult(drawn.model, audit(seed, block, at), drawn.cut, drawn.language);
}

/** Blocks that so many runs take, with how many audits of the last one count. */
export const blocksOf = (runs: number): number => Math.ceil(runs / BLOCK);
