// Writing a WebAssembly module: as much of the format as our kernels need, and no library for it.
import { OPS, type Op } from './wasm-ops.ts';

const I32 = 0x7f;
const V128 = 0x7b;

/** A local variable of a function, by its number. */
export type Local = number;

/** A function with 32-bit parameters and no result. */
export class WasmFunction {
    readonly parameters: number;
    private readonly code: number[] = [];
    private vectors = 0;

    constructor(parameters: number) {
        this.parameters = parameters;
    }

    /** A new variable that holds a vector. */
    vector(): Local {
        return this.parameters + this.vectors++;
    }

    get(local: Local): this {
        return this.put(0x20, ...unsigned(local));
    }

    set(local: Local): this {
        return this.put(0x21, ...unsigned(local));
    }

    tee(local: Local): this {
        return this.put(0x22, ...unsigned(local));
    }

    number(value: number): this {
        return this.put(0x41, ...signed(value));
    }

    do(...ops: readonly Op[]): this {
        for (const op of ops) this.put(...OPS[op]);
        return this;
    }

    /** From or to the address on the stack plus the offset. */
    load(offset: number): this {
        return this.do('load').put(0, ...unsigned(offset));
    }

    store(offset: number): this {
        return this.do('store').put(0, ...unsigned(offset));
    }

    /** The lower eight bytes of the vector on the stack, behind an address. */
    storeLow(offset: number): this {
        return this.put(0xfd, 0x5b, 0, ...unsigned(offset), 0);
    }

    /** A vector of sixteen bytes. */
    constant(bytes: Uint8Array): this {
        return this.put(0xfd, 0x0c, ...bytes);
    }

    /** One word of four. */
    extract(lane: number): this {
        return this.put(0xfd, 0x1b, lane);
    }

    /** One more in the word at the address on the stack plus the offset; `address` holds it meanwhile. */
    countAt(offset: number, address: Local): this {
        this.put(0x22, ...unsigned(address)).get(address);
        this.put(0x28, 2, ...unsigned(offset))
            .number(1)
            .do('i32.add');
        return this.put(0x36, 2, ...unsigned(offset));
    }

    /** Bytes of two vectors by their places. */
    shuffle(places: readonly number[]): this {
        return this.put(0xfd, 0x0d, ...places);
    }

    /** The left and right half of a 32-bit word change places by so many bits. */
    rotate(local: Local, bits: number): this {
        this.get(local).number(bits).do('i32x4.shl');
        return this.get(local)
            .number(32 - bits)
            .do('i32x4.shr_u', 'or');
    }

    /** Repeats until the local, counted down, is 0. */
    repeat(counter: Local, body: () => void): this {
        this.put(0x03, 0x40);
        body();
        return this.get(counter).number(-1).do('i32.add').tee(counter).put(0x0d, 0, 0x0b);
    }

    bytes(): number[] {
        const locals = this.vectors === 0 ? [0] : [1, ...unsigned(this.vectors), V128];
        return sized([...locals, ...this.code, 0x0b]);
    }

    private put(...bytes: readonly number[]): this {
        for (const byte of bytes) this.code.push(byte);
        return this;
    }
}

/** A module that exports its memory as `memory`, of so many pages of 64 KiB, and its functions by their names. */
export function moduleOf(functions: ReadonlyMap<string, WasmFunction>, pages: number): Uint8Array<ArrayBuffer> {
    const all = [...functions];
    const types = all.map(([, { parameters }]) => [0x60, parameters, ...Array<number>(parameters).fill(I32), 0]);
    const exported = [[...text('memory'), 2, 0], ...all.map(([name], place) => [...text(name), 0, ...unsigned(place)])];
    return Uint8Array.from([
        ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
        ...section(1, list(types)),
        ...section(3, list(all.map((_, place) => unsigned(place)))),
        ...section(5, list([[0, ...unsigned(pages)]])),
        ...section(7, list(exported)),
        ...section(10, list(all.map(([, each]) => each.bytes())))
    ]);
}

const section = (id: number, body: readonly number[]): number[] => [id, ...sized(body)];
const sized = (body: readonly number[]): number[] => [...unsigned(body.length), ...body];
const list = (entries: readonly (readonly number[])[]): number[] => [...unsigned(entries.length), ...entries.flat()];
const text = (name: string): number[] => sized([...name].map(sign => sign.charCodeAt(0)));

/** LEB128: seven bits to a byte, the lowest first. */
function unsigned(value: number): number[] {
    const bytes: number[] = [];
    for (let rest = value; ; rest >>>= 7) {
        if (rest < 128) return [...bytes, rest];
        bytes.push((rest & 127) | 128);
    }
}

function signed(value: number): number[] {
    const bytes: number[] = [];
    for (let rest = value | 0; ; rest >>= 7) {
        if (rest >= -64 && rest < 64) return [...bytes, rest & 127];
        bytes.push((rest & 127) | 128);
    }
}
