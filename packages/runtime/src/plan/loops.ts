// The instructions of a tail: one short loop each over a strip of audits. Conditions are 1 and 0.

/** Audits that are computed together. */
export const STRIP = 256;

/** Writes into the first register from the others. */
export type Loop = (out: Float64Array, a: Float64Array, b: Float64Array, c: Float64Array) => void;

export const LOOPS = {
    add: (out, a, b) => {
        for (let i = 0; i < out.length; i++) out[i] = a[i]! + b[i]!;
    },
    sub: (out, a, b) => {
        for (let i = 0; i < out.length; i++) out[i] = a[i]! - b[i]!;
    },
    mul: (out, a, b) => {
        for (let i = 0; i < out.length; i++) out[i] = a[i]! * b[i]!;
    },
    div: (out, a, b) => {
        for (let i = 0; i < out.length; i++) out[i] = b[i] === 0 ? 0 : Math.floor(a[i]! / b[i]!);
    },
    select: (out, a, b, c) => {
        for (let i = 0; i < out.length; i++) out[i] = c[i] === 1 ? a[i]! : b[i]!;
    },
    ge0: (out, a) => {
        for (let i = 0; i < out.length; i++) out[i] = a[i]! >= 0 ? 1 : 0;
    },
    eq0: (out, a) => {
        for (let i = 0; i < out.length; i++) out[i] = a[i] === 0 ? 1 : 0;
    },
    not: (out, a) => {
        for (let i = 0; i < out.length; i++) out[i] = 1 - a[i]!;
    },
    and: (out, a, b) => {
        for (let i = 0; i < out.length; i++) out[i] = a[i]! * b[i]!;
    },
    or: (out, a, b) => {
        for (let i = 0; i < out.length; i++) out[i] = Math.max(a[i]!, b[i]!);
    }
} as const satisfies Record<string, Loop>;

/** Decided where the value is further from 0 than its error. */
export function nearLoop(isOrder: boolean, error: number, undecided: Uint8Array): Loop {
    return (out, a) => {
        for (let i = 0; i < out.length; i++) {
            const value = a[i]!;
            if (Math.abs(value) <= error) undecided[i] = 1;
            out[i] = isOrder && value > 0 ? 1 : 0;
        }
    };
}
