// Dates of terms: what is counted, how a term stands on a day, and what is said about it.
import { addDays } from '@guiju/calendar';
import { Deadlines, type Term, type TermRule } from '@guiju/model';
import { deadlinesOf } from '@guiju/runtime';
import { describe, expect, it } from 'vitest';
import { deadlinesIn, period, recordOf, ruleWith, term } from './terms.ts';

const within = (count: number, unit?: Parameters<typeof period>[1]): TermRule => ({
    kind: 'at most',
    event: '起',
    side: 'after',
    period: period(count, unit)
});
const dueOf = (rule: Term, text: string, on?: string): (string | null)[] =>
    deadlinesIn(rule, text, on).map(it => it.due);

describe('a term after an event', () => {
    it.each<[number, Parameters<typeof period>[1], string, string]>([
        [10, 'calendar day', '2026-10-08', '2026-10-07'],
        [10, 'working day', '2026-10-16', '2026-10-15'],
        [2, 'week', '2026-10-12', '2026-10-11'],
        [5, 'month', '2027-02-28', '2027-02-27'],
        [3, 'year', '2029-09-28', '2029-09-27']
    ])('of %i %ss ends on %s, or on %s where the day of the event counts', (count, unit, without, counted) => {
        expect(dueOf(term(within(count, unit)), '起 2026-09-28')).toEqual([without]);
        expect(dueOf(term(within(count, unit), { eventDayCounts: true }), '起 2026-09-28')).toEqual([counted]);
    });

    it('ends as the rule says where the month is too short, and says so', () => {
        const [last] = deadlinesIn(term(within(6, 'month')), '起 2026-08-31');
        const [next] = deadlinesIn(term(within(6, 'month'), { monthEnd: 'next month' }), '起 2026-08-31');
        expect([last!.due, next!.due]).toEqual(['2027-02-28', '2027-03-01']);
        expect(last!.because.join()).toContain('当月末日');
    });

    it.each([
        ['2026-08-28', '2027-02-27'],
        ['2026-08-29', '2027-02-28'],
        ['2026-08-30', '2027-02-28'],
        ['2026-08-31', '2027-02-28'],
        ['2026-09-01', '2027-02-28'],
        ['2027-08-29', '2028-02-28'],
        ['2027-08-31', '2028-02-29']
    ])('of six months whose first day %s counts ends on %s, however months end', (from, due) => {
        for (const monthEnd of ['last day', 'next month'] as const) {
            const [found] = deadlinesIn(term(within(6, 'month'), { eventDayCounts: true, monthEnd }), `起 ${from}`);
            expect(found!.due).toBe(due);
        }
    });

    it.each<[string, string, string, string]>([
        ['起 2026-01-01', '2026-01-05', 'due', 'null'],
        ['起 2026-01-01', '2026-01-11', 'due', 'null'],
        ['起 2026-01-01', '2026-01-12', 'overdue', 'null'],
        ['起 2026-01-01 办 2026-01-11', '2026-02-01', 'met', '2026-01-11'],
        ['起 2026-01-01 办 2026-01-01', '2026-02-01', 'met', '2026-01-01'],
        ['起 2026-01-01 办 2026-01-12', '2026-02-01', 'met late', '2026-01-12'],
        ['起 2026-01-01 办 2026-01-11', '2026-01-05', 'due', 'null'],
        ['办 2025-12-01 起 2026-01-01', '2026-02-01', 'overdue', 'null'],
        ['起 2026-06-01', '2026-01-01', 'not started', 'null']
    ])('%s, seen on %s, is %s', (text, on, state, met) => {
        expect(deadlinesIn(term(within(10)), text, on).map(it => [it.state, String(it.met)])).toEqual([[state, met]]);
    });

    it('is not judged where no event shows what was done, or where it is only allowed', () => {
        const [unknown] = deadlinesIn(term(within(10), { metBy: null }), '起 2026-01-01', '2026-03-01');
        expect([unknown!.state, unknown!.because.at(-1)]).toEqual([
            'passed',
            expect.stringContaining('以哪个事件为准')
        ]);
        expect(deadlinesIn(term(within(10), { modality: 'may' }), '起 2026-01-01', '2026-03-01')[0]!.state).toBe(
            'passed'
        );
    });

    it('counts anew each time, and has no date before the first', () => {
        expect(dueOf(term(within(10)), '起 2026-01-01 起 2027-01-01')).toEqual(['2026-01-11', '2027-01-11']);
        const [none] = deadlinesIn(term(within(10)), '');
        expect(none).toMatchObject({
            from: null,
            due: null,
            state: 'not started',
            because: [expect.stringContaining('起')]
        });
    });

    it('has no date in a year that the calendar does not know', () => {
        const [found] = deadlinesIn(term(within(5, 'working day')), '起 2026-12-29');
        expect(found).toMatchObject({ due: null, state: 'undetermined' });
        expect(found!.because.at(-1)).toContain('2027 年');
        expect(dueOf(term(within(9000, 'year')), '起 2026-01-01')).toEqual([null]);
    });

    it('raises what follows when it is missed', () => {
        const rule = term(within(10), { raises: '误' });
        expect(deadlinesIn(rule, '起 2026-01-01', '2026-02-01')[0]!.raises).toBe('误');
        expect(deadlinesIn(rule, '起 2026-01-01', '2026-01-02')[0]!.raises).toBeNull();
    });

    it('is extended only by an event in time', () => {
        const extension = { period: period(3, 'month'), event: '准', reason: '停产' };
        const rule = term(within(12, 'month'), { extension });
        expect(dueOf(rule, '起 2025-01-15 准 2026-01-15')).toEqual(['2026-04-15']);
        expect(dueOf(rule, '起 2025-01-15 准 2026-01-16')).toEqual(['2026-01-15']);
        expect(dueOf(rule, '准 2025-01-01 起 2025-01-15')).toEqual(['2026-01-15']);
        expect(dueOf(rule, '起 2025-01-15 准 2026-01-10', '2026-01-01')).toEqual(['2026-01-15']);
    });
});

describe('a term before an event', () => {
    const before = (rest: Partial<TermRule>): Term =>
        term({ kind: 'window', event: '终', side: 'before', from: null, to: period(3, 'month'), ...rest } as TermRule);

    it('is a window that closes with the event', () => {
        const [found] = deadlinesIn(before({}), '终 2028-01-14', '2026-01-01');
        expect(found).toMatchObject({ start: '2027-10-14', due: '2028-01-13', state: 'not started', kind: 'window' });
        const counted = { ...before({}), eventDayCounts: true };
        expect(deadlinesIn(counted, '终 2028-01-14')[0]).toMatchObject({ start: '2027-10-15', due: '2028-01-14' });
    });

    it('may close before it', () => {
        const [found] = deadlinesIn(before({ from: period(2, 'month') }), '终 2028-01-14', '2027-11-01');
        expect(found).toMatchObject({ start: '2027-10-14', due: '2027-11-14', state: 'due' });
        const [late] = deadlinesIn(before({ from: period(2, 'month') }), '办 2027-11-15 终 2028-01-14', '2027-12-01');
        expect(late).toMatchObject({ state: 'met late', met: '2027-11-15' });
    });

    it('wants what is done between the last event and this one', () => {
        const rule = term({ kind: 'at most', event: '终', side: 'before', period: null });
        expect(
            deadlinesIn(rule, '办 2024-06-01 终 2025-01-01 终 2028-01-01', '2028-02-01').map(it => it.state)
        ).toEqual(['met', 'overdue']);
        expect(deadlinesIn(rule, '终 2025-01-01 办 2025-01-01')[0]!.state).toBe('overdue');
    });

    it('may end long before it', () => {
        const rule = term({ kind: 'at least', event: '终', side: 'before', period: period(3, 'month') });
        expect(deadlinesIn(rule, '终 2028-01-14', '2027-10-15')[0]).toMatchObject({
            due: '2027-10-14',
            state: 'overdue'
        });
        expect(deadlinesIn(rule, '办 2027-10-14 终 2028-01-14')[0]!.state).toBe('met');
        expect(deadlinesIn(rule, '办 2027-12-14 终 2028-01-14')[0]!.state).toBe('met late');
    });
});

describe('not before', () => {
    const rule = term({ kind: 'at least', event: '起', side: 'after', period: period(20) });

    it.each([
        ['起 2026-01-01', '2026-01-20', 'not started'],
        ['起 2026-01-01', '2026-01-21', 'allowed'],
        ['起 2026-01-01 办 2026-01-20', '2026-01-30', 'too early'],
        ['起 2026-01-01 办 2026-01-21', '2026-01-30', 'met']
    ])('%s, seen on %s, is %s', (text, on, state) => {
        expect(deadlinesIn(rule, text, on)[0]).toMatchObject({ due: '2026-01-21', state, kind: 'at least' });
    });
});

describe('again and again', () => {
    const recurring = (rest: Partial<Extract<TermRule, { kind: 'recurring' }>>): Term =>
        term({ kind: 'recurring', yearly: false, apart: null, exceptYear: null, from: null, until: null, ...rest });
    const yearly = recurring({ yearly: true, from: { event: '起', year: 'next' }, exceptYear: '另', until: '终' });

    it('once a year, without the years left out, and not beyond the end', () => {
        const found = deadlinesIn(yearly, '起 2024-03-01 办 2025-05-01 终 2028-06-30 另 2026-04-01', '2028-01-01');
        expect(found.map(it => [it.due, it.state])).toEqual([
            ['2025-12-31', 'met'],
            ['2027-12-31', 'overdue']
        ]);
    });

    it('from the very year, where the rule says so; without a start from the first time', () => {
        const same = recurring({ yearly: true, from: { event: '起', year: 'same' } });
        expect(dueOf(same, '起 2025-12-30', '2026-01-01')).toEqual(['2025-12-31', '2026-12-31']);
        expect(dueOf(recurring({ yearly: true }), '办 2025-12-30', '2026-01-01')).toEqual(['2026-12-31']);
        expect(deadlinesIn(recurring({ yearly: true }), '')[0]).toMatchObject({ state: 'not started', due: null });
    });

    it('within a period of the last time', () => {
        const rule = recurring({ apart: period(15, 'month'), from: { event: '起', year: 'next' } });
        expect(
            deadlinesIn(rule, '起 2024-01-31 办 2025-04-30 办 2026-08-01').map(it => [it.from, it.due, it.state])
        ).toEqual([
            ['2024-01-31', '2025-04-30', 'met'],
            ['2025-04-30', '2026-07-30', 'met late'],
            ['2026-08-01', '2027-11-01', 'due']
        ]);
    });

    it('several times in each year, met by the last one that is needed', () => {
        const rule = recurring({ yearly: true, times: 2, from: { event: '起', year: 'same' } });
        const found = deadlinesIn(
            rule,
            '起 2024-01-31 办 2024-03-01 办 2024-09-01 办 2024-10-01 办 2025-02-01',
            '2026-01-15'
        );
        expect(found.map(it => [it.due, it.state, it.met])).toEqual([
            ['2024-12-31', 'met', '2024-09-01'],
            ['2025-12-31', 'overdue', null],
            ['2026-12-31', 'due', null]
        ]);
        expect(found[1]!.because).toEqual(['2025 年内至少 2 次，最迟年末。', '已有 1 次，共须 2 次：2025-02-01。']);
        expect(found[2]!.because[1]).toBe('已有 0 次，共须 2 次。');
    });

    it('not in a year that is left out: what would end there is not asked for, and its event begins anew', () => {
        const rule = recurring({ apart: period(12, 'month'), from: { event: '起', year: 'next' }, exceptYear: '另' });
        const told = (text: string, on?: string) =>
            deadlinesIn(rule, text, on).map(it => [it.from, it.due, it.state, it.because[0]]);
        expect(told('起 2024-01-31 办 2025-01-20 另 2026-11-01', '2026-03-01')).toEqual([
            ['2024-01-31', '2025-01-31', 'met', '“起”在 2024-01-31。']
        ]);
        expect(told('起 2024-01-31 办 2025-01-20 另 2026-11-01', '2027-03-01').at(-1)).toEqual([
            '2026-11-01',
            '2027-11-01',
            'due',
            '“另”在 2026-11-01。'
        ]);
        expect(told('起 2024-01-31 另 2026-11-01', '2025-03-01')).toEqual([
            ['2024-01-31', '2025-01-31', 'overdue', '“起”在 2024-01-31。']
        ]);
    });

    it('extends the time from one to the next, and says that the end of the year stays', () => {
        const extension = { period: period(3, 'month'), event: '准', reason: null };
        const rule = { ...recurring({ yearly: true, apart: period(15, 'month') }), extension };
        const found = deadlinesIn(rule, '办 2025-11-30 准 2026-06-15', '2027-01-10');
        expect(found[0]).toMatchObject({ due: '2026-12-31', state: 'overdue' });
        expect(found[0]!.because).toContain('2026-06-15 有“准”，延长的是前后两次的间隔，年末不延长。');
        expect(found.map(({ due }) => due)).toContain('2027-05-28');
    });

    it('a new start puts an end to what ran before, and so does the end', () => {
        const rule = recurring({ apart: period(12, 'month'), from: { event: '起', year: 'next' }, until: '终' });
        expect(deadlinesIn(rule, '起 2024-01-31 起 2024-11-30').map(it => it.from)).toEqual(['2024-11-30']);
        expect(deadlinesIn(rule, '起 2024-01-31 终 2024-12-31')).toEqual([]);
    });
});

describe('two events', () => {
    const rule = term({ kind: 'apart', events: ['起', '终'], period: period(6, 'month') }, { metBy: null });

    it.each([
        ['起 2026-01-31', '2026-07-31', 'due'],
        ['终 2026-01-31', '2026-07-31', 'due'],
        ['终 2026-01-31 起 2026-07-31', '2026-07-31', 'met'],
        ['起 2026-01-31 终 2026-08-01', '2026-07-31', 'met late']
    ])('%s: until %s, %s', (text, due, state) => {
        expect(deadlinesIn(rule, text)).toMatchObject([{ due, state }]);
    });
});

describe('the answer', () => {
    it('has the published form and is sorted by date, without dates last', () => {
        const model = ruleWith(
            term(within(10)),
            term({ kind: 'delegated', event: '另', side: 'after', document: 'F-07' }, { name: 'D' })
        );
        const found = deadlinesOf(model, recordOf('另 2026-01-01 起 2026-03-01 起 2026-02-01'));
        if ('errors' in found) throw new Error('refused');
        expect(Deadlines.safeParse(found.result).success).toBe(true);
        expect(found.result.deadlines.map(it => it.due)).toEqual(['2026-02-11', '2026-03-11', null]);
        expect(found.result.deadlines[2]!.because.at(-1)).toContain('F-07');
    });

    it('takes every name of an event, in any order, once a day', () => {
        const rule = term(within(10));
        expect(deadlinesIn(rule, '起-en 2026-02-01 起 2026-01-01 起 2026-02-01')).toEqual(
            deadlinesIn(rule, '起 2026-01-01 起 2026-02-01')
        );
    });

    it.each<[unknown, string]>([
        [null, 'not-a-record'],
        [[], 'not-a-record'],
        [{ events: [] }, 'not-a-date'],
        [{ events: {}, on: '2026-01-01' }, 'wrong-shape'],
        [{ events: [], on: '2026-02-30' }, 'not-a-date'],
        [{ events: [], on: 20260101 }, 'not-a-date'],
        [{ events: [], on: '2026-01-01', today: 1 }, 'unknown-field'],
        [{ events: [7], on: '2026-01-01' }, 'wrong-shape'],
        [{ events: [{ event: '没有', date: '2026-01-01' }], on: '2026-01-01' }, 'unknown-event'],
        [{ events: [{ date: '2026-01-01' }], on: '2026-01-01' }, 'unknown-event'],
        [{ events: [{ event: '起' }], on: '2026-01-01' }, 'not-a-date'],
        [{ events: [{ event: '起', date: '2026-01-01', at: 1 }], on: '2026-01-01' }, 'unknown-field']
    ])('refuses %j', (record, code) => {
        for (const language of ['zh', 'en'] as const) {
            const found = deadlinesOf(ruleWith(term(within(10))), record, { language });
            expect('errors' in found && found.errors.map(error => error.code)).toEqual([code]);
        }
    });

    it('does not read a clock', () => {
        const later = addDays('2026-01-01', 4000);
        expect(deadlinesIn(term(within(10)), '起 2026-01-01', later)[0]!.state).toBe('overdue');
    });
});
