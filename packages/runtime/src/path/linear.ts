// Numbers that are a constant plus one part per item, where each item is free to take one of several options.
import { larger, smaller, type Exact } from '@guiju/exact';

/** `parts`: by the place of an entry, what each of its options brings. */
export interface Linear {
    readonly base: Exact;
    readonly parts: ReadonlyMap<number, readonly Exact[]>;
}

export const constant = (base: Exact): Linear => ({ base, parts: new Map() });

export const isConstant = ({ parts }: Linear): boolean => parts.size === 0;

/** A part that is the same for every option belongs to the constant. */
export function linear(base: Exact, all: Iterable<readonly [number, readonly Exact[]]>): Linear {
    const parts = new Map<number, readonly Exact[]>();
    let sum = base;
    for (const [place, values] of all) {
        const [first] = values;
        if (values.every(value => value.equals(first!))) sum = sum.add(first!);
        else parts.set(place, values);
    }
    return { base: sum, parts };
}

export const scaled = ({ base, parts }: Linear, factor: Exact): Linear => ({
    base: base.mul(factor),
    parts: new Map([...parts].map(([place, values]) => [place, values.map(value => value.mul(factor))]))
});

export function plus(a: Linear, b: Linear): Linear {
    const places = new Set([...a.parts.keys(), ...b.parts.keys()]);
    const sums = [...places].map((place): [number, Exact[]] => [place, added(a.parts.get(place), b.parts.get(place))]);
    return linear(a.base.add(b.base), sums);
}

function added(a: readonly Exact[] | undefined, b: readonly Exact[] | undefined): Exact[] {
    if (a === undefined || b === undefined) return [...(a ?? b ?? [])];
    return a.map((value, option) => value.add(b[option]!));
}

/** The least and the greatest value that any choice of options gives. */
export function boundsOf({ base, parts }: Linear): { least: Exact; greatest: Exact } {
    let [least, greatest] = [base, base];
    for (const values of parts.values()) {
        least = least.add(values.reduce(smaller));
        greatest = greatest.add(values.reduce(larger));
    }
    return { least, greatest };
}

/** Whether every value is a multiple of the step. */
export function isOnGrid({ base, parts }: Linear, step: Exact): boolean {
    const whole = (value: Exact): boolean => value.div(step).d === 1n;
    return whole(base) && [...parts.values()].every(values => values.every(whole));
}
