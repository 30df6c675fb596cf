// What an open audit can still give: never too narrow, and exact for the usual shape of a rule.
import { compare, readExact } from '@guiju/exact';
import type { Model, Result } from '@guiju/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binary, decisionOf, group, item, measure, n, policy } from './build.ts';
import { randomAudit } from './random-audits.ts';
import { allTens, removable, resultOf, starModel, tens } from './stars.ts';

type Range = NonNullable<Result['range']>;

function without(audit: { items: Record<string, unknown> }, ...keys: string[]) {
    return { items: Object.fromEntries(Object.entries(audit.items).filter(([key]) => !keys.includes(key))) };
}

describe('the usual shape', () => {
    test('one open item: from flagged to full, ends attained', () => {
        const result = resultOf(tens, without(allTens(9), '1.1.1'));
        expect(result).toMatchObject({ complete: false, grade: null, score: null, missing: ['1.1.1'], shown: {} });
        expect(result.because).toEqual(['还有 1 个条目没有作答']);
        expect(result.measures).toEqual({ 实得: null, 涉及: '100', 总评: null });
        expect(result.range).toEqual({
            lowest: '三星',
            highest: '四星',
            grades: ['四星', '三星'],
            undetermined: false,
            score: { from: '80', to: '91' },
            measures: {
                实得: { from: '81', to: '91' },
                涉及: { from: '100', to: '100' },
                总评: { from: '80', to: '91' }
            },
            exact: true
        });
        expect(result.items['1.1.1']).toEqual({ points: null, of: '10' });
    });

    test('an excludable open item may also leave the sums', () => {
        const { range } = resultOf(tens, without(allTens(9), '1.1.10'));
        expect(range!.score).toEqual({ from: '80', to: '91' });
        expect(range!.measures['涉及']).toEqual({ from: '90', to: '100' });
        expect(range!.exact).toBe(true);
    });

    test('leaving an item out can be better than its best row', () => {
        const weak = starModel([
            item('1', '10'),
            item('2', '10', { ...removable, groups: [group('one', null, { most: '5', least: '2' })] })
        ]);
        expect(resultOf(weak, { items: { '1': 9 } }).range).toMatchObject({
            score: { from: '45', to: '90' },
            exact: true
        });
        expect(resultOf(weak, { items: { '1': 1 } }).range).toMatchObject({
            score: { from: '5', to: '30' },
            exact: true
        });
    });

    test('an empty audit can give every grade', () => {
        const { range } = resultOf(tens, { items: {} });
        expect(range!.grades).toEqual(['五星', '四星', '三星', '达标', '不合格']);
        expect(range!.score).toEqual({ from: '-10', to: '100' });
        expect(range!.exact).toBe(true);
    });

    test('when everything can leave the sums, the result can be undetermined', () => {
        const single = starModel([item('1', '2', removable)]);
        expect(resultOf(single, { items: {} }).range).toMatchObject({
            undetermined: true,
            score: { from: '0', to: '100' },
            measures: { 涉及: { from: '0', to: '2' } },
            exact: true
        });
    });

    test('an answer that would leave the result undetermined is still possible', () => {
        const strict = starModel([item('1', '2', { policies: { inconclusive: policy('undetermined') } })]);
        expect(resultOf(strict, { items: {} }).range).toMatchObject({ undetermined: true, exact: true });
    });

    test('a veto that holds already leaves one outcome', () => {
        const audit = { ...without(allTens(9), '1.1.1'), extra: { 特别扣分: 5 } };
        expect(resultOf(tens, audit).range).toMatchObject({ grades: ['不合格'], lowest: '不合格', highest: '不合格' });
    });

    test('closed bands leave no gap between them', () => {
        const within = (from: string, to: string) =>
            binary(binary(measure('总评'), 'ge', n(from)), 'and', binary(measure('总评'), 'lt', n(to)));
        const bands = decisionOf('d', '总评', {
            AAAAA: binary(measure('总评'), 'ge', n('65')),
            AAAA: within('60', '65'),
            AAA: within('55', '60'),
            none: null
        });
        const model = starModel(
            [item('1', '50'), item('2', '50', { groups: [group('one', null, { a: '14', b: '6' })] })],
            {
                decisions: [bands]
            }
        );
        expect(resultOf(model, { items: { '1': 50, '2': 0 } }).grade!.name).toBe('none');
        const narrow = starModel([item('1', '90'), item('2', '10')], { decisions: [bands] });
        expect(resultOf(narrow, { items: { '1': 57 } }).range!.grades).toEqual(['AAAAA', 'AAAA', 'AAA']);
    });
});

describe('all rules and audits', () => {
    test('every completion lies inside the range', () => {
        fc.assert(
            fc.property(randomAudit(), ({ model, full, part }) => {
                const complete = resultOf(model, full);
                const open = resultOf(model, part);
                if (open.range === undefined) expect(open).toEqual(complete);
                else expectInside(complete, open.range);
                expectKnownStay(open, complete);
            }),
            { numRuns: 200 }
        );
    });

    test('an exact range has ends that extreme answers reach', () => {
        fc.assert(
            fc.property(randomAudit(1, 4), ({ model, part }) => {
                const { range } = resultOf(model, part);
                if (range === undefined || !range.exact) return;
                const reached = completions(model, part).map(audit => resultOf(model, audit));
                for (const [name, { from, to }] of Object.entries(range.measures)) {
                    const values = reached.map(result => JSON.stringify(result.measures[name]));
                    expect(values).toContain(JSON.stringify(from));
                    expect(values).toContain(JSON.stringify(to));
                }
                const grades = reached.map(result => result.grade?.name);
                if (range.highest !== null)
                    expect(grades).toEqual(expect.arrayContaining([range.highest, range.lowest]));
            }),
            { numRuns: 60 }
        );
    });
});

function expectInside(complete: Result, range: Range): void {
    if (complete.grade === null) expect(range.undetermined).toBe(true);
    else expect(range.grades).toContain(complete.grade.name);
    for (const [name, value] of Object.entries(complete.measures)) {
        if (value === null) continue;
        const { from, to } = range.measures[name]!;
        const point = readExact(value)!;
        if (from !== null) expect(compare(readExact(from)!, point)).toBeLessThanOrEqual(0);
        if (to !== null) expect(compare(point, readExact(to)!)).toBeLessThanOrEqual(0);
    }
}

function expectKnownStay(open: Result, complete: Result): void {
    for (const [name, value] of Object.entries(open.measures)) {
        if (value !== null) expect(complete.measures[name]).toEqual(value);
    }
}

/** All combinations of the extreme answers of what is open. */
function completions(model: Model, part: { items: Record<string, unknown> }) {
    const open = model.items.filter(({ key }) => !(key in part.items));
    let audits = [part];
    for (const { key, points, policies, groups, scale } of open) {
        const rows = groups.flatMap(({ rows }) => rows);
        const flagged = rows.some(row => row.marker === '*') ? [{ flags: ['*'] }, marked(groups[0]!)] : [];
        const beside = rows.some(row => row.marker === '#')
            ? [
                  { points: 0, flags: ['#'] },
                  { points, flags: ['#'] }
              ]
            : [];
        const gone = policies['not applicable'] ? [{ excluded: '' }] : [];
        const named = rows.flatMap(({ label, from, to }) => [from, to].map(end => ({ options: label, points: end })));
        const scored = scale === undefined ? [0, Number(points)] : named;
        const answers = [...scored, ...flagged, ...beside, ...gone];
        audits = audits.flatMap(audit =>
            answers.map(answer => ({ ...audit, items: { ...audit.items, [key]: answer } }))
        );
    }
    return audits;
}

/** Every row with `*` of a group that takes several. */
function marked(each: Model['items'][number]['groups'][number]): unknown {
    const rows = each.rows.filter(row => row.marker === '*').map(row => row.label);
    return rows.length > 1 ? { options: rows } : { flags: ['*'] };
}
