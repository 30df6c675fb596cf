// The results of many audits from their sums, as straight WebAssembly: the graph of a plan, eight audits at a time.
import { laneOf, LIMITS, type Lane as Proven, type LaneLimits } from '../plan/lanes.ts';
import type { Bool, Int, Node } from '../plan/node.ts';
import type { Plan } from '../plan/plan.ts';
import { neededNodes } from '../plan/reachable.ts';
import { dividedIn, operatedIn, narrowest, VECTORS, widest, WIDEST, type Lane, type LaneWidths } from './tail-lanes.ts';
import type { Local, WasmFunction } from './wasm-function.ts';
import type { Op } from './wasm-ops.ts';
import { doubles, halves, words } from './wasm-vectors.ts';

export interface TailLimits {
    readonly proven: LaneLimits;
    readonly widths: LaneWidths;
}

export const TAIL_LIMITS: TailLimits = { proven: LIMITS, widths: WIDEST };

/** Undefined where a number is beyond doubles: then whole numbers of any size tell every result. */
export function provenLanes(plan: Plan, limits: LaneLimits): ReadonlyMap<Int, Proven> | undefined {
    const lanes = new Map<Int, Proven>();
    for (const node of neededNodes(plan)) if (node.kind === 'int') lanes.set(node, laneOf(node, lanes, limits));
    const isFar = [...lanes.values()].some(({ lane }) => lane === 'far');
    const roots = [...plan.decisions, ...(plan.score ? [plan.score.steps] : [])];
    return isFar || roots.some(node => lanes.get(node)!.lane !== 'exact') ? undefined : lanes;
}

const ARITHMETIC = {
    half: { add: 'i16.add', sub: 'i16.sub', mul: 'i16.mul' },
    word: { add: 'i32x4.add', sub: 'i32x4.sub', mul: 'i32x4.mul' },
    double: { add: 'f64x2.add', sub: 'f64x2.sub', mul: 'f64x2.mul' }
} as const satisfies Record<Lane, Record<'add' | 'sub' | 'mul', Op>>;

const EQUAL: Readonly<Record<Lane, Op>> = { half: 'i16.eq', word: 'i32x4.eq', double: 'f64x2.eq' };
const CONSTANT: Readonly<Record<Lane, (value: number) => Uint8Array>> = { half: halves, word: words, double: doubles };
/** The low half of every pair of 32-bit words. */
const LOW_WORDS = [0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27];
const FIRST_PAIRS = [0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23];
const HIGH_HALF = [8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7];

/** Reads eight values of an aggregate into these vectors. */
export type ReadAtom = (atom: number, lane: Lane, vectors: readonly Local[]) => void;

/** Writes the graph into a function; what it needs of a node is kept in variables. */
export class TailWriter {
    /** Eight masks of 16 bits: not 0 where a comparison was too close for doubles. */
    readonly undecided: Local;
    /** How many comparisons may be left open so. */
    nearComparisons = 0;
    private readonly kernel: WasmFunction;
    private readonly proven: ReadonlyMap<Int, Proven>;
    private readonly widths: LaneWidths;
    private readonly lanes = new Map<Int, Lane>();
    private readonly vectors = new Map<string, readonly Local[]>();
    private readonly readAtom: ReadAtom;

    constructor(kernel: WasmFunction, proven: ReadonlyMap<Int, Proven>, widths: LaneWidths, readAtom: ReadAtom) {
        this.kernel = kernel;
        this.proven = proven;
        this.widths = widths;
        this.readAtom = readAtom;
        this.undecided = kernel.vector();
    }

    write(nodes: readonly Node[]): void {
        for (const node of nodes) {
            if (node.op === 'const') continue;
            if (node.kind === 'int') this.int(node);
            else this.bool(node);
        }
    }

    laneOf = (node: Int): Lane => (node.op === 'const' ? narrowest(node, this.widths) : this.lanes.get(node)!);

    /** Leaves one vector of a number on the stack, in a lane at least as wide as its own. */
    number(node: Int, lane: Lane, place: number): void {
        if (node.op === 'const') this.kernel.constant(CONSTANT[lane](Number(node.lo)));
        else this.kernel.get(this.widened(node, lane)[place]!);
    }

    /** Leaves one vector of a condition on the stack, as masks as wide as the lane. */
    mask(node: Bool, lane: Lane, place: number): void {
        if (node.op === 'const') this.kernel.constant(halves(node.value ? -1 : 0));
        else this.kernel.get(this.widenedMask(node, lane)[place]!);
    }

    /** The number in two vectors of words; it must have room there. */
    words(node: Int): readonly Local[] {
        if (node.op === 'const') {
            const vector = this.kernel.vector();
            this.number(node, 'word', 0);
            this.kernel.set(vector);
            return [vector, vector];
        }
        if (this.laneOf(node) !== 'double') return this.widened(node, 'word');
        return pairs(this.widened(node, 'double')).map(pair => this.wordsOf(pair));
    }

    /** The number in one vector of halves; it must have room there. */
    halves(node: Int): Local {
        const vector = this.kernel.vector();
        if (this.laneOf(node) === 'half') this.number(node, 'half', 0);
        else {
            const [low, high] = this.words(node);
            this.kernel.get(low!).get(high!).do('i16.narrow_s');
        }
        this.kernel.set(vector);
        return vector;
    }

    private int(node: Int): void {
        if (node.op === 'atom') return this.atom(node);
        if (node.op === 'div') return this.quotient(node);
        const lane = operatedIn(node, this.laneOf, this.proven.get(node)!, this.widths);
        const [a, b] = node.ints as [Int, Int];
        const vectors = this.kept(node, lane);
        for (const [place, vector] of vectors.entries()) {
            this.number(a, lane, place);
            this.number(b, lane, place);
            if (node.op === 'select') {
                this.mask(node.condition!, lane, place);
                this.kernel.do('bitselect');
            } else if (node.op !== 'const') this.kernel.do(ARITHMETIC[lane][node.op]);
            this.kernel.set(vector);
        }
    }

    private atom(node: Int): void {
        const lane = narrowest(node, this.widths);
        this.readAtom(node.atom, lane, this.kept(node, lane));
    }

    /** ⌊n ÷ d⌋, and 0 where d is 0. */
    private quotient(node: Int): void {
        const [above, below] = node.ints as [Int, Int];
        const lane = dividedIn(node, this.laneOf, this.widths);
        const kept = Array.from({ length: VECTORS[lane] }, () => this.kernel.vector());
        for (const [place, vector] of kept.entries()) {
            for (const part of [above, below]) {
                this.number(part, lane, place);
                if (lane === 'word') this.kernel.do('f32x4.convert');
            }
            if (lane === 'word') this.kernel.do('f32x4.div', 'f32x4.floor', 'i32x4.trunc_f32');
            else this.kernel.do('f64x2.div', 'f64x2.floor');
            if (below.lo <= 0n) {
                this.number(below, lane, place);
                this.kernel.constant(CONSTANT[lane](0)).do(EQUAL[lane], 'andnot');
            }
            this.kernel.set(vector);
        }
        this.narrowed(node, lane, kept);
    }

    /** A quotient is kept in the narrowest lane that has room for it. */
    private narrowed(node: Int, lane: Lane, vectors: readonly Local[]): void {
        const own = narrowest(node, this.widths);
        const keep = (to: Lane, all: readonly Local[]): void => {
            this.lanes.set(node, to);
            this.vectors.set(`${node.id} ${to}`, all);
        };
        if (lane === own || widest(lane, own) === own) return keep(lane, vectors);
        const inWords = lane === 'word' ? vectors : pairs(vectors).map(pair => this.wordsOf(pair));
        if (own === 'word') return keep('word', inWords);
        const half = this.kernel.vector();
        this.kernel.get(inWords[0]!).get(inWords[1]!).do('i16.narrow_s').set(half);
        keep('half', [half]);
    }

    private wordsOf([low, high]: readonly [Local, Local]): Local {
        const vector = this.kernel.vector();
        this.kernel.get(low).do('i32x4.trunc_f64').get(high).do('i32x4.trunc_f64').shuffle(FIRST_PAIRS).set(vector);
        return vector;
    }

    private bool(node: Bool): void {
        const [a, b] = node.bools;
        switch (node.op) {
            case 'ge0':
            case 'eq0':
                return this.compared(node, node.int!);
            case 'not':
                this.mask(a!, 'half', 0);
                this.kernel.do('not');
                break;
            case 'and':
            case 'or': {
                const [first, second] = node.op === 'and' && a!.op === 'not' ? [b!, a!] : [a!, b!];
                const isWithout = node.op === 'and' && second.op === 'not';
                this.mask(first, 'half', 0);
                this.mask(isWithout ? second.bools[0]! : second, 'half', 0);
                this.kernel.do(isWithout ? 'andnot' : node.op);
                break;
            }
            case 'const':
                return;
        }
        this.kernel.set(this.maskFor(node));
    }

    private compared(node: Bool, int: Int): void {
        const lane = this.laneOf(int);
        const parts = Array.from({ length: VECTORS[lane] }, () => this.kernel.vector());
        const { lane: proven, error } = this.proven.get(int)!;
        for (const [place, part] of parts.entries()) {
            this.number(int, lane, place);
            if (node.op === 'eq0') this.kernel.constant(CONSTANT[lane](0)).do(EQUAL[lane]);
            else if (lane === 'double')
                this.kernel.constant(doubles(0)).do(proven === 'near' ? 'f64x2.gt' : 'f64x2.ge');
            else this.kernel.constant(CONSTANT[lane](-1)).do(lane === 'half' ? 'i16.gt_s' : 'i32x4.gt_s');
            this.kernel.set(part);
        }
        this.joined(parts, lane);
        this.kernel.set(this.maskFor(node));
        if (proven === 'near') this.closeTo(int, error);
    }

    private closeTo(int: Int, error: number): void {
        this.nearComparisons++;
        const parts = Array.from({ length: 4 }, () => this.kernel.vector());
        for (const [place, part] of parts.entries()) {
            this.number(int, 'double', place);
            this.kernel.do('f64x2.abs').constant(doubles(error)).do('f64x2.le').set(part);
        }
        this.joined(parts, 'double');
        this.kernel.get(this.undecided).do('or').set(this.undecided);
    }

    /** Masks of a lane become one vector of 16-bit masks, left on the stack. */
    private joined(parts: readonly Local[], lane: Lane): void {
        const { kernel } = this;
        if (lane === 'half') return void kernel.get(parts[0]!);
        if (lane === 'word') return void kernel.get(parts[0]!).get(parts[1]!).do('i16.narrow_s');
        for (const [low, high] of pairs(parts)) kernel.get(low).get(high).shuffle(LOW_WORDS);
        kernel.do('i16.narrow_s');
    }

    private maskFor(node: Bool): Local {
        const vector = this.kernel.vector();
        this.vectors.set(`${node.id} half`, [vector]);
        return vector;
    }

    private kept(node: Int, lane: Lane): readonly Local[] {
        const vectors = Array.from({ length: VECTORS[lane] }, () => this.kernel.vector());
        this.lanes.set(node, lane);
        this.vectors.set(`${node.id} ${lane}`, vectors);
        return vectors;
    }

    private widened(node: Int, lane: Lane): readonly Local[] {
        const known = this.vectors.get(`${node.id} ${lane}`);
        if (known !== undefined) return known;
        const narrow = this.widened(node, lane === 'double' && this.laneOf(node) !== 'double' ? 'word' : 'half');
        const { kernel } = this;
        const wide = narrow.flatMap(part => {
            const [low, high] = [kernel.vector(), kernel.vector()];
            if (lane === 'word') kernel.get(part).do('i32x4.extend_low_s').set(low);
            else kernel.get(part).do('f64x2.convert_low').set(low);
            if (lane === 'word') kernel.get(part).do('i32x4.extend_high_s').set(high);
            else kernel.get(part).get(part).shuffle(HIGH_HALF).do('f64x2.convert_low').set(high);
            return [low, high];
        });
        this.vectors.set(`${node.id} ${lane}`, wide);
        return wide;
    }

    private widenedMask(node: Bool, lane: Lane): readonly Local[] {
        const known = this.vectors.get(`${node.id} ${lane}`);
        if (known !== undefined) return known;
        const narrow = this.widenedMask(node, lane === 'double' ? 'word' : 'half');
        const ops = lane === 'word' ? WORD_MASKS : DOUBLE_MASKS;
        const wide = narrow.flatMap(part =>
            ops.map(op => {
                const vector = this.kernel.vector();
                this.kernel.get(part).do(op).set(vector);
                return vector;
            })
        );
        this.vectors.set(`${node.id} ${lane}`, wide);
        return wide;
    }
}

const WORD_MASKS = ['i32x4.extend_low_s', 'i32x4.extend_high_s'] as const;
const DOUBLE_MASKS = ['i64x2.extend_low_s', 'i64x2.extend_high_s'] as const;

const pairs = (all: readonly Local[]): [Local, Local][] =>
    all.flatMap((each, place) => (place % 2 === 0 ? [[each, all[place + 1]!] as [Local, Local]] : []));
