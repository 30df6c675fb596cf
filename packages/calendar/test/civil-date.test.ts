// Dates are read as printed and stand in one row without a gap.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates, dateOfDay, dayNumber, daysBetween, isDate, readDate, weekdayOf, yearOf } from '@guiju/calendar';

const day = fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-31') });

describe('a date', () => {
    it.each([
        ['2026-01-31', '2026-01-31'],
        ['2026年1月3日', '2026-01-03'],
        ['2024-02-29', '2024-02-29'],
        ['2000-02-29', '2000-02-29']
    ])('is read from %s', (text, date) => {
        expect(readDate(text)).toBe(date);
    });

    it.each(['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-1-3', '0000-01-01', '2026/01/03', ''])(
        'is not read from “%s”',
        text => {
            expect(readDate(text)).toBeUndefined();
        }
    );

    it('is told from its other spellings', () => {
        expect([isDate('2026-01-03'), isDate('2026年1月3日')]).toEqual([true, false]);
    });

    it('has a weekday and a year', () => {
        expect(['2026-11-22', '2000-01-01', '2026-09-28'].map(weekdayOf)).toEqual([0, 6, 1]);
        expect(yearOf('2026-09-28')).toBe(2026);
    });

    it('lies so many days from another', () => {
        expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
        expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
    });
});

describe('the row of days', () => {
    it('comes back to the date and keeps the order', () => {
        fc.assert(
            fc.property(day, day, (a, b) => {
                expect(dayNumber(dateOfDay(a))).toBe(a);
                expect(Math.sign(compareDates(dateOfDay(a), dateOfDay(b)))).toBe(Math.sign(a - b));
            })
        );
    });

    it('agrees with a calendar that others wrote', () => {
        fc.assert(
            fc.property(day, number => {
                const other = new Date(Date.UTC(2000, 0, 1 + number - dayNumber('2000-01-01')));
                expect(dateOfDay(number)).toBe(other.toISOString().slice(0, 10));
                expect(weekdayOf(dateOfDay(number))).toBe(other.getUTCDay());
            })
        );
    });
});
