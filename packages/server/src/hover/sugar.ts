// Short ways of writing, and what they stand for.
import type { AstNode } from 'langium';
import { isExclusion, isScoring, type Bilingual } from '@guiju/language';

export function sugarOf(node: AstNode): Bilingual | undefined {
    if (isExclusion(node)) {
        return node.reason
            ? { zh: '等于写：`不适用 剔除，须 理由`', en: 'Short for: `not applicable removed, reason required`' }
            : { zh: '等于写：`不适用 剔除`', en: 'Short for: `not applicable removed`' };
    }
    if (isScoring(node) && node.otherwise) {
        return { zh: '前面各评分表的条件都不成立时用这一份。', en: 'Applies where no condition of the others holds.' };
    }
    return undefined;
}
