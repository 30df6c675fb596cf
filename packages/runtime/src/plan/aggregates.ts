// What is gathered from the slots of an audit: sums of whole numbers, and the least or greatest of some.
import { compare, ONE, ratio, type Exact } from '@guiju/exact';
import { floorDivide, gcd, lcm, type Int } from './node.ts';
import type { Arithmetic, Quotient } from './quantity.ts';

/** `parts`: by the place of a slot, what each of its outcomes brings. `start`: what there is before any of them. */
export interface Aggregate {
    readonly take: 'sum' | 'least' | 'greatest';
    readonly start: bigint;
    readonly parts: ReadonlyMap<number, readonly bigint[]>;
}

export class Aggregates {
    readonly list: Aggregate[] = [];
    private readonly known = new Map<string, Int>();
    private readonly arithmetic: Arithmetic;

    constructor(arithmetic: Arithmetic) {
        this.arithmetic = arithmetic;
    }

    /** The sum of what the slots bring; the same sum up to a factor is gathered once. */
    sum(weights: ReadonlyMap<number, readonly Exact[]>): Quotient {
        const entries = [...weights].map(([slot, values]) => [slot, values, leastOf(values)] as const);
        const constant = this.arithmetic.constant(
            entries.map(([, , low]) => low).reduce((a, b) => a.add(b), ONE.sub(1))
        );
        const above = entries
            .map(([slot, values, low]) => [slot, values.map(value => value.sub(low))] as const)
            .filter(([, values]) => values.some(value => value.n !== 0n));
        if (above.length === 0) return constant;
        const scale = scaleOf(above.flatMap(([, values]) => values));
        const parts = new Map(above.map(([slot, values]) => [slot, values.map(value => wholeIn(value, scale))]));
        const most = [...parts.values()].map(mostOf).reduce((a, b) => a + b, 0n);
        return this.arithmetic.add(
            constant,
            this.arithmetic.scaled(this.atom({ take: 'sum', start: 0n, parts }, 0n, most), scale)
        );
    }

    /** Of those that are there: undefined stands for none. The value is arbitrary where no slot brings one. */
    extreme(take: 'least' | 'greatest', weights: ReadonlyMap<number, readonly (Exact | undefined)[]>): Quotient {
        const values = [...weights.values()].flat().filter(value => value !== undefined);
        if (values.length === 0) return this.arithmetic.nothing;
        const scale = scaleOf(values);
        const wholes = values.map(value => wholeIn(value, scale));
        const [lo, hi] = [wholes.reduce((a, b) => (b < a ? b : a)), mostOf(wholes)];
        const start = take === 'least' ? hi : lo;
        const parts = new Map(
            [...weights].map(([slot, own]) => [
                slot,
                own.map(value => (value === undefined ? start : wholeIn(value, scale)))
            ])
        );
        return this.arithmetic.scaled(this.atom({ take, start, parts }, lo, hi), scale);
    }

    private atom(aggregate: Aggregate, lo: bigint, hi: bigint): Int {
        const { take, start, parts } = aggregate;
        const key = `${take} ${start} ${[...parts].map(([slot, values]) => `${slot}:${values.join(',')}`).join(';')}`;
        const known = this.known.get(key);
        if (known !== undefined) return known;
        const atom = this.arithmetic.graph.atom(this.list.length, lo, hi);
        this.list.push(aggregate);
        this.known.set(key, atom);
        return atom;
    }
}

/** The greatest number that goes into all of them. */
function scaleOf(values: readonly Exact[]): Exact {
    const den = values.reduce((all, { d }) => lcm(all, d), 1n);
    const num = values.reduce((all, { n, d }) => gcd(all, (n * den) / d), 0n);
    return ratio(num === 0n ? 1n : num, den);
}

const wholeIn = (value: Exact, scale: Exact): bigint => {
    const quotient = value.div(scale);
    return floorDivide(quotient.s * quotient.n, quotient.d);
};

const leastOf = (values: readonly Exact[]): Exact => values.reduce((a, b) => (compare(a, b) <= 0 ? a : b));
const mostOf = (values: readonly bigint[]): bigint => values.reduce((a, b) => (b > a ? b : a));
