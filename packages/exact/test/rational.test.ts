// Numbers in and out: every decimal is exact, and JSON has one form for each.
import { compare, decimalText, exact, exactText, ratio, readExact, withDigits, writeExact, ZERO } from '@guiju/exact';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const rational = fc
    .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
    .map(([num, den]) => ratio(num, den));

test('decimals that floats get wrong are exact', () => {
    expect(exactText(exact('0.1').add(exact('0.2')))).toBe('0.3');
    expect(compare(ratio(1, 3).mul(exact(3)), exact(1))).toBe(0);
    expect(exactText(ratio(80, 90).mul(exact(100)))).toBe('800/9');
});

describe('reading', () => {
    test.each([
        [1, '1'],
        [-0, '0'],
        [0.1, '0.1'],
        [1e-7, '0.0000001'],
        [1.5e21, '1500000000000000000000'],
        ['-1.50', '-1.5'],
        ['007', '7'],
        [{ num: '800', den: '9' }, '800/9'],
        [{ num: '-4', den: '8' }, '-0.5']
    ])('%j is %s', (json, text) => {
        expect(exactText(readExact(json)!)).toBe(text);
    });

    test.each([
        NaN,
        Infinity,
        '',
        ' 1',
        '1e3',
        '.5',
        '5.',
        '+1',
        '0x10',
        '１',
        null,
        undefined,
        true,
        [],
        {},
        { num: 1, den: 2 },
        { num: '1', den: '0' },
        { num: '1', den: '-2' },
        { num: '1.5', den: '2' },
        { num: '1' }
    ])('%j is no number', json => {
        expect(readExact(json)).toBeUndefined();
    });

    test('other texts and fractions of whole numbers are refused by the constructor', () => {
        expect(() => exact('1/2')).toThrow(RangeError);
        expect(() => exact(0.5)).toThrow(RangeError);
    });
});

describe('writing', () => {
    test.each([
        [exact('88.50'), '88.5'],
        [exact(-3), '-3'],
        [ZERO.neg(), '0'],
        [ratio(1, 8), '0.125'],
        [ratio(-800, 9), { num: '-800', den: '9' }],
        [ratio(6, 14), { num: '3', den: '7' }]
    ])('%s', (value, json) => {
        expect(writeExact(value)).toEqual(json);
    });

    test('what is written is read as the same number, in one form only', () => {
        fc.assert(
            fc.property(rational, value => {
                const json = writeExact(value);
                expect(compare(readExact(json)!, value)).toBe(0);
                expect(writeExact(readExact(json)!)).toEqual(json);
                expect(typeof json === 'string').toBe(decimalText(value) !== undefined);
                if (typeof json === 'string') expect(json).toMatch(/^(0|-?(0|[1-9]\d*)(\.\d*[1-9])?)$/);
            })
        );
    });

    test('a number of digits is filled with zeros', () => {
        expect(withDigits(exact('-0.5'), 2)).toBe('-0.50');
        expect(withDigits(exact(7), 0)).toBe('7');
        expect(withDigits(exact('0.05'), 2)).toBe('0.05');
    });
});
