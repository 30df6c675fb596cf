// A term in hours is extended by hours, one in days by days.
import { countsHours, periodsIn, periodText } from '../analysis/terms.ts';
import { isExtension } from '../generated/ast.ts';
import { meaningOf } from '../words.ts';
import { defineCheck } from './check.ts';

/** Hours end at a minute and days at the end of a day: two days behind half past nine is nothing that all would read alike. */
export const termHoursMixed = defineCheck({
    id: 'term-hours-mixed',
    severity: 'error',
    on: 'Term',
    message: {
        zh: (it: { extension: string; inHours: boolean }) =>
            it.inHours
                ? `按小时计的期限，延长也按小时计。这里延长的是“${it.extension}”，请改写成小时。`
                : `只有按小时计的期限才按小时延长。这个期限不按小时计，延长的却是“${it.extension}”。`,
        en: it =>
            it.inHours
                ? `A term in hours is extended by hours. This one is extended by “${it.extension}”: write hours.`
                : `Only a term in hours is extended by hours. This one is not in hours and is extended by “${it.extension}”.`
    },
    run(term, report) {
        const inHours = countsHours(term);
        for (const period of periodsIn(term).filter(({ node }) => isExtension(node))) {
            if ((meaningOf(period.unit) === 'hour') !== inHours)
                report({ extension: periodText(period), inHours }, { node: period.node, property: 'unit' });
        }
    }
});
