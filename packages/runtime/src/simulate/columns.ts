// The sums of a block of audits: for each slot the draws, their outcomes, and what these bring to every sum.
import type { Plan } from '../plan/plan.ts';
import { addOutcomes, cutsOf, guideOf, type Guide } from './cuts.ts';
import type { Chances, ChanceSlot } from './chances.ts';
import { BLOCK, fillDraws, seedBlock, STATE_WORDS, streamKey, type StreamKey } from './random.ts';

/** How one slot is drawn. */
export interface DrawnSlot {
    /** One for each sample of the item, else one. */
    readonly streams: readonly StreamKey[];
    readonly cuts: readonly number[];
    readonly guide: Guide;
    /** How many answers there are for each stream. */
    readonly answers: number;
}

export function drawnSlot({ kind, name, answers, members }: ChanceSlot): DrawnSlot {
    const cuts = cutsOf(answers.map(({ weight }) => weight));
    const named = `${kind} ${name}`;
    const streams = members ? members.names.map(member => streamKey(`${named} ${member}`)) : [streamKey(named)];
    return { streams, cuts, guide: guideOf(cuts), answers: answers.length };
}

/** Draws blocks; what it gives is valid until the next block of the same slot is drawn. */
export class Drawing {
    private readonly state = new Int32Array(STATE_WORDS);
    private readonly draws = new Uint16Array(BLOCK);
    private readonly outcomes = new Uint16Array(BLOCK);

    /** The outcome of a slot in each audit of the block. */
    outcomesIn({ streams, guide, answers }: DrawnSlot, seed: number, block: number): Uint16Array {
        this.outcomes.fill(0);
        let step = 1;
        for (const stream of streams) {
            seedBlock(seed, block, stream, this.state);
            fillDraws(this.state, this.draws);
            addOutcomes(guide, this.draws, step, this.outcomes);
            step *= answers;
        }
        return this.outcomes;
    }
}

/** What the outcomes of one slot bring to one sum. */
export interface Bringing {
    readonly aggregate: number;
    readonly take: Plan['aggregates'][number]['take'];
    /** By outcome. */
    readonly brought: Float64Array;
}

/** By slot, every sum that it brings something to. */
export function bringingsOf({ aggregates }: Plan, slots: number): Bringing[][] {
    const bySlot: Bringing[][] = Array.from({ length: slots }, () => []);
    for (const [aggregate, { take, parts }] of aggregates.entries()) {
        for (const [slot, brought] of parts) {
            bySlot[slot]!.push({ aggregate, take, brought: Float64Array.from(brought, Number) });
        }
    }
    return bySlot;
}

/** Sums a block of audits into columns, one for each aggregate; draw by draw. */
export interface Summing {
    readonly sums: readonly Float64Array[];
    run(seed: number, block: number): void;
}

export function tableSumming(plan: Plan, chances: Chances): Summing {
    const slots = chances.slots.map(drawnSlot);
    const bringings = bringingsOf(plan, slots.length);
    const sums = plan.aggregates.map(() => new Float64Array(BLOCK));
    const drawing = new Drawing();
    return {
        sums,
        run(seed, block) {
            for (const [place, { start }] of plan.aggregates.entries()) sums[place]!.fill(Number(start));
            for (const [place, slot] of slots.entries())
                addSlot(slot, bringings[place]!, { drawing, sums, seed, block });
        }
    };
}

export interface Into {
    readonly drawing: Drawing;
    readonly sums: readonly (Float64Array | Int32Array | Int16Array)[];
    readonly seed: number;
    readonly block: number;
}

/** A slot that brings nothing to any sum is not drawn: its stream is its own. */
export function addSlot(slot: DrawnSlot, bringings: readonly Bringing[], { drawing, sums, seed, block }: Into): void {
    if (bringings.length === 0) return;
    const outcomes = drawing.outcomesIn(slot, seed, block);
    for (const { aggregate, take, brought } of bringings) {
        const sum = sums[aggregate]!;
        if (take === 'sum') for (let at = 0; at < BLOCK; at++) sum[at] = sum[at]! + brought[outcomes[at]!]!;
        else if (take === 'least')
            for (let at = 0; at < BLOCK; at++) sum[at] = Math.min(sum[at]!, brought[outcomes[at]!]!);
        else for (let at = 0; at < BLOCK; at++) sum[at] = Math.max(sum[at]!, brought[outcomes[at]!]!);
    }
}
