// What becomes of certificates: limits, reasons at once, renewals, and what cannot have happened.
import { describe, expect, it } from 'vitest';
import { lifeCycle, modelWith, period, refusalOf, standingOn, stay, way } from './life-cycle.ts';

const ISSUED = '签发 2026-01-15';
const SUSPENDED = [ISSUED, '暂停 2026-03-10 a'];
const stateOn = (on: string, lines: readonly string[], model = modelWith()): string | null =>
    standingOn(on, lines, model).state;

describe('the validity', () => {
    it('begins with the day it is issued and ends the day before the same date', () => {
        expect(stateOn('2026-01-14', [ISSUED])).toBeNull();
        expect(stateOn('2026-01-15', [ISSUED])).toBe('有效');
        expect(stateOn('2029-01-14', [ISSUED])).toBe('有效');
        expect(standingOn('2029-01-15', [ISSUED])).toMatchObject({
            state: '到期',
            since: '2029-01-15',
            validUntil: null
        });
    });

    it('is a day longer where the first day does not count', () => {
        const model = modelWith({ firstDay: 'not counted' });
        expect(standingOn('2029-01-15', [ISSUED], model)).toMatchObject({ state: '有效', validUntil: '2029-01-15' });
        expect(stateOn('2029-01-16', [ISSUED], model)).toBe('到期');
    });

    it('follows the rule for the end of a month, and ends with the month where the first day counts', () => {
        const leap = ['签发 2028-02-29'];
        const until = (rest: object): string | null => standingOn('2028-03-01', leap, modelWith(rest)).validUntil;
        expect(until({})).toBe('2031-02-28');
        expect(until({ monthEnd: 'next month' })).toBe('2031-02-28');
        expect(until({ firstDay: 'not counted' })).toBe('2031-02-28');
        expect(until({ firstDay: 'not counted', monthEnd: 'next month' })).toBe('2031-03-01');
    });
});

describe('a suspension', () => {
    it('ends in withdrawal when the limit is full', () => {
        expect(stateOn('2026-09-09', SUSPENDED)).toBe('暂停');
        expect(standingOn('2026-09-10', SUSPENDED)).toMatchObject({
            state: '撤销',
            since: '2026-09-10',
            because: '2026-09-10 自动转为撤销，暂停满 6 个月，事由 a（不符合要求）未消除（依 7.2.2）'
        });
    });

    it('ends in time when its reason is resolved and the body restores it', () => {
        const lines = [...SUSPENDED, '事由消除 2026-08-01 a', '恢复 2026-09-09'];
        expect(standingOn('2027-01-01', lines)).toMatchObject({ state: '有效', since: '2026-09-09', reasons: [] });
        expect(stateOn('2027-01-01', [...SUSPENDED, '事由消除 2026-08-01'])).toBe('暂停');
    });

    it('is restored only when all reasons are resolved', () => {
        const two = [...SUSPENDED, '暂停 2026-04-10 b', '事由消除 2026-05-01 a'];
        expect(refusalOf('2026-07-01', [...two, '恢复 2026-06-01'])).toEqual([
            'events[4] transition-too-early 要等全部事由已消除，未消除的有 b。'
        ]);
        expect(stateOn('2026-07-01', [...two, '事由消除 2026-06-01 b', '恢复 2026-06-01'])).toBe('有效');
    });

    it('counts each reason by itself, or from the first one that the limit is for', () => {
        const two = [...SUSPENDED, '暂停 2026-04-10 b', '事由消除 2026-05-01 a'];
        expect(standingOn('2027-01-01', two)).toMatchObject({ state: '撤销', since: '2026-10-10' });
        const limit = way(['暂停'], '撤销', 'automatic', {
            when: stay(6, { counted: 'first reason', except: [{ reasons: ['e'], until: '许可决定' }] })
        });
        const transitions = lifeCycle.transitions.map(each => (each.when?.kind === 'stay' ? limit : each));
        const first = modelWith({ transitions });
        const counted = standingOn('2027-01-01', two, first);
        expect(counted.since).toBe('2026-09-10');
        expect(counted.because).toContain('自首个事由起算：事由 a（不符合要求）2026-03-10 起，事由 b（');
        const permitFirst = [ISSUED, '暂停 2026-03-10 e', '暂停 2026-11-10 a'];
        expect(standingOn('2027-06-01', permitFirst, first)).toMatchObject({ since: '2027-05-10' });
    });

    it('lasts for a permit until it is decided', () => {
        const permit = [ISSUED, '暂停 2026-03-10 e'];
        expect(standingOn('2028-12-31', permit)).toMatchObject({ state: '暂停' });
        expect(standingOn('2028-12-31', permit).next).toContainEqual({
            date: null,
            what: '自动转为撤销：事由 e（许可过期）到“许可决定”之日没有消除',
            clause: '7.2.2',
            because: '“许可决定”还没有发生'
        });
        const decided = [...permit, '许可决定 2027-05-04'];
        expect(stateOn('2027-05-04', decided)).toBe('暂停');
        expect(standingOn('2027-05-05', decided).because).toBe(
            '2027-05-05 自动转为撤销，事由 e（许可过期）到“许可决定”之日没有消除（依 7.2.2）'
        );
        expect(stateOn('2027-05-05', [...decided, '事由消除 2027-05-04 e', '恢复 2027-05-04'])).toBe('有效');
    });

    it('ends with the validity, and the order decides on one day', () => {
        const late = [ISSUED, '暂停 2028-07-15 a'];
        expect(stateOn('2029-01-15', late)).toBe('撤销');
        expect(stateOn('2029-01-15', late, modelWith({ order: [['到期', '撤销']] }))).toBe('到期');
        expect(stateOn('2029-01-15', [ISSUED, '暂停 2028-09-15 a'])).toBe('到期');
    });

    it('tells what holds meanwhile', () => {
        expect(standingOn('2026-04-01', SUSPENDED)).toMatchObject({
            effects: [{ what: '不得使用证书', clause: '7.2.3' }],
            reasons: [{ reason: 'a', text: '不符合要求', since: '2026-03-10', resolved: null }],
            transfer: { accepted: false, because: '只受理“有效”的证书' }
        });
    });
});

describe('what is to be done when a state is entered', () => {
    it.each([
        ['counted', '2026-03-14'],
        ['not counted', '2026-03-15']
    ] as const)('with the day %s until %s', (firstDay, date) => {
        const model = modelWith({ firstDay });
        const { next } = standingOn('2026-03-10', [ISSUED, '暂停 2026-03-01 a', '撤销 2026-03-10 h'], model);
        expect(next).toContainEqual(expect.objectContaining({ what: '收回证书', date }));
    });
});

describe('a decision', () => {
    const verified = [ISSUED, '查实 2026-03-01'];

    it('is due after the event, and a late one gets a note', () => {
        expect(standingOn('2026-03-02', verified).next[0]).toEqual({
            date: '2026-03-06',
            what: '机构决定暂停，查实之后 5 个日历日内',
            clause: '7.2.1'
        });
        expect(standingOn('2026-03-07', verified).next[0]).toMatchObject({ overdue: true });
        expect(standingOn('2026-03-07', verified).transfer).toEqual({
            accepted: false,
            because: '正在等待机构作出决定'
        });
        const { history } = standingOn('2026-04-01', [...verified, '暂停 2026-03-10 a']);
        expect(history.at(-1)!.notes).toEqual(['晚了：查实之后 5 个日历日内，最迟 2026-03-06']);
    });

    it('that the body must take stays due and moves nothing by itself', () => {
        const transitions = [
            ...lifeCycle.transitions.filter(({ when }) => when?.kind !== 'stay'),
            way(['暂停'], '撤销', 'body must', { when: stay(6) })
        ];
        const model = modelWith({ transitions });
        expect(standingOn('2026-10-01', SUSPENDED, model)).toMatchObject({
            state: '暂停',
            next: [{ date: '2026-09-10', overdue: true }, {}, {}]
        });
        expect(refusalOf('2026-10-01', [...SUSPENDED, '撤销 2026-09-09'], model)[0]).toMatch(
            '要等暂停满 6 个月，那是 2026-09-10'
        );
        expect(stateOn('2026-10-01', [...SUSPENDED, '撤销 2026-09-12 h'], model)).toBe('撤销');
    });

    it('has no day where the calendar knows none', () => {
        const limit = way(['暂停'], '撤销', 'automatic', { when: stay(6, { period: period(30, 'working day') }) });
        const model = modelWith({ transitions: [lifeCycle.transitions[0]!, limit] });
        expect(stateOn('2026-04-08', SUSPENDED, model)).toBe('暂停');
        expect(standingOn('2026-04-09', SUSPENDED, model)).toMatchObject({
            state: null,
            since: null,
            because: '从 2026-04-09 起无法确定：规则没有写用哪个日历，工作日推算不出日期'
        });
        const calendar = { name: '甲', source: '乙', years: [{ year: 2026, off: '04-06', on: '' }] };
        const known = modelWith({ transitions: model.certificate!.transitions }, { calendar });
        expect(standingOn('2026-12-31', SUSPENDED, known)).toMatchObject({ state: '撤销', since: '2026-04-22' });
        const other = modelWith({}, { calendar: { ...calendar, years: [] } });
        expect(stateOn('2026-12-31', [ISSUED], other)).toBe('有效');
    });
});

describe('a renewal', () => {
    it('joins the old validity, or begins with the decision', () => {
        const renewed = [ISSUED, '申请 2028-11-01', '再认证 2028-12-20'];
        expect(standingOn('2029-06-01', renewed)).toMatchObject({ state: '有效', validUntil: '2032-01-14' });
        const model = modelWith({ renewal: { ...lifeCycle.renewal!, from: 'decision' } });
        expect(standingOn('2029-06-01', renewed, model).validUntil).toBe('2031-12-19');
        const uncounted = modelWith({ firstDay: 'not counted' });
        expect(standingOn('2029-06-01', renewed, uncounted).validUntil).toBe('2032-01-15');
    });

    it('has its time for the request; another day is noted', () => {
        const { next } = standingOn('2026-02-01', [ISSUED]);
        expect(next.map(({ date, what }) => `${date} ${what}`)).toEqual([
            '2027-01-15 可以升级',
            '2028-10-14 可以申请',
            '2028-11-14 申请的最后一天',
            '2029-01-15 自动转为到期：有效期届满'
        ]);
        const notesOf = (line: string): string[] => standingOn('2029-01-01', [ISSUED, line]).history.at(-1)!.notes;
        expect(notesOf('申请 2028-10-13')).toEqual(['早了：从 2028-10-14 起可以申请']);
        expect(notesOf('申请 2028-10-14')).toEqual([]);
        expect(notesOf('申请 2028-11-15')).toEqual(['晚了：最迟 2028-11-14 申请']);
        expect(notesOf('升级 2027-01-14')).toEqual(['早了：从 2027-01-15 起可以申请']);
        expect(standingOn('2026-05-01', [...SUSPENDED, '申请 2026-04-01']).history.at(-1)!.notes).toEqual([
            '状态是“暂停”，不能申请'
        ]);
    });

    it('is for valid certificates', () => {
        expect(refusalOf('2026-05-01', [...SUSPENDED, '再认证 2026-04-01'])).toEqual([
            'events[2] renewal-impossible 再认证只适用于“有效”的证书，这一天是“暂停”。'
        ]);
    });
});
