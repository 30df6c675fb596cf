// Working days go by the calendar of their year; where there is none, nothing is guessed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addWorkingDays, CHINA, dateOfDay, dayNumber, isWorkingDay, yearOf } from '@guiju/calendar';

const year = (number: number): string[] =>
    Array.from({ length: dayNumber(`${number + 1}-01-01`) - dayNumber(`${number}-01-01`) }, (_, at) =>
        addDays(`${number}-01-01`, at)
    );

describe('the calendar of China', () => {
    it('covers 2004 to 2026 and names its source', () => {
        expect(CHINA.years.map(({ year }) => year)).toEqual(Array.from({ length: 23 }, (_, at) => 2004 + at));
        expect(CHINA.source).toMatch(/^chinese-days \d+\.\d+\.\d+ \(MIT\)$/);
    });

    it('has 248 working days in 2026, six of them on weekends', () => {
        const working = year(2026).filter(date => isWorkingDay(date, CHINA));
        expect(working.length).toBe(248);
        expect(working.filter(date => [0, 6].includes((dayNumber(date) + 3) % 7)).length).toBe(6);
    });

    it('says nothing about a year without data', () => {
        expect(isWorkingDay('2027-10-01', CHINA)).toBeUndefined();
        expect(addWorkingDays('2026-12-30', 5, CHINA)).toEqual({ unknownYear: 2027 });
    });
});

describe('counting working days', () => {
    it('skips the holidays in October 2026 and counts the Saturday worked for them', () => {
        expect(addWorkingDays('2026-09-28', 10, CHINA)).toEqual({
            date: '2026-10-16',
            daysOff: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
            workedWeekends: ['2026-10-10']
        });
        expect(addWorkingDays('2026-09-30', 5, CHINA)).toMatchObject({ date: '2026-10-13' });
    });

    it('goes backwards too, and nowhere for none', () => {
        expect(addWorkingDays('2026-10-16', -10, CHINA)).toMatchObject({ date: '2026-09-28' });
        expect(addWorkingDays('2026-10-03', 0, CHINA)).toMatchObject({ date: '2026-10-03' });
    });

    const date = fc.integer({ min: dayNumber('2005-01-01'), max: dayNumber('2025-06-30') }).map(dateOfDay);

    it('ends on a working day with exactly so many of them behind the start', () => {
        fc.assert(
            fc.property(date, fc.integer({ min: 1, max: 60 }), (from, count) => {
                const end = addWorkingDays(from, count, CHINA);
                if (end.unknownYear !== undefined) throw new Error(`no ${end.unknownYear}`);
                const passed = Array.from({ length: dayNumber(end.date) - dayNumber(from) }, (_, at) =>
                    addDays(from, at + 1)
                );
                expect(passed.filter(day => isWorkingDay(day, CHINA)).length).toBe(count);
                expect(isWorkingDay(end.date, CHINA)).toBe(true);
                expect(yearOf(end.date) - yearOf(from)).toBeLessThanOrEqual(1);
            })
        );
    });
});
