// A seeded source of choices: the same seed gives the same rulesets and audits, everywhere.

export interface Chance {
    /** A whole number; both ends are included. */
    from(lowest: number, highest: number): number;
    /** True in so many of a hundred cases. */
    odds(percent: number): boolean;
    oneOf<Value>(values: readonly Value[]): Value;
    /** Each value or not, in the order given. */
    someOf<Value>(values: readonly Value[], percent?: number): Value[];
    /** Something made as often as chance says. */
    several<Value>(lowest: number, highest: number, make: (place: number) => Value): Value[];
}

export function chanceOf(seed: number): Chance {
    const next = numbersFrom(seed);
    const from = (lowest: number, highest: number): number => lowest + Math.floor(next() * (highest - lowest + 1));
    const odds = (percent: number): boolean => next() * 100 < percent;
    return {
        from,
        odds,
        oneOf: values => values[from(0, values.length - 1)]!,
        someOf: (values, percent = 50) => values.filter(() => odds(percent)),
        several: (lowest, highest, make) => Array.from({ length: from(lowest, highest) }, (_, place) => make(place))
    };
}

/** Mulberry32: numbers from 0 up to 1. */
function numbersFrom(seed: number): () => number {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}
