// A better answer never leads to a worse grade.
import { exactText } from '@guiju/exact';
import { auditText } from '../analysis/audit-text.ts';
import { gapsOf } from '../analysis/gaps.ts';
import { ladderOf } from '../analysis/gates.ts';
import { fallOf, isSure } from '../analysis/grade-search.ts';
import { orderFaults } from '../analysis/order.ts';
import { unreachedIn } from '../analysis/reach.ts';
import { keyOf } from '../analysis/printed.ts';
import type { Grades } from '../generated/ast.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck, type Place } from './check.ts';

interface Data {
    readonly item: string;
    readonly fewer: string;
    readonly more: string;
    readonly better: string;
    readonly worse: string;
    readonly others: Bilingual;
}

/** Most likely an upper limit, a sign or a condition the wrong way round. */
export const gradeNotMonotone = defineCheck({
    id: 'grade-not-monotone',
    severity: 'warning',
    on: 'Grades',
    message: {
        zh: (it: Data) =>
            `得分高了，等级不应变低：${it.item} 得 ${it.fewer}分是“${it.better}”，得 ${it.more}分却是“${it.worse}”` +
            `${it.others.zh && `（${it.others.zh}）`}。`,
        en: it =>
            `More points do not lower a grade: ${it.item} at ${it.fewer} gives “${it.better}”, ` +
            `at ${it.more} “${it.worse}”${it.others.en && ` (${it.others.en})`}.`
    },
    run(grades, report) {
        const facts = ladderOf(grades);
        if (facts?.better !== 'high' || orderFaults(facts).length > 0) return;
        const fall = fallOf(grades);
        if (!fall || !isSure(fall.reading) || gapsOf(facts).length > 0 || unreachedIn(grades).length > 0) return;
        const { reading, part, fewer, more, rungs } = fall;
        const names = grades.ladder.rungs.map(({ name }) => name);
        const data: Data = {
            item: keyOf(reading.items[part]!.answers.item),
            fewer: exactText(fewer.score),
            more: exactText(more.score),
            better: names[rungs.fewer]!,
            worse: names[rungs.more]!,
            others: auditText(reading, fall, part)
        };
        report(data, placeOf(grades, fall));
    }
});

/** What limits the result, else the gate of the grade that is lost. */
function placeOf(grades: Grades, { limit, rungs }: NonNullable<ReturnType<typeof fallOf>>): Place {
    if (limit) return { node: limit, property: 'condition' };
    const gate = ladderOf(grades)!.rungs[rungs.fewer]!.gate ?? ladderOf(grades)!.rungs[rungs.more]!.gate;
    return gate?.at ?? { node: grades, property: 'name' };
}
