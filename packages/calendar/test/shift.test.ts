// Months differ in length; what happens at their end is always said.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
    addDays,
    addMonths,
    addWeeks,
    addYears,
    dateOfDay,
    dayNumber,
    daysBetween,
    type MonthEnd
} from '@guiju/calendar';

const date = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2200-12-31') }).map(dateOfDay);
const monthEnd = fc.constantFrom<MonthEnd>('last day', 'next month');

describe('adding', () => {
    it('goes over months and years', () => {
        expect(addDays('2026-12-30', 3)).toBe('2027-01-02');
        expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
        expect(addWeeks('2026-02-20', 2)).toBe('2026-03-06');
        expect(addMonths('2026-11-15', 3, 'last day')).toBe('2027-02-15');
        expect(addMonths('2026-02-15', -3, 'last day')).toBe('2025-11-15');
        expect(addYears('2023-03-01', 3, 'last day')).toBe('2026-03-01');
    });

    it.each<[string, number, string, string]>([
        ['2026-01-31', 1, '2026-02-28', '2026-03-01'],
        ['2024-01-31', 1, '2024-02-29', '2024-03-01'],
        ['2026-08-31', 1, '2026-09-30', '2026-10-01'],
        ['2026-12-31', -1, '2026-11-30', '2026-12-01'],
        ['2024-02-29', 12, '2025-02-28', '2025-03-01'],
        ['2026-01-30', 1, '2026-02-28', '2026-03-01'],
        ['2026-02-28', 1, '2026-03-28', '2026-03-28']
    ])('to %s %i months ends on %s or %s', (from, months, lastDay, nextMonth) => {
        expect(addMonths(from, months, 'last day')).toBe(lastDay);
        expect(addMonths(from, months, 'next month')).toBe(nextMonth);
    });

    it('has no date beyond the last year', () => {
        expect(() => addYears('9999-01-01', 1, 'last day')).toThrow(RangeError);
    });
});

describe('laws', () => {
    const months = fc.integer({ min: -400, max: 400 });

    it('days can be taken back', () => {
        fc.assert(
            fc.property(date, months, (from, n) => {
                expect(addDays(addDays(from, n), -n)).toBe(from);
            })
        );
    });

    it('more months never end earlier, and a later day never ends before an earlier one', () => {
        fc.assert(
            fc.property(date, date, months, monthEnd, (a, b, n, end) => {
                const [from, to] = a <= b ? [a, b] : [b, a];
                expect(addMonths(from, n, end) <= addMonths(to, n, end)).toBe(true);
                expect(addMonths(a, n, end) < addMonths(a, n + 1, end)).toBe(true);
            })
        );
    });

    it('the two rules for the end of a month differ by a day or not at all', () => {
        fc.assert(
            fc.property(date, months, (from, n) => {
                const gap = daysBetween(addMonths(from, n, 'last day'), addMonths(from, n, 'next month'));
                expect([0, 1]).toContain(gap);
            })
        );
    });
});
