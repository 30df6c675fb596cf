// Bounds of quotients against every choice, tried one by one.
import { compare, exact, interval, isZero, larger, smaller, type Exact } from '@guiju/exact';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Item } from '../../src/generated/ast.ts';
import type { ItemForm, Share } from '../../src/analysis/item-form.ts';
import { quotientBounds } from '../../src/analysis/quotient.ts';

interface Part {
    readonly above: number;
    readonly below: number;
    readonly removable: boolean;
}

const part = fc.record({
    above: fc.integer({ min: -5, max: 9 }),
    below: fc.integer({ min: 0, max: 6 }),
    removable: fc.boolean()
});

const formOf = (parts: readonly Part[], share: (part: Part) => Share): ItemForm => ({
    rest: interval.point(exact(0)),
    shares: new Map(parts.map(each => [each as unknown as Item, share(each)]))
});

const zero = interval.point(exact(0));
const aboveOf = ({ above, removable }: Part): Share => ({
    kept: interval.between(exact(Math.min(above, 0)), exact(Math.max(above, 0))),
    removed: removable ? zero : undefined
});
const belowOf = ({ below, removable }: Part): Share => ({
    kept: interval.point(exact(below)),
    removed: removable ? zero : undefined
});

/** Above and below the line for every choice of each part: removed, at 0, at its end. */
function sums(parts: readonly Part[]): [Exact, Exact][] {
    return parts.reduce<[Exact, Exact][]>(
        (all, { above, below, removable }) =>
            all.flatMap(([a, b]): [Exact, Exact][] => [
                [a, b.add(below)],
                [a.add(above), b.add(below)],
                ...(removable ? [[a, b] as [Exact, Exact]] : [])
            ]),
        [[exact(0), exact(0)]]
    );
}

test('they are reached, and nothing lies beyond', () => {
    fc.assert(
        fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), parts => {
            const choices = sums(parts);
            fc.pre(!choices.some(([above, below]) => isZero(below) && !isZero(above)));
            const quotients = choices.filter(([, below]) => !isZero(below)).map(([above, below]) => above.div(below));
            fc.pre(quotients.length > 0);
            const bounds = quotientBounds(formOf(parts, aboveOf), formOf(parts, belowOf));
            expect(compare(bounds.lo!, quotients.reduce(smaller))).toBe(0);
            expect(compare(bounds.hi!, quotients.reduce(larger))).toBe(0);
        })
    );
});

test('without a bound where the divisor may vanish below something', () => {
    const parts = [
        { above: 3, below: 0, removable: false },
        { above: 1, below: 2, removable: true }
    ];
    const bounds = quotientBounds(formOf(parts, aboveOf), formOf(parts, belowOf));
    expect([bounds.lo?.toString(), bounds.hi]).toEqual(['0', null]);
});
