// An item that is answered for several samples says how often their marked rows and answers of a scale enter a tally.
import type { Item, Row } from '../generated/ast.ts';
import { groupsOf } from '../analysis/points.ts';
import { optionsOf, type ScaleEntry } from '../analysis/scales.ts';
import { sourceText } from '../analysis/source-text.ts';
import { scaleOf } from '../names/options.ts';
import { samplingOf } from '../names/samples.ts';
import { defineCheck } from './check.ts';

interface Facts {
    item: string;
    /** The mark of a row; else an answer of the item's scale. */
    mark?: string;
    scale?: string;
    answer?: string;
}

const SAY = {
    zh: '要写明每个样本各记一次（逐个 记入），还是只记一次（合并 记入）。',
    en: 'say whether each sample enters its tally (“each raises”) or all of them once (“raises once”).'
};

/** The same slip in three shops is three deductions, or one: that may decide about a veto. */
export const sampleRaisesOpen = defineCheck({
    id: 'sample-raises-open',
    severity: 'error',
    on: 'Item',
    message: {
        zh: (it: Facts) =>
            it.mark === undefined
                ? `条目“${it.item}”有几个样本，量表“${it.scale}”的“${it.answer}”又要记入：${SAY.zh}`
                : `条目“${it.item}”有几个样本，又有“${it.mark}”的评分行：${SAY.zh}`,
        en: it =>
            it.mark === undefined
                ? `Item “${it.item}” has several samples, and “${it.answer}” of its scale “${it.scale}” enters a tally: ${SAY.en}`
                : `Item “${it.item}” has several samples and rows with “${it.mark}”: ${SAY.en}`
    },
    run(item, report) {
        const sampling = samplingOf(item);
        if (!sampling || sampling.raises) return;
        const [code, row, answer] = [item.codes[0] ?? '', raisingRow(item), raisingAnswer(item)];
        if (row) report({ item: code, mark: row.marker!.mark.$refText }, { node: row });
        else if (answer) {
            const named = answer.$type === 'ScaleOption' ? answer.label : sourceText(answer);
            report(
                { item: code, scale: scaleOf(item)!.name, answer: named },
                { node: item, property: 'codes', index: 0 }
            );
        }
    }
});

const raisingRow = (item: Item): Row | undefined =>
    groupsOf(item)
        .flatMap(group => group.rows)
        .find(row => row.marker?.mark.ref?.effects.some(effect => effect.$type === 'Tally'));

/** Of a scale, but for what a mark rules out. */
const raisingAnswer = (item: Item): ScaleEntry | undefined =>
    optionsOf(item).find(({ node, barred }) => node.raises.length > 0 && !barred)?.node;
