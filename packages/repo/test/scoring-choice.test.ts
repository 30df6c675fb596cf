// Scorings to choose from, from text to result: the chosen one as if it stood alone, and the range while it is open.
import { compile } from '@guiju/compiler';
import type { Model, Result } from '@guiju/model';
import { pathTo, score, simulatorOf } from '@guiju/runtime';
import { createFixtures } from '@guiju/testing';
import { describe, expect, test } from 'vitest';

const fixtures = createFixtures();

const SHOP = '1.1 “迎候” 4分 { 4 “主动”  1 “一般”  0 “不理” }  1.2 “陈列” 6分 { 6 “整齐”  0 “杂乱” }';
const ONLINE = '1.1 “应答” 3分 { 3 “及时”  0 “拖延” }  2.1 “发货” 5分 { 5 “当天”  2 “次日” }';
const REST = `
计算 { 总评 = 合计(条目 得分) ÷ 合计(条目 分值) 折合 100分，不舍入 }
等级 结论 按 总评 { 阶梯 金 > 银 > 无（不发证） 独立  金 ≥ 90  银 ≥ 30 }`;

const scoring = (name: string, total: number, when: string, items: string): string =>
    `评分 “${name}” 满分 ${total}分 ${when} { 不适用 禁止  ${items} }\n`;
const CHOICE =
    '输入 { 业态 择一 { 门店 网店 } }\n' +
    scoring('门店表', 10, '当 业态 = 门店', SHOP) +
    scoring('网店表', 8, '否则', ONLINE) +
    REST;

async function modelOf(text: string): Promise<Model> {
    const { document, diagnostics } = await fixtures.checkText(text);
    expect(diagnostics.map(({ message }) => message)).toEqual([]);
    return compile(document, () => 'rule.guiju');
}

function resultOf(model: Model, audit: object): Result {
    const scored = score(model, audit, { explain: true, language: 'zh' });
    if ('errors' in scored) throw new Error(scored.errors.map(({ message }) => message).join(' '));
    return scored.result;
}

describe('scorings to choose from', () => {
    test.each([
        ['门店', 10, SHOP, { '1.1': 1, '1.2': 6 }],
        ['网店', 8, ONLINE, { '1.1': 3, '2.1': 2 }],
        ['网店', 8, ONLINE, { '1.1': 3 }]
    ])('the chosen one gives what it gives alone: %s', async (format, total, items, answers) => {
        const alone = resultOf(await modelOf(scoring('一张', total, '', items) + REST), { items: answers });
        const chosen = resultOf(await modelOf(CHOICE), { items: answers, inputs: { 业态: format } });
        const { measures, grade, missing, items: scored, range } = chosen;
        expect({ measures, grade, missing, items: scored, range }).toEqual({
            measures: alone.measures,
            grade: alone.grade,
            missing: alone.missing,
            items: alone.items,
            range: alone.range
        });
        expect(chosen.scoring).toBe(`${format}表`);
    });

    test('a simulation and a path are of the chosen one, and ask for what decides', async () => {
        const model = await modelOf(CHOICE);
        const made = simulatorOf(model, { inputs: { 业态: '网店' } });
        if ('errors' in made) throw new Error(JSON.stringify(made.errors));
        const drawn = made.simulator.audit(1, 0) as { items: object };
        expect(Object.keys(drawn.items).sort()).toEqual(['1.1', '2.1']);
        expect(resultOf(model, drawn).scoring).toBe('网店表');
        expect(simulatorOf(model)).toMatchObject({ errors: [{ code: 'simulation-scoring-open' }] });
        const items = { '1.1': 0, '2.1': 2 };
        const path = pathTo(model, { items, inputs: { 业态: '网店' } }, { to: '金' });
        expect(path).toMatchObject({ result: { cost: '6', proven: true, grade: '金' } });
        expect(pathTo(model, { items }, { to: '金' })).toMatchObject({ result: { cost: null, proven: false } });
    });

    test('an open choice has the range over both, and says which input decides', async () => {
        const model = await modelOf(CHOICE);
        const open = resultOf(model, { items: { '1.1': 0 } });
        const each = ['门店', '网店'].map(format => resultOf(model, { items: { '1.1': 0 }, inputs: { 业态: format } }));
        expect(each.map(({ range }) => range!.score)).toEqual([
            { from: '0', to: '60' },
            { from: '0', to: '62.5' }
        ]);
        expect(open).toMatchObject({
            complete: false,
            scoring: null,
            missing: ['业态', '1.2', '2.1'],
            range: { lowest: '无', highest: '银', score: { from: '0', to: '62.5' }, exact: true }
        });
        expect(open.because![0]).toContain('“业态”');
    });

    test('answers that fit one scoring alone leave that one', async () => {
        const open = resultOf(await modelOf(CHOICE), { items: { '2.1': 5 } });
        expect(open.range!.score).toEqual({ from: '62.5', to: '100' });
        expect(open.because).toContainEqual(expect.stringContaining('“网店表”'));
    });

    test('an item of another scoring is refused', async () => {
        const refused = score(await modelOf(CHOICE), { items: { '2.1': 5 }, inputs: { 业态: '门店' } });
        expect(refused).toMatchObject({ errors: [{ item: '2.1', code: 'item-of-no-scoring' }] });
    });
});
