// A rule with weights says what becomes of the weight of a section in which nothing is applicable.
import { canBeAbsent } from '../analysis/weighted.ts';
import { absenceOf, levelsOf } from '../analysis/weights.ts';
import { mainCodeOf } from '../analysis/printed.ts';
import { defineCheck } from './check.ts';

/** Shared out, full marks or none: three different totals. */
export const sectionAbsenceOpen = defineCheck({
    id: 'section-absence-open',
    severity: 'error',
    on: 'Scoring',
    message: {
        zh: (it: { section: string }) =>
            `指标“${it.section}”可能整项不适用，它的权重怎么办？请写“整项不适用 权重分摊”，` +
            '或“按满分计”“按零分计”“无法评定”。',
        en: it =>
            `Section “${it.section}” may be left out as a whole: what becomes of its weight? Write ` +
            '“section not applicable weight redistributed”, “counts as full”, “counts as zero” or “undetermined”.'
    },
    run(scoring, report) {
        for (const { block, parts, given } of levelsOf(scoring)) {
            if (absenceOf(block)) continue;
            const open = parts.find(part => given.some(({ section }) => section === part) && canBeAbsent(part));
            if (open) report({ section: mainCodeOf(open) }, { node: open, property: 'codes', index: 0 });
        }
    }
});
