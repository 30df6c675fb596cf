// The laws of rounding: nearest or on the right side, a multiple of the step, never decreasing.
import { compare, displayText, exact, exactText, ratio, round, type RoundingMode } from '@guiju/exact';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const MODES: readonly RoundingMode[] = ['half-up', 'half-even', 'up', 'down', 'truncate'];
const value = fc
    .tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 60 }))
    .map(([n, d]) => ratio(n, d));
const step = fc.constantFrom('0.01', '0.5', '1', '5', '0.25').map(text => exact(text));
const mode = fc.constantFrom(...MODES);

describe('by hand', () => {
    test.each<[string, string, RoundingMode, string]>([
        ['2.5', '1', 'half-up', '3'],
        ['-2.5', '1', 'half-up', '-3'],
        ['2.5', '1', 'half-even', '2'],
        ['3.5', '1', 'half-even', '4'],
        ['-2.5', '1', 'half-even', '-2'],
        ['0.5', '1', 'half-even', '0'],
        ['2.345', '0.01', 'half-up', '2.35'],
        ['2.345', '0.01', 'half-even', '2.34'],
        ['2.1', '1', 'up', '3'],
        ['-2.1', '1', 'up', '-2'],
        ['2.9', '1', 'down', '2'],
        ['-2.1', '1', 'down', '-3'],
        ['-2.9', '1', 'truncate', '-2'],
        ['88.889', '0.01', 'truncate', '88.88'],
        ['7.3', '0.5', 'half-up', '7.5'],
        ['7.25', '0.5', 'half-even', '7']
    ])('%s to %s %s is %s', (number, size, how, expected) => {
        expect(exactText(round(exact(number), exact(size), how))).toBe(expected);
    });
});

describe('laws', () => {
    const near = (how: RoundingMode): boolean => how === 'half-up' || how === 'half-even';

    test('the result is a multiple of the step, and rounding again changes nothing', () => {
        fc.assert(
            fc.property(value, step, mode, (number, size, how) => {
                const rounded = round(number, size, how);
                expect(rounded.div(size).d).toBe(1n);
                expect(compare(round(rounded, size, how), rounded)).toBe(0);
            })
        );
    });

    test('nearest is within half a step, any other within one and on its side', () => {
        fc.assert(
            fc.property(value, step, mode, (number, size, how) => {
                const off = round(number, size, how).sub(number);
                const limit = near(how) ? size.div(exact(2)) : size;
                expect(compare(off.abs(), limit)).toBeLessThanOrEqual(near(how) ? 0 : -1);
                if (how === 'up') expect(compare(off, exact(0))).toBeGreaterThanOrEqual(0);
                if (how === 'down') expect(compare(off, exact(0))).toBeLessThanOrEqual(0);
                if (how === 'truncate') expect(compare(off.mul(number), exact(0))).toBeLessThanOrEqual(0);
            })
        );
    });

    test('it never decreases', () => {
        fc.assert(
            fc.property(value, value, step, mode, (a, b, size, how) => {
                const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a];
                expect(compare(round(low, size, how), round(high, size, how))).toBeLessThanOrEqual(0);
            })
        );
    });

    test('a tie goes away from zero or to the even step', () => {
        fc.assert(
            fc.property(fc.integer({ min: -999, max: 999 }), step, (whole, size) => {
                const tie = exact(whole).add(ratio(1, 2)).mul(size);
                const away = whole >= 0 ? whole + 1 : whole;
                const even = whole % 2 === 0 ? whole : whole + 1;
                expect(compare(round(tie, size, 'half-up'), exact(away).mul(size))).toBe(0);
                expect(compare(round(tie, size, 'half-even'), exact(even).mul(size))).toBe(0);
            })
        );
    });
});

test('what is shown has the decimals of the step', () => {
    expect(displayText(ratio(800, 9), exact('0.01'), 'truncate')).toBe('88.88');
    expect(displayText(exact(90), exact('0.01'), 'truncate')).toBe('90.00');
    expect(displayText(exact('-0.004'), exact('0.01'), 'half-up')).toBe('0.00');
    expect(displayText(exact('7.3'), exact('0.5'), 'half-up')).toBe('7.5');
});
