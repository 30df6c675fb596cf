// Words of tables, audit time and samples of sites in both spellings.

/** zh spelling, en spelling, meaning, as in the table that they are part of. */
export const TABLE_WORDS: readonly (readonly [zh: string, en: string, meaning: string])[] = [
    ['表', 'table', 'table'],
    ['与', 'and', 'and'],
    ['单位', 'in', 'in'],
    ['插值', 'interpolated', 'interpolated'],
    ['低于首行', 'below first row', 'below'],
    ['行间', 'between rows', 'between'],
    ['超出末行', 'beyond last row', 'beyond'],
    ['不可计算', 'not computable', 'not computable'],
    ['按上一行', 'as the row above', 'row above'],
    ['按下一行', 'as the row below', 'row below'],
    ['每增加', 'for each further', 'for each further'],
    ['加', 'add', 'add'],
    ['不足一份 按一份计', 'a part counts as one', 'part as one'],
    ['不足一份 不计', 'a part does not count', 'part not counted'],
    ['不足一份 按比例', 'a part counts in proportion', 'part in proportion'],

    ['调整因素', 'factors', 'factors'],
    ['审核时间', 'audit-time', 'audit-time'],
    ['不得超过', 'must not exceed', 'must not exceed'],
    ['不得低于', 'must not be below', 'must be at least'],
    ['退回', 'rejected', 'rejected'],
    ['检查', 'check', 'check'],
    ['结果', 'result', 'result'],

    ['抽样', 'sampling of', 'sampling'],
    ['每次', 'each time', 'each time'],
    ['宜', 'should be', 'should'],
    ['各', 'each', 'each'],
    ['进位', 'rounded up', 'up'],
    ['舍去', 'rounded down', 'down'],
    ['其中 至少', 'of which at least', 'of which at least'],
    ['随机', 'at random', 'at random'],
    ['每次必到', 'always', 'always'],
    ['的', 'of', 'of']
];
