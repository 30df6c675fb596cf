// The functions of formulas as a reader meets them: how each is written, what it gives, what each argument is.
import type { FunctionMeaning, Bilingual } from '@guiju/language';

export interface FunctionNote {
    readonly note: Bilingual;
    /** How it may be written, without the name: one list of arguments for each form. */
    readonly forms: readonly (readonly Bilingual[])[];
}

const ITEMS: Bilingual = { zh: '条目 得分 其中 条件', en: 'items score where condition' };
const CHOSEN: Bilingual = { zh: '条目 其中 条件', en: 'items where condition' };
const TALLY: Bilingual = { zh: '计分项', en: 'tally' };
const FINDINGS: Bilingual = { zh: '发现 其中 条件', en: 'findings where condition' };
const VALUE: Bilingual = { zh: '数', en: 'value' };
const MORE: Bilingual = { zh: '数…', en: 'value…' };

export const NOTES_OF_FUNCTIONS: Readonly<Record<FunctionMeaning, FunctionNote>> = {
    sum: {
        note: { zh: '把得分、分值或记的账加起来', en: 'adds scores, points or entries of a tally' },
        forms: [[ITEMS], [TALLY], [{ zh: '调整因素', en: 'factors' }]]
    },
    count: {
        note: { zh: '数有几个条目、几次记账、几项发现', en: 'counts items, entries or findings' },
        forms: [[CHOSEN], [TALLY], [FINDINGS]]
    },
    mean: { note: { zh: '各条目的平均', en: 'the mean over items' }, forms: [[ITEMS]] },
    least: { note: { zh: '最小的一个', en: 'the least' }, forms: [[ITEMS], [VALUE, MORE]] },
    greatest: { note: { zh: '最大的一个', en: 'the greatest' }, forms: [[ITEMS], [VALUE, MORE]] },
    exists: {
        note: { zh: '是否有符合条件的条目或发现', en: 'whether any item or finding fits' },
        forms: [[CHOSEN], [FINDINGS]]
    },
    all: {
        note: { zh: '是否每个条目或发现都符合条件', en: 'whether every item or finding fits' },
        forms: [[CHOSEN], [FINDINGS]]
    },
    size: {
        note: { zh: '集合里有几个', en: 'how many a collection has' },
        forms: [[{ zh: '集合', en: 'collection' }]]
    },
    weighted: {
        note: { zh: '各指标按权重合成的得分率', en: 'the ratio of all sections by their weights' },
        forms: [[{ zh: '指标 得分率', en: 'sections ratio' }]]
    },
    'weighted mean': {
        note: { zh: '按写明的权重求平均', en: 'the mean of values by the weights written' },
        forms: [
            [
                { zh: '数 : 权重', en: 'value : weight' },
                { zh: '数 : 权重…', en: 'value : weight…' }
            ]
        ]
    },
    share: { note: { zh: '符合条件的条目占多大比例', en: 'the share of items that fit' }, forms: [[CHOSEN]] },
    worst: {
        note: { zh: '几个有高低的答案或等级中最差的', en: 'the worst of several answers or grades' },
        forms: [[{ zh: '条目、等级…', en: 'items, grades…' }]]
    }
};
