// A scoring taken from another says what becomes of the items it does not name.
import { baseItemsLeft, isBaseReadable } from '../analysis/base.ts';
import { keyOf, listText } from '../analysis/printed.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

/** Forgotten or left out on purpose: only the author knows. */
export const baseItemOpen = defineCheck({
    id: 'base-item-open',
    severity: 'error',
    on: 'Scoring',
    message: {
        zh: (it: { items: Bilingual }) =>
            `基础里的条目${it.items.zh}这里没有写，还算不算？照旧算就写“其余 照旧”，不算就写“其余 不计”。`,
        en: it =>
            `Do the items of the base count that are not written here, ${it.items.en}? ` +
            `If they count as before, write “otherwise as before”, if not, “otherwise not counted”.`
    },
    run(scoring, report) {
        if (!isBaseReadable(scoring) || scoring.members.some(member => member.$type === 'Remaining')) return;
        const left = baseItemsLeft(scoring);
        if (left.length > 0) report({ items: listText(left.map(keyOf)) }, { node: scoring, property: 'base' });
    }
});
