// What people read when a sign or a blank is wrong, in both languages; and that the rest of the file is checked.
import { expect, test } from 'vitest';
import { createFixtures } from '@guiju/testing';

const fixtures = createFixtures();

/** A scoring whose total is one too high, behind the slip. */
const BEHIND = '\n评分 “后面的” 满分 3分 { 不适用 禁止  给分 0~分值  1.1 “方针” 2分 }';

async function saidOf(text: string): Promise<string[]> {
    const { both } = await fixtures.checkText(text + BEHIND);
    const behind = (text.match(/\n/g) ?? []).length + 1;
    expect(both.zh.map(it => [it.code, it.range.start.line])).toContainEqual(['points-sum-mismatch', behind]);
    const own = (['zh', 'en'] as const).flatMap(language => both[language].filter(it => it.range.start.line < behind));
    expect(new Set(own.map(it => it.code))).toEqual(new Set(['syntax']));
    return own.map(it => it.message);
}

test('a word glued to a number', async () => {
    expect(await saidOf('评分 满分100分 { 不适用 禁止 }')).toMatchInlineSnapshot(`
      [
        "这里应为“满分”，写的是“满分100分”。“满分”与“100分”之间需要空格。",
        "“full marks” belongs here, not “满分100分”. A blank is needed between “满分” and “100分”.",
      ]
    `);
});

test('a sign too many', async () => {
    expect(await saidOf('等级 星级 { 阶梯 高 > 低   高 当 50% ≥ 95 %%   其余 低 }')).toMatchInlineSnapshot(`
      [
        "这里不能写“%”。",
        "“%” cannot stand here.",
      ]
    `);
});

test('a brace too many', async () => {
    expect(await saidOf('备注 “甲” }')).toMatchInlineSnapshot(`
      [
        "这里不能写“}”。",
        "“}” cannot stand here.",
      ]
    `);
});

test('a sign the language does not have', async () => {
    expect(await saidOf('备注 “甲”；')).toMatchInlineSnapshot(`
      [
        "这里不能写“;”。语句之间不用分号。",
        "“;” cannot stand here. Statements need no semicolon.",
      ]
    `);
});

/** Without the partner nobody knows where the statement ends: the message is all there is. */
async function onlySaidOf(text: string): Promise<string[]> {
    const { both } = await fixtures.checkText(text);
    expect(new Set(both.zh.map(it => it.code))).toEqual(new Set(['syntax']));
    return [...both.zh, ...both.en].map(it => it.message);
}

test('a brace without partner', async () => {
    expect(await onlySaidOf('评分 满分 2分 { 不适用 禁止  给分 0~分值  1.1 “方针” 2分')).toMatchInlineSnapshot(`
      [
        "这个“{”没有成对的“}”。",
        "This “{” has no “}”.",
      ]
    `);
});

test('a quote without partner', async () => {
    expect(await onlySaidOf('备注 “甲')).toMatchInlineSnapshot(`
      [
        "这个引号 “ 没有成对。",
        "This quote “ has no partner.",
      ]
    `);
});

test.each([
    [
        '| 门槛 | 高 |\n| 甲 | 88 |',
        [
            '这里应为“~”，写的是“|”。门槛要写成“≥ 88”或“80~<90”。',
            '“~” belongs here, not “|”. A gate reads “≥ 88” or “80~<90”.'
        ]
    ],
    [
        '| 门槛 | 高 |\n| 甲 | |',
        ['这里不能写“|”。没有内容的格写“—”。', '“|” cannot stand here. Write “—” in a cell without content.']
    ],
    [
        '| 高 | 低 |\n| ≥ 88 | — |',
        [
            '这里应为“}”，写的是“|”。一张表以“| 门槛 | 等级 …”或“| 后果 | 等级 …”开头。',
            '“}” belongs here, not “|”. A table opens with “| gate | …” or “| consequence | …”.'
        ]
    ],
    [
        '| 门槛 | 高 |\n| 甲 | ≥ 88\n否决 低 当 甲 > 3',
        ['这里应为行末的“|”，写的是“否决”。', '“|” at the end of the line belongs here, not “否决”.']
    ]
])('a slip in a table: %j', async (table, messages) => {
    const { both } = await fixtures.checkText(`等级 星级 { 阶梯 高 > 低\n${table}\n}`);
    const first = [both.zh, both.en].map(all => all.find(it => it.code === 'syntax')!.message);
    expect(first).toEqual(messages);
});
