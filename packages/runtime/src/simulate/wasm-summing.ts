// Summing a block of audits by WebAssembly: the same draws and the same sums as the tables give, several times as fast.
import type { Plan } from '../plan/plan.ts';
import type { Chances } from './chances.ts';
import {
    addSlot,
    bringingsOf,
    drawnSlot,
    Drawing,
    tableSumming,
    type Bringing,
    type DrawnSlot,
    type Summing
} from './columns.ts';
import { nameOf, numbersSize, slotKernel, STATE_BYTES, widening, WIDTHS, type Column, type Shape } from './kernels.ts';
import { BLOCK, DRAWS, seedBlock, STATE_WORDS, type StreamKey } from './random.ts';
import { instanceOf, type Exports } from './web-assembly.ts';
import { moduleOf, type WasmFunction } from './wasm-bytes.ts';

/** More cuts than registers hold are left to the tables. */
const MOST_CUTS = 24;
const SIXTEEN_BITS = 32_767;
const SIXTEEN = BigInt(SIXTEEN_BITS);

/** Where WebAssembly is not there, not allowed, or the sums are too large for it, the tables. */
export const fastestSumming = (plan: Plan, chances: Chances): Summing =>
    wasmSumming(plan, chances) ?? tableSumming(plan, chances);

interface WasmSlot {
    readonly kernel: string;
    readonly stream: StreamKey;
    /** Addresses: the numbers, then the columns. */
    readonly parameters: readonly number[];
}

interface Layout {
    readonly columns: readonly Column[];
    readonly addresses: readonly number[];
    /** Of the columns of doubles. */
    readonly doubles: readonly number[];
    readonly slots: readonly WasmSlot[];
    readonly numbers: readonly { readonly at: number; readonly values: readonly number[] }[];
    readonly kernels: ReadonlyMap<string, WasmFunction>;
    readonly size: number;
}

export function wasmSumming(plan: Plan, chances: Chances): Summing | undefined {
    const slots = chances.slots.map(drawnSlot);
    const bringings = bringingsOf(plan, slots.length);
    const isFast = slots.map((slot, place) => fits(slot, bringings[place]!));
    const columns = plan.aggregates.map(columnOf);
    if (columns.includes(undefined)) return undefined;
    const layout = layoutOf(columns as Column[], slots, bringings, isFast);
    const instance = instanceOf(moduleOf(layout.kernels, Math.ceil(layout.size / 65_536)));
    if (instance === undefined) return undefined;
    const rest = slots.flatMap((slot, place) => (isFast[place] ? [] : [{ slot, bringings: bringings[place]! }]));
    return summingBy(instance, { plan, layout, rest });
}

interface Summed {
    readonly plan: Plan;
    readonly layout: Layout;
    /** Left to the tables. */
    readonly rest: readonly { readonly slot: DrawnSlot; readonly bringings: readonly Bringing[] }[];
}

function summingBy({ buffer, kernel: kernelNamed }: Exports, { plan, layout, rest }: Summed): Summing {
    for (const { at, values } of layout.numbers) fillVectors(buffer, at, values);
    const state = new Int32Array(buffer, 0, STATE_WORDS);
    const sums = layout.doubles.map(address => new Float64Array(buffer, address, BLOCK));
    const drawing = new Drawing();
    return {
        name: 'wasm',
        sums,
        run(seed, block) {
            startColumns(plan, layout, buffer);
            for (const { kernel, stream, parameters } of layout.slots) {
                seedBlock(seed, block, stream, state);
                kernelNamed(kernel)(...parameters, 0);
            }
            for (const [place, column] of layout.columns.entries())
                kernelNamed(`widen ${WIDTHS[column]}`)(layout.addresses[place]!, layout.doubles[place]!, 0);
            for (const { slot, bringings } of rest) addSlot(slot, bringings, { drawing, sums, seed, block });
        }
    };
}

/** One stream, few cuts, and small numbers. A slot that brings nothing needs no loop at all. */
function fits({ streams, cuts }: DrawnSlot, bringings: readonly Bringing[]): boolean {
    if (streams.length !== 1 || cuts.length - 2 > MOST_CUTS || bringings.length === 0) return false;
    return bringings.every(({ brought }) => brought.every(value => Math.abs(value) <= SIXTEEN_BITS));
}

/** Undefined where the values need more bits than there are. */
function columnOf({ take, start, parts }: Plan['aggregates'][number]): Column | undefined {
    if (take !== 'sum') return start < -SIXTEEN || start > SIXTEEN ? undefined : `${take}16`;
    const most = [...parts.values()]
        .map(values => values.reduce((a, b) => (b > a ? b : a)))
        .reduce((a, b) => a + b, 0n);
    if (most >= 2n ** 31n) return undefined;
    return most <= SIXTEEN ? 'sum16' : 'sum32';
}

function layoutOf(
    columns: readonly Column[],
    slots: readonly DrawnSlot[],
    bringings: readonly (readonly Bringing[])[],
    isFast: readonly boolean[]
): Layout {
    let size = STATE_BYTES;
    const reserve = (bytes: number): number => (size += bytes) - bytes;
    const addresses = columns.map(column => reserve(BLOCK * WIDTHS[column]));
    const doubles = columns.map(() => reserve(BLOCK * 8));
    const kernels = new Map([2, 4].map(width => [`widen ${width}`, widening(width as 2 | 4)]));
    const numbers: { at: number; values: readonly number[] }[] = [];
    const fast: WasmSlot[] = [];
    for (const [place, slot] of slots.entries()) {
        if (!isFast[place]) continue;
        const own = bringings[place]!;
        const cuts = innerCuts(slot);
        const shape: Shape = { cuts: cuts.length, columns: own.map(({ aggregate }) => columns[aggregate]!) };
        const kernel = nameOf(shape);
        if (!kernels.has(kernel)) kernels.set(kernel, slotKernel(shape));
        const at = reserve(numbersSize(shape));
        numbers.push({ at, values: [...cuts.map(({ cut }) => cut), ...own.flatMap(each => steps(each, cuts))] });
        fast.push({
            kernel,
            stream: slot.streams[0]!,
            parameters: [at, ...own.map(({ aggregate }) => addresses[aggregate]!)]
        });
    }
    return { columns, addresses, doubles, slots: fast, numbers, kernels, size };
}

interface InnerCut {
    readonly cut: number;
    /** The outcome that begins there. */
    readonly outcome: number;
}

/** Where a new outcome begins; an outcome behind all draws never does. */
const innerCuts = ({ cuts }: DrawnSlot): InnerCut[] =>
    cuts.slice(1, -1).flatMap((cut, place) => (cut < DRAWS ? [{ cut, outcome: place + 1 }] : []));

/** What the first outcome brings, then how much more each cut. */
function steps({ brought }: Bringing, cuts: readonly InnerCut[]): number[] {
    const values = [brought[0]!, ...cuts.map(({ outcome }) => brought[outcome]!)];
    return values.map((value, place) => (place === 0 ? value : value - values[place - 1]!));
}

/** Every number eight times in 16 bits. */
function fillVectors(memory: ArrayBuffer, at: number, values: readonly number[]): void {
    const words = new Int16Array(memory, at, values.length * 8);
    for (const [place, value] of values.entries()) words.fill(value, place * 8, place * 8 + 8);
}

function startColumns({ aggregates }: Plan, { columns, addresses }: Layout, memory: ArrayBuffer): void {
    for (const [place, { start }] of aggregates.entries()) {
        const Words = WIDTHS[columns[place]!] === 2 ? Int16Array : Int32Array;
        new Words(memory, addresses[place], BLOCK).fill(Number(start));
    }
}
