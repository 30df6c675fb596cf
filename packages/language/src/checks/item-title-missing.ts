// Every item has a title: its own, or that of the base.
import { isBaseReadable } from '../analysis/base.ts';
import { keyOf, scoringAround } from '../analysis/printed.ts';
import { titleOf } from '../names/base.ts';
import { defineCheck } from './check.ts';

/** Auditors read titles, not codes. */
export const itemTitleMissing = defineCheck({
    id: 'item-title-missing',
    severity: 'error',
    on: 'Item',
    message: {
        zh: (it: { item: string; based: boolean }) =>
            `条目要有名称，写在编号后的引号里。条目“${it.item}”没有写${it.based ? '，基础里也没有可取的' : ''}。`,
        en: it =>
            `An item needs a title, in quotes behind its code. ` +
            `Item “${it.item}” has none${it.based ? ', and there is none to take from the base' : ''}.`
    },
    run(item, report) {
        const scoring = scoringAround(item);
        const based = scoring.base !== undefined;
        // Old points without an item in the base are named by base-points-mismatch.
        if (titleOf(item) !== undefined || item.was || (based && !isBaseReadable(scoring))) return;
        report({ item: keyOf(item), based }, { node: item, property: 'codes', index: 0 });
    }
});
