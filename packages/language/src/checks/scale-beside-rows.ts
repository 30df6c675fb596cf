// An item is answered by a scale or by rows of its own, not by both.
import { keyOf } from '../analysis/printed.ts';
import type { MarkEffect } from '../generated/ast.ts';
import { hasRows } from '../names/options.ts';
import { defineCheck } from './check.ts';

/** One of the two would be read and never used. */
export const scaleBesideRows = defineCheck({
    id: 'scale-beside-rows',
    severity: 'error',
    on: 'Item',
    message: {
        zh: (it: { item: string; scale: string; mark?: string }) =>
            it.mark === undefined
                ? `条目按量表评，或按自己的评分行评，只能用一种。条目“${it.item}”两样都有，量表是“${it.scale}”。`
                : `标记“${it.mark}”只按公式得分，量表“${it.scale}”用不上。请在标记里加“或 按评分行”，或去掉量表。`,
        en: it =>
            it.mark === undefined
                ? `An item is answered by a scale or by its own rows. Item “${it.item}” has both, the scale is “${it.scale}”.`
                : `Mark “${it.mark}” gives points by its formula alone, so scale “${it.scale}” is never used. ` +
                  `Add “or by rows” to the mark, or drop the scale.`
    },
    run(item, report) {
        if (!item.scale) return;
        const facts = { item: keyOf(item), scale: item.scale.$refText };
        const at = { node: item, property: 'scale' };
        if (hasRows(item)) report(facts, at);
        const mark = item.markers.map(use => use.mark.ref).find(each => each && !takesRows(each.effects));
        if (mark) report({ ...facts, mark: mark.name }, at);
    }
});

const takesRows = (effects: readonly MarkEffect[]): boolean =>
    effects.every(effect => effect.$type !== 'MarkScore' || effect.alternatives.some(({ byRows }) => byRows));
