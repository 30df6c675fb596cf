// Intervals hold every result of the numbers in them, and are points where the numbers are known.
import { compare, exact, interval, isZero, ratio, type Exact, type Interval } from '@guiju/exact';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const number = fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 8 })).map(([n, d]) => ratio(n, d));

/** A number with an interval around it, its ends possibly open. */
const around: fc.Arbitrary<{ value: Exact; range: Interval }> = fc
    .record({ value: number, below: number, above: number, open: fc.constantFrom('', 'lo', 'hi', 'both', 'known') })
    .map(({ value, below, above, open }) => {
        if (open === 'known') return { value, range: interval.point(value) };
        const lo = open === 'lo' || open === 'both' ? null : value.sub(below.abs());
        const hi = open === 'hi' || open === 'both' ? null : value.add(above.abs());
        return { value, range: interval.between(lo, hi) };
    });

const pairs = { add: 'add', subtract: 'sub', multiply: 'mul' } as const;

test.each(Object.entries(pairs) as [keyof typeof pairs, 'add' | 'sub' | 'mul'][])(
    '%s holds every result',
    (name, own) => {
        fc.assert(
            fc.property(around, around, (a, b) => {
                const range = interval[name](a.range, b.range);
                expect(interval.canBe(range, a.value[own](b.value))).toBe(true);
                const [x, y] = [interval.known(a.range), interval.known(b.range)];
                if (x !== undefined && y !== undefined) expect(compare(interval.known(range)!, x[own](y))).toBe(0);
            }),
            { numRuns: 500 }
        );
    }
);

test('a quotient holds every result, and there is none where the divisor can be 0', () => {
    fc.assert(
        fc.property(around, around, (a, b) => {
            const range = interval.divide(a.range, b.range);
            expect(range === undefined).toBe(interval.canBe(b.range, exact(0)));
            if (range !== undefined) expect(interval.canBe(range, a.value.div(b.value))).toBe(true);
            else expect(isZero(b.value) || interval.known(b.range) === undefined).toBe(true);
        }),
        { numRuns: 500 }
    );
});

test('least, greatest and hull hold what they must', () => {
    fc.assert(
        fc.property(around, around, (a, b) => {
            const [small, large] = compare(a.value, b.value) <= 0 ? [a.value, b.value] : [b.value, a.value];
            expect(interval.canBe(interval.least(a.range, b.range), small)).toBe(true);
            expect(interval.canBe(interval.greatest(a.range, b.range), large)).toBe(true);
            const hull = interval.hull(a.range, b.range);
            expect(interval.canBe(hull, a.value) && interval.canBe(hull, b.value)).toBe(true);
            expect(interval.canBe(interval.negate(a.range), a.value.neg())).toBe(true);
        }),
        { numRuns: 500 }
    );
});

test('bounded ends are tight', () => {
    const a = interval.between(exact(-2), exact(3));
    const b = interval.between(exact(4), exact(5));
    expect(ends(interval.multiply(a, b))).toEqual(['-10', '15']);
    expect(ends(interval.divide(a, b)!)).toEqual(['-0.5', '0.75']);
    expect(ends(interval.divide(b, interval.between(exact(2), null))!)).toEqual(['0', '2.5']);
    expect(ends(interval.least(a, interval.between(null, exact(1))))).toEqual([null, '1']);
    expect(ends(interval.multiply(interval.between(null, null), interval.point(exact(0))))).toEqual(['0', '0']);
});

const ends = ({ lo, hi }: Interval) => [lo && lo.toString(), hi && hi.toString()];
