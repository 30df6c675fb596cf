// A measured value has one band, and every band has values.
import { bandsOf, overlapsIn } from '../analysis/scale-bands.ts';
import { isMeasured } from '../analysis/scales.ts';
import { wordsOf } from '../analysis/printed.ts';
import { defineCheck } from './check.ts';

/** Two bands for one value are a slip in one of the limits; a band behind those that take everything is never given. */
export const scaleBandOverlap = defineCheck({
    id: 'scale-band-overlap',
    severity: 'error',
    on: 'Scale',
    message: {
        zh: (it: { band: string; before?: string }) =>
            it.before === undefined
                ? `每一档都要有量得到的数值。“${it.band}”没有，前面各档已经包括了。`
                : `一个数值只能在一档里。“${it.band}”与前面的“${it.before}”重叠。`,
        en: it =>
            it.before === undefined
                ? `Every band has values that can be measured. “${it.band}” has none that the bands before it leave.`
                : `A value lies in one band. “${it.band}” overlaps “${it.before}” before it.`
    },
    run(scale, report) {
        if (!isMeasured(scale)) return;
        const overlaps = overlapsIn(scale);
        for (const { node, before } of overlaps) report({ band: wordsOf(node), before: wordsOf(before) }, { node });
        const told = new Set(overlaps.map(({ node }) => node));
        for (const { node, taken } of bandsOf(scale)) {
            if (taken.length === 0 && !told.has(node)) report({ band: wordsOf(node) }, { node });
        }
    }
});
