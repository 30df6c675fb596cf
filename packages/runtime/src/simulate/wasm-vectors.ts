// Vectors of sixteen bytes that hold one number several times, or a row of bytes.

export function halves(value: number): Uint8Array {
    return new Uint8Array(Int16Array.of(...Array<number>(8).fill(value)).buffer);
}

export function words(value: number): Uint8Array {
    return new Uint8Array(Int32Array.of(...Array<number>(4).fill(value)).buffer);
}

export const doubles = (value: number): Uint8Array => new Uint8Array(Float64Array.of(value, value).buffer);

export const bytes = (value: number): Uint8Array => new Uint8Array(16).fill(value);

/** What a table of sixteen bytes gives for the places 0 to 15. */
export function table(values: readonly number[]): Uint8Array {
    const row = new Uint8Array(16);
    row.set(values);
    return row;
}
