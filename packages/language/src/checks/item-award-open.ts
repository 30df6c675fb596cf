// Every item with points says how it gets them.
import { isZero } from '@guiju/exact';
import { awardReaches, bestOfGroups, hasFormula, valueOf } from '../analysis/points.ts';
import { keyOf, listText } from '../analysis/printed.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { itemsOf } from '../names/catalogue.ts';
import { defineCheck } from './check.ts';

/** Without rows, a formula or an award nobody knows which values an item can take. */
export const itemAwardOpen = defineCheck({
    id: 'item-award-open',
    severity: 'error',
    on: 'Scoring',
    message: {
        zh: (it: { items: Bilingual }) =>
            `条目${it.items.zh}没有评分行，怎样得分？请写评分行，或在评分、指标里写“给分 0~分值”。`,
        en: it =>
            `Without rows, how are points given for ${it.items.en}? ` +
            `Write rows, or “award 0~points” in the scoring or the section.`
    },
    run(scoring, report) {
        const open = itemsOf(scoring).filter(
            item =>
                !isZero(valueOf(item.points)) &&
                bestOfGroups(item).length === 0 &&
                !hasFormula(item) &&
                !awardReaches(item)
        );
        // One forgotten line is one message, however long the list is.
        if (open.length > 0)
            report({ items: listText(open.map(keyOf)) }, { node: open[0]!, property: 'codes', index: 0 });
    }
});
