// Adding up columns of answers that are there already: straight WebAssembly over all slots, sixteen audits at a time.
import type { Bringing } from './columns.ts';
import { toldOf, type SlotCodes } from './column-codes.ts';
import { BLOCK } from './random.ts';
import { WasmFunction, type Local } from './wasm-function.ts';
import type { SummedColumn } from './wasm-sums.ts';
import { bytes, halves, table, words } from './wasm-vectors.ts';

/** A slot that brings something to a sum. */
export interface ColumnSlot {
    readonly codes: SlotCodes;
    readonly bringings: readonly Bringing[];
}

const [ANSWERS, HALVES, WORDS, COUNTER] = [0, 1, 2, 3];

/** Parameters: where the answers stand, two pointers that begin at 0, and a counter. Columns are written, not added to. */
export function columnKernel(slots: readonly ColumnSlot[], columns: readonly SummedColumn[]): WasmFunction {
    const kernel = new WasmFunction(4);
    const sums = new Map<number, Sum>();
    // What nothing is brought to is not asked for.
    const sumOf = (aggregate: number): Sum => {
        const sum = sums.get(aggregate) ?? new Sum(kernel, columns[aggregate]!);
        sums.set(aggregate, sum);
        return sum;
    };
    const answer = kernel.vector();
    kernel.number(BLOCK / 16).set(COUNTER);
    kernel.repeat(COUNTER, () => {
        sums.clear();
        for (const [place, slot] of slots.entries()) {
            kernel
                .get(ANSWERS)
                .load(16 * place)
                .set(answer);
            addSlot(kernel, slot, answer, sumOf);
        }
        for (const sum of sums.values()) sum.write();
        kernel
            .get(ANSWERS)
            .number(16 * slots.length)
            .do('i32.add')
            .set(ANSWERS);
        kernel.get(HALVES).number(32).do('i32.add').set(HALVES);
        kernel.get(WORDS).number(64).do('i32.add').set(WORDS);
    });
    return kernel;
}

function addSlot(
    kernel: WasmFunction,
    { codes, bringings }: ColumnSlot,
    answer: Local,
    sumOf: (aggregate: number) => Sum
): void {
    const equal = new Map<number, Local>();
    const isCode = (code: number): Local => {
        const known = equal.get(code) ?? kernel.vector();
        if (!equal.has(code)) kernel.get(answer).constant(bytes(code)).do('i8.eq').set(known);
        equal.set(code, known);
        return known;
    };
    for (const [place, { aggregate }] of bringings.entries()) {
        const values = [...codes.brought.values()].map(key => key[place]!);
        sumOf(aggregate).add(Math.max(...values), () => {
            if (codes.kind === 'table') return void kernel.constant(table(values)).get(answer).do('swizzle');
            const { isItself, most, but } = toldOf(codes, place);
            if (isItself) kernel.get(answer);
            else kernel.constant(bytes(most));
            for (const [code, value] of but) {
                // Bytes wrap around, and so does what is added to come from the usual value to this one.
                if (value === 0) kernel.get(isCode(code)).do('andnot');
                else {
                    const usual = isItself ? code : most;
                    kernel
                        .get(isCode(code))
                        .constant(bytes((value - usual) & 255))
                        .do('and', 'i8.add');
                }
            }
        });
    }
}

/** One sum of sixteen audits: in bytes while that has room, then wider. */
class Sum {
    private readonly kernel: WasmFunction;
    private readonly column: SummedColumn;
    private bytes: Local | undefined;
    private most = 0;
    private wide: readonly Local[] | undefined;

    constructor(kernel: WasmFunction, column: SummedColumn) {
        this.kernel = kernel;
        this.column = column;
    }

    add(most: number, push: () => void): void {
        if (this.most + most > 255) this.widen();
        this.most += most;
        if (this.bytes === undefined) {
            this.bytes = this.kernel.vector();
            push();
        } else {
            this.kernel.get(this.bytes);
            push();
            this.kernel.do('i8.add');
        }
        this.kernel.set(this.bytes);
    }

    /** Into its column. */
    write(): void {
        this.widen();
        const { column, address, start } = this.column;
        const isHalf = column !== 'sum32';
        const vectors = this.wide ?? [];
        for (let part = 0; part < (isHalf ? 2 : 4); part++) {
            const usual = isHalf ? halves(start) : words(start);
            this.kernel.get(isHalf ? HALVES : WORDS);
            if (vectors.length === 0) this.kernel.constant(usual);
            else this.kernel.get(vectors[part]!);
            if (vectors.length > 0 && start !== 0) this.kernel.constant(usual).do(isHalf ? 'i16.add' : 'i32x4.add');
            this.kernel.store(address + 16 * part);
        }
    }

    private widen(): void {
        const { kernel, bytes, wide, column } = this;
        if (bytes === undefined) return;
        const isHalf = column.column !== 'sum32';
        const parts = Array.from({ length: isHalf ? 2 : 4 }, () => kernel.vector());
        for (const [part, vector] of parts.entries()) {
            if (wide !== undefined) kernel.get(wide[part]!);
            kernel.get(bytes);
            if (isHalf) kernel.do(part === 0 ? 'i16.extend_low_u' : 'i16.extend_high_u');
            else {
                kernel.do(part < 2 ? 'i16.extend_low_u' : 'i16.extend_high_u');
                kernel.do(part % 2 === 0 ? 'i32x4.extend_low_u' : 'i32x4.extend_high_u');
            }
            if (wide !== undefined) kernel.do(isHalf ? 'i16.add' : 'i32x4.add');
            kernel.set(vector);
        }
        this.wide = parts;
        this.bytes = undefined;
        this.most = 0;
    }
}
