// How long a certificate is valid, by the grade and the inputs that its record tells with the event it begins with.
import { certificateOn, score } from '@guiju/runtime';
import { describe, expect, it } from 'vitest';
import type { CertificateStanding, Model, ValidityCase } from '@guiju/model';
import { decisionOf, measureOf, n, source } from './build.ts';
import { input, inputOf } from './inputs.ts';
import { lifeCycle, modelWith, period } from './life-cycle.ts';

const caseOf = (years: number, rest: Partial<ValidityCase>): ValidityCase => ({
    ...{ period: period(years, 'year'), grade: null, when: null, clause: null, source },
    ...rest
});

const forRungs = (...rungs: string[]): ValidityCase['grade'] => ({ decision: '星级', rungs });

const CASES = [
    caseOf(5, { grade: forRungs('五星'), clause: '8.3' }),
    caseOf(4, { grade: forRungs('五星', '四星'), when: input('连锁') }),
    caseOf(1, { when: input('新办') })
];

const modelBy = (cases: ValidityCase[] = CASES): Model =>
    modelWith(
        { validityCases: cases, renewal: { ...lifeCycle.renewal!, from: 'old expiry' } },
        {
            inputs: [inputOf('连锁', 'yes-no'), inputOf('新办', 'yes-no')],
            measures: [measureOf('总评', n('90'))],
            decisions: [decisionOf('星级', '总评', { 五星: null, 四星: null, 三星: null })]
        }
    );

const issued = (facts: object): object => ({ event: '签发', date: '2026-01-15', ...facts });

function standing(on: string, events: object[], model = modelBy()): CertificateStanding {
    const found = certificateOn(model, { events, on });
    if ('errors' in found) throw new Error(JSON.stringify(found.errors));
    return found.result;
}

const until = (facts: object): string | null => standing('2026-02-01', [issued(facts)]).validUntil;

describe('a validity by grade and input', () => {
    it('is the first that holds, else the general one', () => {
        expect(until({ grades: { 星级: '五星' } })).toBe('2031-01-14');
        expect(until({ grades: { 星级: '四星' }, inputs: { 连锁: '是', 新办: true } })).toBe('2030-01-14');
        expect(until({ grades: { 星级: '四星' }, inputs: { 连锁: false, 新办: true } })).toBe('2027-01-14');
        expect(until({ grades: { 星级: '三星' }, inputs: { 新办: false } })).toBe('2029-01-14');
    });

    it('says in its history which one it is and why', () => {
        const what = (facts: object) => standing('2026-02-01', [issued(facts)]).history[0]!.what;
        expect(what({ grades: { 星级: '五星' } })).toBe('签发，有效 5 年：星级 为 五星');
        expect(standing('2026-02-01', [issued({ grades: { 星级: '五星' } })]).history[0]!.clause).toBe('8.3');
        expect(what({ grades: { 星级: '四星' }, inputs: { 连锁: true } })).toBe(
            '签发，有效 4 年：星级 为 四星，连锁 为“是”'
        );
        expect(what({ grades: { 星级: '三星' }, inputs: { 新办: false } })).toBe('签发，有效 3 年');
    });

    it('is open from the first day on which it may be over, and says what is lacking', () => {
        const events = [issued({ grades: { 星级: '四星' }, inputs: { 新办: false } })];
        expect(standing('2029-01-14', events)).toMatchObject({ state: '有效', validUntil: null });
        expect(standing('2029-01-14', events).next.at(-1)).toMatchObject({
            date: null,
            because: '有效期看“连锁”，记录没有写明'
        });
        expect(standing('2029-01-15', events)).toMatchObject({
            state: null,
            because: '从 2029-01-15 起无法确定：有效期看“连锁”，记录没有写明'
        });
        expect(standing('2026-02-01', [issued({})]).history[0]!.notes).toEqual([
            '有效期看“星级”、“连锁”、“新办”，记录没有写明'
        ]);
    });

    it('is known where all that is possible ends on one day', () => {
        const model = modelBy([
            caseOf(3, { grade: forRungs('五星') }),
            caseOf(2, { grade: forRungs('三星'), when: input('连锁') })
        ]);
        const told = issued({ inputs: { 连锁: false } });
        expect(standing('2026-02-01', [told], model).validUntil).toBe('2029-01-14');
    });

    it('goes by what the renewal tells, and joins an end that is open as early as it may be', () => {
        const renewal = (facts: object) => ({ event: '再认证', date: '2026-12-01', ...facts });
        const [old, next] = [{ grades: { 星级: '五星' } }, { grades: { 星级: '三星' }, inputs: { 新办: false } }];
        expect(standing('2026-12-02', [issued(old), renewal(next)])).toMatchObject({ validUntil: '2034-01-14' });
        expect(standing('2026-12-02', [issued(old), renewal(next)]).history.at(-1)!.what).toBe(
            '再认证，有效 3 年，有效期延至 2034-01-14'
        );
        expect(standing('2026-12-02', [issued(old), renewal({})]).validUntil).toBeNull();
        const open = [issued({}), renewal(next)];
        expect(standing('2030-01-14', open)).toMatchObject({ state: '有效', validUntil: null });
        expect(standing('2030-01-15', open).because).toContain('从 2030-01-15 起无法确定');
    });
});

it('refuses grades that there are not, inputs of another kind, and facts of other events', () => {
    const events = [
        issued({ grades: { 星级: '六星', 级别: '甲' }, inputs: { 连锁: 3 } }),
        { event: '查实', date: '2026-02-01', inputs: { 连锁: true } },
        { event: '再认证', date: '2028-12-01', grades: '五星' }
    ];
    const found = certificateOn(modelBy(), { events, on: '2029-01-01' });
    expect('errors' in found && found.errors.map(({ item, code, message }) => `${item} ${code} ${message}`)).toEqual([
        'events[0] unknown-grade 等级“星级”没有“六星”这一级；可写：五星、四星、三星。',
        'events[0] unknown-grades 规则没有等级“级别”；可写：星级。',
        expect.stringMatching(/^events\[0\] input-not-yes-no /u),
        'events[1] facts-misplaced grades 和 inputs 只写在有效期开始的事件里（签发、再认证），这里是“查实”。',
        'events[2] wrong-shape “grades”应为对象，每项是名称和值，例如 { "名称": "值" }。'
    ]);
});

it('asks no audit for what only the certificate goes by', () => {
    const found = score(modelBy(), { items: {} });
    expect('result' in found && found.result).toMatchObject({ complete: true });
    expect(JSON.stringify(found)).not.toContain('新办');
});
