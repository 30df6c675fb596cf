// Words of worked examples in both spellings.

/** zh spelling, en spelling, meaning, as in the table that they are part of. */
export const EXAMPLE_WORDS: readonly (readonly [zh: string, en: string, meaning: string])[] = [
    ['算例', 'example', 'example'],
    ['设', 'given', 'given'],
    ['次', 'times', 'times'],
    ['次', 'time', 'times'],
    ['其余', 'others', 'others'],
    ['满分', 'full', 'full marks'],
    ['零分', 'zero', 'zero'],
    ['得', 'gets', 'gets'],
    ['取', 'takes', 'takes'],
    ['不合格样本', 'nonconforming', 'nonconforming'],
    ['共', 'of', 'of'],
    ['未作答', 'left open', 'left open'],
    ['得', 'expect', 'expect'],
    ['等级', 'grade', 'grade'],
    ['在', 'within', 'within'],
    ['显示', 'shows', 'shows'],
    ['拒绝', 'refused', 'refused'],

    ['缺', 'missing', 'missing'],
    ['不缺', 'nothing missing', 'nothing missing'],
    ['审查', 'review', 'review'],
    ['满足', 'met', 'met'],
    ['不满足', 'not met', 'violated'],
    ['未定', 'open', 'open'],
    ['不要求', 'not asked', 'not asked'],
    ['未审查', 'unexamined', 'unexamined'],

    ['无备注', 'no note', 'no note'],
    ['下一步', 'next', 'next'],
    ['未开始', 'not started', 'not started'],
    ['在期限内', 'due', 'due'],
    ['已完成', 'met', 'met'],
    ['逾期完成', 'met late', 'met late'],
    ['逾期', 'overdue', 'overdue'],
    ['已过', 'passed', 'passed'],
    ['过早', 'too early', 'too early'],
    ['可以办了', 'allowed', 'allowed']
];
