// What can be wrong with an audit where the rule chooses among several scorings.
import { say } from './sentence.ts';

export const SCORING_PROBLEMS = {
    'item-of-no-scoring': say<{ code: string; scoring: string }>(
        it => `这次审核用评分“${it.scoring}”，其中没有编号为“${it.code}”的条目；用哪个评分由输入决定，请核对输入。`,
        it =>
            `The scoring "${it.scoring}" applies to this audit and has no item "${it.code}"; the inputs decide which one applies, so check them.`
    )
} as const;
