// What can be wrong with the code of an item: it names none of the scoring that applies, or several.
import { say } from './sentence.ts';

export const CODE_PROBLEMS = {
    'item-of-no-scoring': say<{ code: string; scoring: string }>(
        it => `这次审核用评分“${it.scoring}”，其中没有编号为“${it.code}”的条目；用哪个评分由输入决定，请核对输入。`,
        it =>
            `The scoring "${it.scoring}" applies to this audit and has no item "${it.code}"; the inputs decide which one applies, so check them.`
    ),
    'ambiguous-item': say<{ code: string; keys: string; keysEn: string }>(
        it => `编号“${it.code}”指不止一个条目，请写明是哪一个：${it.keys}。`,
        it => `The code "${it.code}" names several items; write which one: ${it.keysEn}.`
    )
} as const;
