// An item with marked rows that is answered for several samples says how often these rows enter their tally.
import type { Item, Row } from '../generated/ast.ts';
import { groupsOf } from '../analysis/points.ts';
import { samplingOf } from '../names/samples.ts';
import { defineCheck } from './check.ts';

/** The same slip in three shops is three deductions, or one: that may decide about a veto. */
export const sampleRaisesOpen = defineCheck({
    id: 'sample-raises-open',
    severity: 'error',
    on: 'Item',
    message: {
        zh: (it: { item: string; mark: string }) =>
            `条目“${it.item}”有几个样本，又有“${it.mark}”的评分行：要写明每个样本各记一次（逐个 记入），还是只记一次（合并 记入）。`,
        en: it =>
            `Item “${it.item}” has several samples and rows with “${it.mark}”: say whether each sample enters its tally (“each raises”) or all of them once (“raises once”).`
    },
    run(item, report) {
        const sampling = samplingOf(item);
        if (!sampling || sampling.raises) return;
        const row = raisingRow(item);
        if (row) report({ item: item.codes[0] ?? '', mark: row.marker!.mark.$refText }, { node: row });
    }
});

const raisingRow = (item: Item): Row | undefined =>
    groupsOf(item)
        .flatMap(group => group.rows)
        .find(row => row.marker?.mark.ref?.effects.some(effect => effect.$type === 'Tally'));
