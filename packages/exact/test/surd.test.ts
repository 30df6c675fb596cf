// Square roots are compared and rounded as the irrational numbers they are.
import { asRational, compareSurds, exact, ratio, round, roundSurd, shift, squareRoot, times } from '@guiju/exact';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const MODES = ['half-up', 'half-down', 'half-even', 'up', 'down', 'truncate'] as const;

test('the root of a square is rational', () => {
    expect(asRational(squareRoot(exact(25)))?.toFraction()).toBe('5');
    expect(asRational(squareRoot(ratio(9, 4)))?.toFraction()).toBe('3/2');
    expect(asRational(squareRoot(exact(2)))).toBeUndefined();
});

test('0.6√25 rounded up is 3, and 0.6√26 is 4', () => {
    const sample = (n: number): string =>
        roundSurd(times(squareRoot(exact(n)), exact('0.6')), exact(1), 'up').toFraction();
    expect(sample(25)).toBe('3');
    expect(sample(26)).toBe('4');
});

/** A rational p + q·√(s²), written with its root. */
const rooted = fc.record({
    p: fc.integer({ min: -30, max: 30 }),
    q: fc.integer({ min: -12, max: 12 }),
    den: fc.integer({ min: 1, max: 6 }),
    root: fc.integer({ min: 0, max: 400 })
});

const surdOf = ({ p, q, den, root }: { p: number; q: number; den: number; root: number }) =>
    shift(times(squareRoot(ratio(root, den)), ratio(q, den)), ratio(p, den));
const decimal = ({ p, q, den, root }: { p: number; q: number; den: number; root: number }): number =>
    p / den + (q / den) * Math.sqrt(root / den);

test('comparing agrees with decimals wherever these are apart', () => {
    fc.assert(
        fc.property(rooted, rooted, (a, b) => {
            const difference = decimal(a) - decimal(b);
            const compared = compareSurds(surdOf(a), surdOf(b));
            if (Math.abs(difference) > 1e-9) expect(compared).toBe(Math.sign(difference));
            expect(compareSurds(surdOf(b), surdOf(a))).toBe(compared === 0 ? 0 : -compared);
            expect(compareSurds(surdOf(a), surdOf(a))).toBe(0);
        }),
        { numRuns: 1000 }
    );
});

test('a rounding is a multiple of the step, on the right side and next to the value', () => {
    fc.assert(
        fc.property(rooted, fc.constantFrom('1', '0.5', '0.01'), fc.constantFrom(...MODES), (value, size, mode) => {
            const [surd, step] = [surdOf(value), exact(size)];
            const rounded = roundSurd(surd, step, mode);
            expect(rounded.div(step).d).toBe(1n);
            const off = Math.abs(Number(rounded.valueOf()) - decimal(value));
            expect(off).toBeLessThanOrEqual(Number(size) * (mode.startsWith('half') ? 0.5 : 1) + 1e-9);
            const side = compareSurds(shift(times(surd, exact(-1)), rounded), squareRoot(exact(0)));
            if (mode === 'up') expect(side).not.toBe(-1);
            if (mode === 'down') expect(side).not.toBe(1);
        }),
        { numRuns: 1000 }
    );
});

test('a tie goes where the mode says', () => {
    const tie = (mode: (typeof MODES)[number]): string => round(exact('2.25'), exact('0.5'), mode).toString();
    expect(MODES.map(tie)).toEqual(['2.5', '2', '2', '2.5', '2', '2']);
});
