// The function that writes the results of a block from its sums, and counts them on the way.
import type { Int } from '../plan/node.ts';
import type { Plan } from '../plan/plan.ts';
import { escapeOf } from '../plan/decisions.ts';
import { neededNodes } from '../plan/reachable.ts';
import type { Model } from '@guiju/model';
import { WIDTHS } from './draw-kernels.ts';
import { BLOCK } from './random.ts';
import type { Lane } from './tail-lanes.ts';
import { WasmFunction, type Local } from './wasm-function.ts';
import type { Reserve, SummedColumn } from './wasm-sums.ts';
import { provenLanes, TailWriter, type TailLimits } from './wasm-tail.ts';
import { halves, words } from './wasm-vectors.ts';

/** Where the results stand. */
export interface ResultsLayout {
    /** By decision: bytes, one for each audit. */
    readonly decisions: readonly number[];
    /** By decision and place of the result: four words that add up to how often it came. */
    readonly counts: readonly (readonly number[])[];
    /** Words, or doubles where words have no room; undefined where no score is asked for. */
    readonly steps: { readonly address: number; readonly width: 4 | 8 } | undefined;
    /** Bytes, 1 where there is a score; undefined where there always is one. */
    readonly hasScore: number | undefined;
    /** Counts of scores: words from the least number of steps on; the last one is for none. Undefined where they are too many. */
    readonly scores: { readonly address: number; readonly least: number; readonly many: number } | undefined;
    /** Bytes, not 0 where a comparison was left open or an audit is left to the exact evaluator; a vector that joins them. */
    readonly open: { readonly bytes: number; readonly any: number } | undefined;
    readonly kernel: WasmFunction;
    readonly nearComparisons: number;
}

const MOST_SCORES = 65_536n;
const [BYTES, HALVES, WORDS, DOUBLES, COUNTER, ADDRESS] = [0, 1, 2, 3, 4, 5];
/** How far each of them goes from one eight of audits to the next. */
const STEPS = [8, 16, 32, 64];

interface Making {
    readonly plan: Plan;
    readonly model: Model;
    readonly columns: readonly SummedColumn[];
    readonly limits: TailLimits;
    readonly reserve: Reserve;
}

/** Undefined where whole numbers of any size have to tell every result. */
export function resultsKernel(making: Making): ResultsLayout | undefined {
    const { plan, limits, columns } = making;
    const proven = provenLanes(plan, limits.proven);
    if (proven === undefined || plan.decisions.some(({ hi }) => hi > 254n)) return undefined;
    const kernel = new WasmFunction(6);
    const writer = new TailWriter(kernel, proven, limits.widths, (atom, lane, vectors) =>
        readColumn(kernel, columns[atom]!, lane, vectors)
    );
    const writing = new Writing(making, kernel, writer);
    kernel.number(BLOCK / 8).set(COUNTER);
    kernel.repeat(COUNTER, () => {
        kernel.constant(halves(0)).set(writer.undecided);
        writer.write(neededNodes(plan));
        writing.decisions();
        writing.score();
        writing.open();
        for (const [pointer, step] of STEPS.entries()) kernel.get(pointer).number(step).do('i32.add').set(pointer);
    });
    return writing.finished();
}

function readColumn(kernel: WasmFunction, column: SummedColumn, lane: Lane, vectors: readonly Local[]): void {
    const isHalf = WIDTHS[column.column] === 2;
    if (isHalf && lane === 'half') return void kernel.get(HALVES).load(column.address).set(vectors[0]!);
    if (lane === 'half') {
        kernel
            .get(WORDS)
            .load(column.address)
            .get(WORDS)
            .load(column.address + 16)
            .do('i16.narrow_s');
        return void kernel.set(vectors[0]!);
    }
    const read = [0, 1].map(half => {
        const vector = lane === 'word' ? vectors[half]! : kernel.vector();
        if (isHalf)
            kernel
                .get(HALVES)
                .load(column.address)
                .do(half === 0 ? 'i32x4.extend_low_s' : 'i32x4.extend_high_s');
        else kernel.get(WORDS).load(column.address + 16 * half);
        kernel.set(vector);
        return vector;
    });
    if (lane === 'word') return;
    for (const [half, vector] of read.entries()) {
        kernel
            .get(vector)
            .do('f64x2.convert_low')
            .set(vectors[2 * half]!);
        kernel
            .get(vector)
            .get(vector)
            .shuffle(UPPER)
            .do('f64x2.convert_low')
            .set(vectors[2 * half + 1]!);
    }
}

const UPPER = [8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7];

class Writing {
    private readonly making: Making;
    private readonly kernel: WasmFunction;
    private readonly writer: TailWriter;
    private readonly layout: {
        decisions: number[];
        counts: number[][];
        steps?: ResultsLayout['steps'];
        hasScore?: number;
        scores?: ResultsLayout['scores'];
        open?: ResultsLayout['open'];
    } = { decisions: [], counts: [] };
    private readonly counters: { readonly at: number; readonly vector: Local }[] = [];
    private any: Local | undefined;
    private canEscape = false;

    constructor(making: Making, kernel: WasmFunction, writer: TailWriter) {
        this.making = making;
        this.kernel = kernel;
        this.writer = writer;
    }

    decisions(): void {
        const { plan, model, reserve } = this.making;
        for (const [place, node] of plan.decisions.entries()) {
            const address = reserve(BLOCK);
            const code = this.writer.halves(node);
            this.kernel.get(BYTES).get(code).get(code).do('i8.narrow_u').storeLow(address);
            this.layout.decisions.push(address);
            this.layout.counts.push(this.counted(code, model.decisions[place]!.rungs.length + 1));
            this.escaped(node, code, escapeOf(model.decisions[place]!));
        }
    }

    score(): void {
        const { score } = this.making.plan;
        if (score === undefined) return;
        const { kernel, writer } = this;
        const { reserve } = this.making;
        const { steps, none } = score;
        if (none.op !== 'const' || none.value) {
            this.layout.hasScore = reserve(BLOCK);
            kernel.get(BYTES).constant(halves(1));
            writer.mask(none, 'half', 0);
            kernel.do('andnot').constant(halves(0)).do('i8.narrow_u').storeLow(this.layout.hasScore);
        }
        const isWord = steps.lo >= -(2n ** 31n) && steps.hi < 2n ** 31n;
        const address = reserve(BLOCK * (isWord ? 4 : 8));
        this.layout.steps = { address, width: isWord ? 4 : 8 };
        if (isWord) return this.wordSteps(address);
        for (const place of [0, 1, 2, 3]) {
            kernel.get(DOUBLES);
            writer.number(steps, 'double', place);
            kernel.store(address + 16 * place);
        }
    }

    /** Tells which audits are left open. */
    open(): void {
        const { kernel, writer, canEscape } = this;
        if (!canEscape && writer.nearComparisons === 0) return;
        const { reserve } = this.making;
        const [bytes, any] = [reserve(BLOCK), reserve(16)];
        this.any = kernel.vector();
        kernel.get(BYTES).get(writer.undecided).get(writer.undecided).do('i8.narrow_s').storeLow(bytes);
        kernel.get(this.any).get(writer.undecided).do('or').set(this.any);
        this.layout.open = { bytes, any };
    }

    /** Behind the loop: what was counted goes to memory. */
    finished(): ResultsLayout {
        const { kernel, layout, any } = this;
        for (const { at, vector } of this.counters)
            kernel.number(0).number(0).load(at).get(vector).do('i32x4.extadd_u', 'i32x4.add').store(at);
        if (any !== undefined) kernel.number(0).get(any).store(layout.open!.any);
        const { decisions, counts, steps, hasScore, scores, open } = layout;
        const { nearComparisons } = this.writer;
        return { decisions, counts, steps, hasScore, scores, open, kernel, nearComparisons };
    }

    private counted(code: Local, many: number): number[] {
        const { kernel } = this;
        return Array.from({ length: many }, (_, place) => {
            const counter = { at: this.making.reserve(16), vector: kernel.vector() };
            this.counters.push(counter);
            kernel.get(counter.vector).get(code).constant(halves(place)).do('i16.eq', 'i16.sub').set(counter.vector);
            return counter.at;
        });
    }

    private escaped(node: Int, code: Local, escape: number): void {
        if (node.hi < BigInt(escape)) return;
        this.canEscape = true;
        const { undecided } = this.writer;
        this.kernel.get(undecided).get(code).constant(halves(escape)).do('i16.eq', 'or').set(undecided);
    }

    private wordSteps(address: number): void {
        const { kernel, writer } = this;
        const { steps, none } = this.making.plan.score!;
        const vectors = writer.words(steps);
        for (const [half, vector] of vectors.entries())
            kernel
                .get(WORDS)
                .get(vector)
                .store(address + 16 * half);
        const many = steps.hi - steps.lo + 1n;
        if (many > MOST_SCORES) return;
        const counts = this.making.reserve(4 * (Number(many) + 1));
        this.layout.scores = { address: counts, least: Number(steps.lo), many: Number(many) };
        for (const [half, vector] of vectors.entries()) {
            const index = kernel.vector();
            kernel.constant(words(Number(many)));
            kernel
                .get(vector)
                .constant(words(Number(steps.lo)))
                .do('i32x4.sub');
            writer.mask(none, 'word', half);
            kernel.do('bitselect').number(2).do('i32x4.shl').set(index);
            for (const lane of [0, 1, 2, 3]) kernel.get(index).extract(lane).countAt(counts, ADDRESS);
        }
    }
}
