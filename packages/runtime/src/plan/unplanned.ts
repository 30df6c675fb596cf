// Why a rule, or a part of it, has no plan: then the exact evaluator scores every audit.
import type { Bilingual } from '../language.ts';

/** Thrown while a plan is made; never leaves the folder. */
export class Unplanned extends Error {
    readonly reason: Bilingual;

    constructor(reason: Bilingual) {
        super(reason.en);
        this.reason = reason;
    }
}

export const UNPLANNED = {
    negativeDivisor: { zh: '除数可能为负', en: 'a divisor can be negative' },
    root: { zh: '开平方的数取决于几项作答', en: 'a square root depends on several answers' },
    table: { zh: '查表的键取决于几项作答', en: 'the keys of a table depend on several answers' },
    filter: {
        zh: '“合计”“计数”等的筛选条件里用到了随作答变化的计算',
        en: 'the filter of a sum or count uses something computed from the answers'
    },
    negativeWeight: { zh: '加权平均的权重可能为负', en: 'a weight of a weighted mean can be negative' },
    stepOfTime: {
        zh: '用到了审核时间的步骤，而它随作答变化',
        en: 'it uses a step of audit time that depends on the answers'
    },
    severalValues: { zh: '某项作答下仍有几种可能', en: 'an answer leaves several values possible' },
    expression: { zh: '这种算式还没有快速算法', en: 'there is no fast way for this kind of formula' },
    manySamples: {
        zh: '某条目各样本作答的组合太多',
        en: 'the answers of the samples of an item have too many combinations'
    },
    tooLarge: { zh: '分值之和超出了快速算法的范围', en: 'the sums of points are beyond the fast way' }
} as const satisfies Record<string, Bilingual>;
