// Laws of tables: one value for every key, open keys and checks know all of them, and a rising table gives rising values.
import { boundsOf, isComputation } from '@guiju/language';
import { compile } from '@guiju/compiler';
import type { Model, Result } from '@guiju/model';
import { score } from '@guiju/runtime';
import { exact, readExact, type Exact } from '@guiju/exact';
import { createFixtures } from '@guiju/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const fixtures = createFixtures();

/** Widths of the rows, what each adds to the one before, and what is behind the last. */
const tables = fc.record({
    widths: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 }),
    rises: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 }),
    columns: fc.integer({ min: 1, max: 3 }),
    edge: fc.constantFrom('按上一行', '每增加 3 加 0.5，不足一份 按一份计', '每增加 4 加 1，不足一份 不计', '不可计算'),
    interpolated: fc.boolean()
});
type Shape = typeof tables extends fc.Arbitrary<infer T> ? T : never;

const NAMES = ['初审', '监督', '再认证'];
const MOST = 40;

function rows({ widths, rises, columns, interpolated }: Shape): string[] {
    let start = 1;
    let value = 0;
    return widths.map((width, place) => {
        value += rises[place]! / 2;
        const head = interpolated ? `${start}` : `${start}~${start + width - 1}`;
        start += width;
        return `| ${head} | ${NAMES.slice(0, columns)
            .map((_, at) => value + at)
            .join(' | ')} |`;
    });
}

function ruleOf(shape: Shape): string {
    const names = NAMES.slice(0, shape.columns);
    return `输入 { 人数 个数 1~${MOST}   审核 择一 { ${names.join(' ')} } }
表 时间 按 人数、审核${shape.interpolated ? ' 插值' : ''} {
  | 人数 | ${names.join(' | ')} |
  ${rows(shape).join('\n  ')}
  超出末行 ${shape.edge}
}
计算 { 用时 = 时间(人数, 审核) }`;
}

function resultOf(model: Model, inputs: object): Result {
    const outcome = score(model, { items: {}, inputs });
    if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
    return outcome.result;
}

const numberIn = (value: unknown): Exact | null => (value === null ? null : (readExact(value) ?? null));

/** The row that holds a number, by looking at each. */
function byHand({ widths, rises }: Shape, heads: number): Exact | undefined {
    let end = 0;
    let value = 0;
    for (const [place, width] of widths.entries()) {
        end += width;
        value += rises[place]! / 2;
        if (heads <= end) return exact(String(value));
    }
    return undefined;
}

it('of every table over a number and a choice', { timeout: 60_000 }, async () => {
    let checked = 0;
    await fc.assert(
        fc.asyncProperty(tables, fc.array(fc.integer({ min: 1, max: MOST })), async (shape, keys) => {
            const { document, diagnostics } = await fixtures.checkText(ruleOf(shape));
            expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
            const bounds = boundsOf(document.parseResult.value.elements.find(isComputation)!.measures[0])!;
            const model = compile(document, uri => uri);
            const open = resultOf(model, { 审核: '初审' }).range!.measures['用时']!;
            const [from, to] = [numberIn(open.from), numberIn(open.to)];
            const given = [...new Set(keys)].sort((a, b) => a - b);
            const values = given.map(heads =>
                numberIn(resultOf(model, { 人数: heads, 审核: '初审' }).measures['用时'])
            );
            for (const [place, value] of values.entries()) {
                const expected = byHand(shape, given[place]!);
                if (expected && !shape.interpolated) expect(value?.equals(expected)).toBe(true);
                if (value === null) {
                    expect(shape.edge).toBe('不可计算');
                    continue;
                }
                checked++;
                expect(from!.compare(value) <= 0 && to!.compare(value) >= 0).toBe(true);
                expect((bounds.lo?.compare(value) ?? -1) <= 0 && (bounds.hi?.compare(value) ?? 1) >= 0).toBe(true);
                const before = values.slice(0, place).findLast(each => each !== null);
                if (before) expect(before.compare(value) <= 0).toBe(true);
            }
        }),
        { numRuns: 100 }
    );
    expect(checked).toBeGreaterThan(100);
});
