// Which kernel draws and sums each slot of a plan, with its numbers, and when bytes are added to their columns.
import type { Plan } from '../plan/plan.ts';
import { bringingsOf, drawnSlot, type Bringing, type DrawnSlot } from './columns.ts';
import type { Chances } from './chances.ts';
import {
    belowCut,
    MOST_PIECES,
    nameOf,
    slotKernel,
    widening,
    WIDTHS,
    type ByteColumn,
    type Column,
    type Shape
} from './draw-kernels.ts';
import { piecesOf, type Piece } from './pieces.ts';
import { BLOCK, type StreamKey } from './random.ts';
import type { WasmFunction } from './wasm-function.ts';
import { halves, table } from './wasm-vectors.ts';

const SIXTEEN_BITS = 32_767;
const MOST_CUTS = 40;

/** A call of a kernel for every block; with a stream, its two words stand before the parameters. */
export interface Call {
    readonly kernel: string;
    readonly stream: StreamKey | null;
    readonly parameters: readonly number[];
}

/** Left to the tables. */
export interface Rest {
    readonly slot: DrawnSlot;
    readonly bringings: readonly Bringing[];
}

/** Gives out memory, in whole vectors. */
export type Reserve = (bytes: number) => number;

/** Where a column begins, how wide it is, and what stands in it before anything is drawn. */
export interface SummedColumn {
    readonly column: Column;
    readonly address: number;
    readonly start: number;
}

export interface Sums {
    readonly columns: readonly SummedColumn[];
    readonly calls: readonly Call[];
    readonly rest: readonly Rest[];
    readonly numbers: readonly { readonly at: number; readonly vectors: readonly Uint8Array[] }[];
    readonly kernels: ReadonlyMap<string, WasmFunction>;
}

/** Undefined where the values need more bits than there are. */
export function columnOf({ take, start, parts }: Plan['aggregates'][number]): Column | undefined {
    const fits = (value: bigint): boolean => value >= -SIXTEEN_BITS && value <= SIXTEEN_BITS;
    if (take !== 'sum') return fits(start) && [...parts.values()].flat().every(fits) ? `${take}16` : undefined;
    const most = [...parts.values()].map(mostOf).reduce((a, b) => a + b, 0n);
    if (most >= 2n ** 31n) return undefined;
    return fits(most) ? 'sum16' : 'sum32';
}

const mostOf = (values: readonly bigint[]): bigint => values.reduce((a, b) => (b > a ? b : a));

/** Only these aggregates are summed. Undefined where one of them has no room. */
export function sumsOf(plan: Plan, chances: Chances, reserve: Reserve): Sums | undefined {
    const columns = plan.aggregates.map(columnOf);
    if (columns.includes(undefined)) return undefined;
    const making = new Making(plan, columns as Column[], reserve);
    const bringings = bringingsOf(plan, chances.slots.length);
    for (const [place, slot] of chances.slots.map(drawnSlot).entries()) making.slot(slot, bringings[place]!);
    return making.finished();
}

class Making {
    private readonly columns: { column: Column; address: number; start: number }[];
    private readonly calls: Call[] = [];
    private readonly rest: Rest[] = [];
    private readonly numbers: { at: number; vectors: readonly Uint8Array[] }[] = [];
    private readonly kernels = new Map<string, WasmFunction>();
    /** By aggregate: where its bytes stand, and how much may be in each by now. */
    private readonly bytes = new Map<number, { readonly address: number; most: number }>();
    private readonly reserve: Reserve;

    constructor({ aggregates }: Plan, columns: readonly Column[], reserve: Reserve) {
        this.reserve = reserve;
        this.columns = columns.map((column, place) => ({
            column,
            address: reserve(BLOCK * WIDTHS[column]),
            start: Number(aggregates[place]!.start)
        }));
    }

    slot(slot: DrawnSlot, bringings: readonly Bringing[]): void {
        if (bringings.length === 0) return;
        const pieces = piecesOf(slot, bringings);
        const isSum = bringings.every(({ take }) => take === 'sum');
        const values = pieces.flatMap(({ brought }) => brought);
        if (slot.streams.length > 1 || pieces.length - 1 > MOST_CUTS || values.some(isWide)) {
            this.rest.push({ slot, bringings });
        } else if (isSum && pieces.length === 1) this.always(pieces[0]!, bringings);
        else if (isSum && pieces.length <= MOST_PIECES && values.every(value => value <= 255 && value >= 0)) {
            this.inBytes(slot, bringings, pieces);
        } else this.inWords(slot, bringings, pieces);
    }

    finished(): Sums {
        for (const aggregate of this.bytes.keys()) this.widen(aggregate);
        const { columns, calls, rest, numbers, kernels } = this;
        return { columns, calls, rest, numbers, kernels };
    }

    /** What comes every time is there from the start. */
    private always({ brought }: Piece, bringings: readonly Bringing[]): void {
        for (const [place, { aggregate }] of bringings.entries()) this.columns[aggregate]!.start += brought[place]!;
    }

    private inBytes(slot: DrawnSlot, bringings: readonly Bringing[], pieces: readonly Piece[]): void {
        const tables = bringings.map((_, place) => pieces.map(({ brought }) => brought[place]!));
        const kinds = tables.map(kindOf);
        const cuts = pieces.slice(1).map(({ cut }) => halves(belowCut(cut)));
        const told = tables.map((values, place) => vectorOf(kinds[place]!, values));
        const columns = bringings.map(({ aggregate }, place) => this.bytesOf(aggregate, Math.max(...tables[place]!)));
        this.call({ cuts: cuts.length, bytes: kinds }, slot, [...cuts, ...told], columns);
    }

    private inWords(slot: DrawnSlot, bringings: readonly Bringing[], pieces: readonly Piece[]): void {
        const cuts = pieces.slice(1).map(({ cut }) => halves(belowCut(cut)));
        const steps = bringings.flatMap((_, place) => {
            const values = pieces.map(({ brought }) => brought[place]!);
            return values.map((value, at) => halves(at === 0 ? value : value - values[at - 1]!));
        });
        const columns = bringings.map(({ aggregate }) => this.columns[aggregate]!);
        const shape = { cuts: cuts.length, columns: columns.map(({ column }) => column) };
        const addresses = columns.map(({ address }) => address);
        this.call(shape, slot, [...cuts, ...steps], addresses);
    }

    private call(shape: Shape, slot: DrawnSlot, vectors: readonly Uint8Array[], columns: readonly number[]): void {
        const kernel = nameOf(shape);
        if (!this.kernels.has(kernel)) this.kernels.set(kernel, slotKernel(shape));
        const at = this.reserve(16 * vectors.length);
        this.numbers.push({ at, vectors });
        this.calls.push({ kernel, stream: slot.streams[0]!, parameters: [at, ...columns, 0] });
    }

    /** Where the bytes of a sum stand; they are added to its column before they could pass 255. */
    private bytesOf(aggregate: number, more: number): number {
        const bytes = this.bytes.get(aggregate) ?? { address: this.reserve(BLOCK), most: 0 };
        this.bytes.set(aggregate, bytes);
        if (bytes.most + more > 255) this.widen(aggregate);
        bytes.most += more;
        return bytes.address;
    }

    private widen(aggregate: number): void {
        const bytes = this.bytes.get(aggregate)!;
        const { column, address } = this.columns[aggregate]!;
        const kernel = `widen ${column}`;
        if (!this.kernels.has(kernel)) this.kernels.set(kernel, widening(column as 'sum16' | 'sum32'));
        this.calls.push({ kernel, stream: null, parameters: [bytes.address, address, 0] });
        bytes.most = 0;
    }
}

const isWide = (value: number): boolean => Math.abs(value) > SIXTEEN_BITS;

function kindOf(values: readonly number[]): ByteColumn {
    if (values.length !== 2) return 'told';
    return values[0] === 0 ? 'above' : values[1] === 0 ? 'below' : 'told';
}

/** `below` is what is not above: the mask of the draw takes it away. */
const vectorOf = (kind: ByteColumn, values: readonly number[]): Uint8Array =>
    kind === 'told' ? table(values) : new Uint8Array(16).fill(Math.max(...values));
