// Every value that may be measured has a band.
import { holesOf } from '../analysis/scale-bands.ts';
import { isMeasured } from '../analysis/scales.ts';
import { spanText } from '../analysis/spans.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

/** An auditor who measures such a value has no points to give. */
export const scaleBandGap = defineCheck({
    id: 'scale-band-gap',
    severity: 'error',
    on: 'Scale',
    message: {
        zh: (it: { values: Bilingual; whole: boolean }) =>
            `数值${it.values.zh} 时得几分？请补上这一档，或写“其余 得 …”` +
            `${it.whole ? '' : '；只会是整数就在“按”后面写“整数”'}。`,
        en: it =>
            `What is a measured value of ${it.values.en} worth? Add a band, or “otherwise …”` +
            `${it.whole ? '' : '; where only whole numbers occur, write “of whole …”'}.`
    },
    run(scale, report) {
        if (!isMeasured(scale)) return;
        const [hole] = holesOf(scale);
        if (!hole) return;
        const values = spanText(hole, scale.unit === '%' ? 'ratio' : 'number');
        report(
            { values, whole: scale.whole || hole.lo === null || hole.hi === null },
            { node: scale, property: 'name' }
        );
    }
});
