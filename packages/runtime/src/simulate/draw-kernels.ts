// The inner loops of drawing and summing as WebAssembly: one function for each shape of slot, whatever its numbers are.
import { BLOCK } from './random.ts';
import { WasmFunction, type Local } from './wasm-function.ts';
import type { Op } from './wasm-ops.ts';
import { bytes, halves, words } from './wasm-vectors.ts';

/** How an aggregate is kept: sums in 16 or 32 bits, extremes in 16. */
export type Column = 'sum16' | 'sum32' | 'least16' | 'greatest16';

export const WIDTHS: Readonly<Record<Column, number>> = { sum16: 2, least16: 2, greatest16: 2, sum32: 4 };

/** What a slot brings to a column of bytes: told by a table, or, where there is one cut, something above it or below it only. */
export type ByteColumn = 'told' | 'above' | 'below';

/** How many cuts lie between the outcomes of a slot, and the columns it brings something to: all of bytes, or none. */
export type Shape =
    | { readonly cuts: number; readonly bytes: readonly ByteColumn[] }
    | { readonly cuts: number; readonly columns: readonly Column[] };

export const nameOf = (shape: Shape): string =>
    'bytes' in shape ? `${shape.cuts} ${shape.bytes.join(' ')}` : `${shape.cuts} ${shape.columns.join(' ')}`;

/** Outcomes that a table of bytes can tell apart. */
export const MOST_PIECES = 16;

/** In draws whose sign is turned over, what is above this has passed the cut. */
export const belowCut = (cut: number): number => cut - 32_768 - 1;

/** Parameters: two words of the stream (see random.ts), where the numbers stand, where each column begins. */
export function slotKernel(shape: Shape): WasmFunction {
    const { cuts } = shape;
    const steps = 'bytes' in shape ? shape.bytes.map(() => 16) : shape.columns.map(column => 16 * WIDTHS[column]);
    const many = steps.length;
    // One more parameter counts the rounds.
    const kernel = new WasmFunction(many + 4);
    const counter = many + 3;
    const states = seeded(kernel);
    const draws = [kernel.vector(), kernel.vector()];
    kernel.number(BLOCK / 16).set(counter);
    kernel.repeat(counter, () => {
        for (const [group, draw] of draws.entries()) drawInto(kernel, states.slice(4 * group, 4 * group + 4), draw);
        if ('bytes' in shape) bringBytes(kernel, { cuts, draws, columns: shape.bytes });
        else bringWords(kernel, { cuts, draws, columns: shape.columns });
        for (const [place, step] of steps.entries())
            kernel
                .get(FIRST + place)
                .number(step)
                .do('i32.add')
                .set(FIRST + place);
    });
    return kernel;
}

const NUMBERS = 2;
const FIRST = 3;

/** The eight vectors of state of a stream, as `seedBlock` makes them. */
function seeded(kernel: WasmFunction): Local[] {
    const [word, other] = [kernel.vector(), kernel.vector()];
    const states = Array.from({ length: 8 }, () => kernel.vector());
    const golden = [1, 2, 3, 4].map(place => Math.imul(place, 0x9e3779b9));
    kernel
        .get(0)
        .do('i32.splat')
        .constant(new Uint8Array(Int32Array.from(golden).buffer))
        .do('i32x4.add')
        .set(word);
    kernel.get(1).do('i32.splat').set(other);
    for (const state of states) {
        kernel.get(word).set(state);
        mixed(kernel, state);
        kernel.get(state).get(other).do('i32x4.add').set(state);
        mixed(kernel, state);
        kernel
            .get(word)
            .constant(words(Math.imul(4, 0x9e3779b9)))
            .do('i32x4.add')
            .set(word);
    }
    for (const first of [0, 4]) {
        const [a, b, c, d] = states.slice(first, first + 4) as [Local, Local, Local, Local];
        kernel.get(a).get(a).get(b).do('or').get(c).do('or').get(d).do('or');
        kernel.constant(words(0)).do('i32x4.eq', 'i32x4.sub').set(a);
    }
    return states;
}

function mixed(kernel: WasmFunction, state: Local): void {
    const folded = (bits: number): void => void kernel.get(state).get(state).number(bits).do('i32x4.shr_u', 'xor');
    folded(16);
    kernel
        .constant(words(0x85ebca6b | 0))
        .do('i32x4.mul')
        .set(state);
    folded(13);
    kernel
        .constant(words(0xc2b2ae35 | 0))
        .do('i32x4.mul')
        .set(state);
    folded(16);
    kernel.set(state);
}

/** xoshiro128++, as in random.ts, with the sign of every draw turned over. */
function drawInto(kernel: WasmFunction, states: readonly Local[], draw: Local): void {
    const [a, b, c, d] = states as [Local, Local, Local, Local];
    kernel.get(a).get(d).do('i32x4.add').set(draw);
    kernel.rotate(draw, 7).get(a).do('i32x4.add').constant(halves(-32_768)).do('xor').set(draw);
    kernel.get(c).get(a).do('xor').set(c);
    kernel.get(d).get(b).do('xor').set(d);
    // The old second word is still needed, shifted; c takes it after the others took c.
    kernel.get(b).get(c).do('xor');
    kernel.get(c).get(b).number(9).do('i32x4.shl', 'xor').set(c);
    kernel.set(b);
    kernel.get(a).get(d).do('xor').set(a);
    kernel.rotate(d, 11).set(d);
}

interface Bringing<Columns> {
    readonly cuts: number;
    readonly draws: readonly Local[];
    readonly columns: Columns;
}

/** The outcome of sixteen audits as bytes, then what a table says to it. Numbers: the cuts, then the tables. */
function bringBytes(kernel: WasmFunction, { cuts, draws, columns }: Bringing<readonly ByteColumn[]>): void {
    const [cut, outcome] = [kernel.vector(), kernel.vector()];
    const passed = draws.map(() => kernel.vector());
    for (let place = 0; place < cuts; place++) {
        kernel
            .get(NUMBERS)
            .load(16 * place)
            .set(cut);
        for (const [group, draw] of draws.entries()) {
            if (place > 0) kernel.get(passed[group]!);
            kernel.get(draw).get(cut).do('i16.gt_s');
            if (place > 0) kernel.do('i16.add');
            kernel.set(passed[group]!);
        }
    }
    kernel.get(passed[0]!).get(passed[1]!).do('i8.narrow_s');
    if (columns.includes('told')) kernel.do('i8.abs');
    kernel.set(outcome);
    for (const [place, column] of columns.entries()) {
        kernel
            .get(FIRST + place)
            .get(FIRST + place)
            .load(0);
        kernel
            .get(NUMBERS)
            .load(16 * (cuts + place))
            .get(outcome)
            .do(TOLD[column]);
        kernel.do('i8.add').store(0);
    }
}

const TOLD: Readonly<Record<ByteColumn, Op>> = { told: 'swizzle', above: 'and', below: 'andnot' };

/** For each column what the first outcome brings, and what each cut passed adds, in 16 bits. */
function bringWords(kernel: WasmFunction, { cuts, draws, columns }: Bringing<readonly Column[]>): void {
    const passed = Array.from({ length: cuts }, () => kernel.vector());
    const value = kernel.vector();
    for (const [group, draw] of draws.entries()) {
        for (const [cut, mask] of passed.entries())
            kernel
                .get(draw)
                .get(NUMBERS)
                .load(16 * cut)
                .do('i16.gt_s')
                .set(mask);
        for (const [place, column] of columns.entries()) {
            const first = 16 * (cuts + place * (cuts + 1));
            kernel.get(NUMBERS).load(first);
            for (const [cut, mask] of passed.entries())
                kernel
                    .get(mask)
                    .get(NUMBERS)
                    .load(first + 16 * (cut + 1))
                    .do('and', 'i16.add');
            kernel.set(value);
            addTo(kernel, { column, at: FIRST + place, group }, value);
        }
    }
}

const JOINED: Readonly<Record<Exclude<Column, 'sum32'>, Op>> = {
    sum16: 'i16.add',
    least16: 'i16.min_s',
    greatest16: 'i16.max_s'
};

interface Target {
    readonly column: Column;
    /** The parameter that says where it is. */
    readonly at: Local;
    /** Of the two groups of eight audits, which. */
    readonly group: number;
}

function addTo(kernel: WasmFunction, { column, at, group }: Target, value: Local): void {
    if (column !== 'sum32') {
        kernel
            .get(at)
            .get(at)
            .load(16 * group)
            .get(value)
            .do(JOINED[column])
            .store(16 * group);
        return;
    }
    for (const [half, extend] of (['i32x4.extend_low_s', 'i32x4.extend_high_s'] as const).entries()) {
        const offset = 32 * group + 16 * half;
        kernel.get(at).get(at).load(offset).get(value).do(extend, 'i32x4.add').store(offset);
    }
}

/** Bytes are added to their column and begin again at 0. Parameters: where the bytes and the column begin, a counter. */
export function widening(column: 'sum16' | 'sum32'): WasmFunction {
    const kernel = new WasmFunction(3);
    const [taken, wide] = [kernel.vector(), kernel.vector()];
    kernel.number(BLOCK / 16).set(2);
    kernel.repeat(2, () => {
        kernel.get(0).load(0).set(taken);
        kernel.get(0).constant(bytes(0)).store(0);
        for (const [group, extend] of (['i16.extend_low_u', 'i16.extend_high_u'] as const).entries()) {
            kernel.get(taken).do(extend).set(wide);
            addTo(kernel, { column, at: 1, group }, wide);
        }
        kernel.get(0).number(16).do('i32.add').set(0);
        kernel
            .get(1)
            .number(16 * WIDTHS[column])
            .do('i32.add')
            .set(1);
    });
    return kernel;
}
