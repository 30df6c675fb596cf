// A last day that falls on a day off moves to a working day where the term says so, and only there.
import type { TermRule } from '@guiju/model';
import { describe, expect, it } from 'vitest';
import { deadlinesIn, period, term } from './terms.ts';

const dueOf = (...given: Parameters<typeof deadlinesIn>): (string | null)[] =>
    deadlinesIn(...given).map(({ due }) => due);

describe('a last day that is none that is worked', () => {
    const next = { moves: 'next working day' } as const;
    const previous = { moves: 'previous working day' } as const;
    const after: TermRule = { kind: 'at most', event: '起', side: 'after', period: period(10) };

    it('moves on over a holiday and a weekend, or back, or stays', () => {
        expect(dueOf(term(after, next), '起 2026-09-23')).toEqual(['2026-10-08']);
        expect(dueOf(term(after, previous), '起 2026-09-23')).toEqual(['2026-09-30']);
        expect(dueOf(term(after), '起 2026-09-23')).toEqual(['2026-10-03']);
        expect(deadlinesIn(term(after, next), '起 2026-09-23')[0]!.because.at(-1)).toBe(
            '2026-10-03 不是工作日，顺延至 2026-10-08。'
        );
    });

    it('stays on a Saturday that is worked', () => {
        expect(dueOf(term(after, next), '起 2026-09-30')).toEqual(['2026-10-10']);
    });

    it('is what an extension counts from, and what it ends on', () => {
        const rule = term(after, { ...next, extension: { period: period(2), event: '准', reason: null } });
        expect(dueOf(rule, '起 2026-09-23 准 2026-10-08')).toEqual(['2026-10-10']);
    });

    it('ends a window, and what lies before an event only moves back', () => {
        const window: TermRule = { kind: 'window', event: '起', side: 'after', from: period(3), to: period(10) };
        const before: TermRule = { kind: 'at least', event: '终', side: 'before', period: period(2) };
        expect(deadlinesIn(term(window, next), '起 2026-09-23')[0]).toMatchObject({
            start: '2026-09-26',
            due: '2026-10-08'
        });
        expect(dueOf(term(before, previous), '终 2026-10-05')).toEqual(['2026-09-30']);
    });

    it('has no date where the calendar does not know the year', () => {
        expect(deadlinesIn(term(after, next), '起 2030-09-23')[0]).toMatchObject({ due: null, state: 'undetermined' });
        expect(deadlinesIn(term(after, next), '起 2026-12-21')[0]).toMatchObject({ due: '2026-12-31' });
    });

    it('holds for an interval', () => {
        const apart: TermRule = { kind: 'apart', events: ['起', '终'], period: period(10) };
        expect(dueOf(term(apart, next), '起 2026-09-23')).toEqual(['2026-10-08']);
    });
});
