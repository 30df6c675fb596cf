// Worked examples are held against the evaluation: what passes, what fails, and what is said of it.
import type { Example, ExampleResult, Expectation, Expression } from '@guiju/model';
import { runExamples } from '@guiju/runtime';
import { describe, expect, test } from 'vitest';
import { entry, measure, modelOf, section, source, tally } from './build.ts';
import { allTens, tens } from './stars.ts';

const equal = (subject: Expression, value: string): Expectation => ({ kind: 'equal', subject, value, source });
const shown = (name: string, text: string): Expectation => ({ kind: 'shown', subject: measure(name), text, source });
const within = (subject: Expression, from: string, to: string): Expectation => ({
    kind: 'within',
    subject,
    from,
    to,
    source
});
const grade = (rung: string): Expectation => ({ kind: 'grade', decision: '星级', rung, source });
const gradeWithin = (from: string, to: string): Expectation => ({
    kind: 'grade within',
    decision: '星级',
    from,
    to,
    source
});
const noGrade: Expectation = { kind: 'no grade', decision: '星级', source };
const refused: Expectation = { kind: 'refused', source };
const undetermined = (name: string): Expectation => ({ kind: 'undetermined', subject: measure(name), source });

const exampleOf = (expectations: Expectation[], rest: Partial<Example> = {}): Example => ({
    title: '算例',
    stubs: { measures: {}, tallies: {} },
    audit: { items: {} },
    expectations,
    notes: [],
    clause: null,
    source,
    ...rest
});

function run(example: Example, language: 'zh' | 'en' = 'zh'): ExampleResult {
    return runExamples({ ...tens, examples: [example] }, { language })[0]!;
}

/** Which of the expectations passed. */
const passed = (expectations: Expectation[], rest: Partial<Example>): boolean[] =>
    run(exampleOf(expectations, rest)).expectations.map(each => each.passed);

const stubbed: Partial<Example> = {
    stubs: { measures: { 实得: '80', 涉及: '90' }, tallies: { 特别扣分: 0, 加分: 0, 关注: 0 } }
};
const auditOf = (audit: unknown): Partial<Example> => ({ audit: audit as Example['audit'] });
const full = auditOf(allTens(10));
/** The last item is open: 90 to 100, a deduction or an exclusion possible. */
const open = auditOf({ items: Object.fromEntries(Object.entries(allTens(10).items).slice(0, 9)) });

describe('an expectation', () => {
    test('of an exact value', () => {
        expect(passed([equal(measure('实得'), '80'), equal(measure('实得'), '80.01')], stubbed)).toEqual([true, false]);
        expect(passed([equal(measure('总评'), '88.88')], stubbed)).toEqual([false]);
    });

    test('of what is printed compares texts: 88.88 is 800/9 cut, and 90 is not 90.00', () => {
        expect(passed([shown('总评', '88.88'), shown('总评', '88.89')], stubbed)).toEqual([true, false]);
        expect(passed([shown('总评', '100.00'), shown('总评', '100')], full)).toEqual([true, false]);
    });

    test('of what the rule does not print fails and says so', () => {
        const [result] = run(exampleOf([shown('实得', '100')], full)).expectations;
        expect(result).toMatchObject({ passed: false, actual: '规则没有规定显示，值为 100' });
    });

    test('of a range includes its ends and means everything still possible', () => {
        expect(passed([within(measure('实得'), '80', '90'), within(measure('实得'), '70', '80')], stubbed)).toEqual([
            true,
            true
        ]);
        expect(passed([within(measure('实得'), '81', '90')], stubbed)).toEqual([false]);
        expect(passed([within(measure('实得'), '90', '100'), within(measure('实得'), '91', '100')], open)).toEqual([
            true,
            false
        ]);
    });

    test('of an item, a section and a tally', () => {
        const expectations = [
            equal(entry('1.1.1', 'score'), '10'),
            equal(section('1', 'ratio'), '1'),
            equal(tally('特别扣分', 'count'), '0'),
            equal(tally('特别扣分', 'sum'), '1')
        ];
        expect(passed(expectations, full)).toEqual([true, true, true, false]);
    });

    test('of a grade', () => {
        expect(passed([grade('三星'), grade('四星')], stubbed)).toEqual([true, false]);
        expect(passed([gradeWithin('四星', '达标'), gradeWithin('达标', '三星')], stubbed)).toEqual([true, true]);
        expect(passed([gradeWithin('五星', '四星'), noGrade], stubbed)).toEqual([false, false]);
    });

    test('of a grade that open items leave open', () => {
        expect(passed([grade('五星'), gradeWithin('五星', '五星'), noGrade], open)).toEqual([false, false, false]);
        expect(passed([gradeWithin('五星', '不合格')], open)).toEqual([true]);
    });

    test('of nothing that can be determined', () => {
        const nothing: Partial<Example> = { stubs: { measures: { 涉及: '0' }, tallies: { 特别扣分: 0, 加分: 0 } } };
        expect(passed([undetermined('总评'), noGrade, grade('五星'), undetermined('涉及')], nothing)).toEqual([
            true,
            true,
            false,
            false
        ]);
    });

    test('of a refusal', () => {
        const wrong = auditOf(allTens(10, { '1.1.1': 11 }));
        const result = run(exampleOf([refused, grade('五星')], wrong));
        expect(result.expectations.map(each => each.passed)).toEqual([true, false]);
        expect(result.errors.map(({ item, code }) => [item, code])).toEqual([['1.1.1', 'points-too-high']]);
        expect(passed([refused], full)).toEqual([false]);
    });
});

describe('an example', () => {
    test('passes when all its expectations do', () => {
        expect(run(exampleOf([grade('五星'), shown('总评', '100.00')], full)).passed).toBe(true);
        expect(run(exampleOf([grade('五星'), shown('总评', '99.99')], full)).passed).toBe(false);
    });

    test('that fails explains the value, and only then', () => {
        const [good, bad] = run(exampleOf([grade('三星'), equal(measure('总评'), '89')], stubbed)).expectations;
        expect(good!.explanation).toEqual([]);
        expect(bad).toMatchObject({ subject: '总评', expected: '= 89', actual: '88.88（精确值 800/9）' });
        expect(bad!.explanation.join('\n')).toContain('80 ÷ 90 折合 100分');
        expect(bad!.explanation.join('\n')).toContain('实得：算例设为 80');
    });

    test('speaks both languages', () => {
        const [result] = run(exampleOf([gradeWithin('五星', '四星')], open), 'en').expectations;
        expect(result).toMatchObject({ subject: '星级', expected: 'within 五星 to 四星' });
        expect(result!.actual).toMatch(/^open \(one item is not answered yet\), possibly /);
    });

    test('of a broken model fails, also where a refusal is expected', () => {
        const result = run(exampleOf([refused], { stubs: { measures: { 没有: '1' }, tallies: {} } }));
        expect(result).toMatchObject({ passed: false, errors: [{ item: null, code: 'model-broken' }] });
    });

    test('a model without examples has no results', () => {
        expect(runExamples(modelOf({}))).toEqual([]);
    });
});
