// Words of findings and of several samples of an item in both spellings.

/** zh spelling, en spelling, meaning, as in the table that they are part of. */
export const FINDING_WORDS: readonly (readonly [zh: string, en: string, meaning: string])[] = [
    ['发现', 'findings', 'findings'],
    ['须 条款', 'clause required', 'clause required'],
    ['于', 'in', 'on'],
    ['及以上', 'or worse', 'or worse'],
    ['已关闭', 'closed', 'closed'],
    ['无发现', 'no findings', 'no findings'],

    ['集合', 'collections', 'collections'],
    ['每', 'answered per', 'answered per'],
    ['各', 'for each', 'for each'],
    ['作答', '', 'answered'],
    ['至少', 'at least', 'at least'],
    ['汇总', 'combined by', 'combined by'],
    ['平均', 'mean', 'mean'],
    ['加权平均', 'weighted mean', 'weighted mean'],
    ['最差', 'worst', 'worst'],
    ['最好', 'best', 'best'],
    ['合格比例', 'share with', 'share'],
    ['逐个 记入', 'each raises', 'each raises'],
    ['合并 记入', 'raises once', 'raises once'],
    ['不分样本', 'answered once', 'answered once']
];
