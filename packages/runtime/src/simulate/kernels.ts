// The inner loops of summing as WebAssembly: one function for each shape of slot, whatever its numbers are.
import { BLOCK } from './random.ts';
import { WasmFunction, type Local, type Op } from './wasm-bytes.ts';

/** How an aggregate is kept: sums in 16 or 32 bits, extremes in 16. */
export type Column = 'sum16' | 'sum32' | 'least16' | 'greatest16';

/** How many cuts lie between the outcomes of a slot, and what kinds of columns it brings something to. */
export interface Shape {
    readonly cuts: number;
    readonly columns: readonly Column[];
}

export const nameOf = ({ cuts, columns }: Shape): string => `${cuts} ${columns.join(' ')}`;

/** Bytes of the numbers of one slot: its cuts, then for each column what outcome 0 brings and what each cut adds. */
export const numbersSize = ({ cuts, columns }: Shape): number => 16 * (cuts + columns.length * (cuts + 1));

/** The state of the generators stands at address 0; see random.ts. */
export const STATE_BYTES = 128;

export const WIDTHS: Readonly<Record<Column, number>> = { sum16: 2, least16: 2, greatest16: 2, sum32: 4 };

/** Parameters: where the numbers stand, then where each column begins. Draws for a whole block. */
export function slotKernel(shape: Shape): WasmFunction {
    const { cuts, columns } = shape;
    // One more parameter counts the rounds.
    const kernel = new WasmFunction(columns.length + 2);
    const [numbers, counter] = [0, columns.length + 1];
    const states = Array.from({ length: 8 }, () => kernel.vector());
    for (const [place, state] of states.entries())
        kernel
            .number(0)
            .load(16 * place)
            .set(state);
    const [draw, shifted, value] = [kernel.vector(), kernel.vector(), kernel.vector()];
    const reached = Array.from({ length: cuts }, () => kernel.vector());
    kernel.number(BLOCK / 16).set(counter);
    kernel.repeat(counter, () => {
        for (const group of [0, 1]) {
            drawInto(kernel, states.slice(4 * group, 4 * group + 4), draw, shifted);
            for (const [cut, mask] of reached.entries())
                kernel
                    .get(draw)
                    .get(numbers)
                    .load(16 * cut)
                    .do('i16.ge_u')
                    .set(mask);
            for (const [place, column] of columns.entries()) {
                bringInto(kernel, 16 * (cuts + place * (cuts + 1)), reached, value);
                addTo(kernel, { column, at: place + 1, group }, value);
            }
        }
        for (const [place, column] of columns.entries())
            kernel
                .get(place + 1)
                .number(16 * WIDTHS[column])
                .do('i32.add')
                .set(place + 1);
    });
    return kernel;
}

/** What the outcome of each draw brings: what the first one does, and what each cut reached adds. */
function bringInto(kernel: WasmFunction, first: number, reached: readonly Local[], value: Local): void {
    kernel.get(0).load(first);
    for (const [cut, mask] of reached.entries())
        kernel
            .get(mask)
            .get(0)
            .load(first + 16 * (cut + 1))
            .do('and', 'i16.add');
    kernel.set(value);
}

/** xoshiro128++, as in random.ts. */
function drawInto(kernel: WasmFunction, states: readonly Local[], draw: Local, shifted: Local): void {
    const [a, b, c, d] = states as [Local, Local, Local, Local];
    kernel.get(a).get(d).do('i32x4.add').set(draw);
    kernel.rotate(draw, 7).get(a).do('i32x4.add').set(draw);
    kernel.get(b).number(9).do('i32x4.shl').set(shifted);
    kernel.get(c).get(a).do('xor').set(c);
    kernel.get(d).get(b).do('xor').set(d);
    kernel.get(b).get(c).do('xor').set(b);
    kernel.get(a).get(d).do('xor').set(a);
    kernel.get(c).get(shifted).do('xor').set(c);
    kernel.rotate(d, 11).set(d);
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

const HIGH_HALF = [8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7];

/** A column becomes one of doubles. Parameters: from where, to where, and a counter. */
export function widening(width: 2 | 4): WasmFunction {
    const kernel = new WasmFunction(3);
    const [whole, words] = [kernel.vector(), kernel.vector()];
    kernel.number(BLOCK / (16 / width)).set(2);
    kernel.repeat(2, () => {
        kernel.get(0).load(0).set(whole);
        const halves = width === 4 ? [undefined] : (['i32x4.extend_low_s', 'i32x4.extend_high_s'] as const);
        for (const [place, extend] of halves.entries()) {
            kernel.get(whole);
            if (extend !== undefined) kernel.do(extend);
            kernel.set(words);
            kernel
                .get(1)
                .get(words)
                .do('f64x2.convert_low')
                .store(32 * place);
            kernel
                .get(1)
                .get(words)
                .get(words)
                .shuffle(HIGH_HALF)
                .do('f64x2.convert_low')
                .store(32 * place + 16);
        }
        kernel.get(0).number(16).do('i32.add').set(0);
        kernel
            .get(1)
            .number(32 * halves.length)
            .do('i32.add')
            .set(1);
    });
    return kernel;
}
