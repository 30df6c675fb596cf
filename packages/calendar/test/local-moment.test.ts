// Minutes of days: which there are, and how far apart they are.
import { addHours, addMinutes, isTime, minutesBetween, readTime } from '@guiju/calendar';
import { describe, expect, it } from 'vitest';

describe('a time of the day', () => {
    it.each([
        ['9:30', '09:30'],
        ['09：30', '09:30'],
        ['0:00', '00:00'],
        ['23:59', '23:59'],
        ['24:00', undefined],
        ['9:60', undefined],
        ['9:5', undefined]
    ])('%s is read as %s', (text, time) => {
        expect(readTime(text)).toBe(time);
    });

    it('has one spelling', () => {
        expect([isTime('09:30'), isTime('9:30')]).toEqual([true, false]);
    });
});

it.each([
    ['2026-01-15T09:30', 24, '2026-01-16T09:30'],
    ['2028-02-28T23:00', 2, '2028-02-29T01:00'],
    ['2026-01-01T00:00', -1, '2025-12-31T23:00'],
    ['2026-12-31T12:00', 72, '2027-01-03T12:00']
])('%s and %i hours are %s', (from, hours, to) => {
    expect(addHours(from, hours)).toBe(to);
    expect(minutesBetween(from, to)).toBe(60 * hours);
});

it('has no moment beyond the year 9999', () => {
    expect(() => addMinutes('9999-12-31T23:59', 1)).toThrow(RangeError);
});
