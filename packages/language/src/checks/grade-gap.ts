// Bands meet: every value above a band belongs to a better one.
import { exampleText } from '../analysis/audit-text.ts';
import { gapsOf } from '../analysis/gaps.ts';
import { ladderOf } from '../analysis/gates.ts';
import { spanText } from '../analysis/spans.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

interface Data {
    readonly measure: string;
    readonly values: Bilingual;
    readonly worse: string;
    readonly better: string | undefined;
    readonly example: Bilingual;
}

/** 79.5 between 60~79 and ≥ 80 would get a worse grade than 79, or the lowest of all. */
export const gradeGap = defineCheck({
    id: 'grade-gap',
    severity: 'error',
    on: 'Grades',
    message: {
        zh: (it: Data) =>
            `各等级要首尾相接：“${it.measure}”${it.values.zh} 时` +
            (it.better === undefined ? `越过了最好的“${it.worse}”` : `不在“${it.worse}”，也不到“${it.better}”`) +
            `${it.example.zh}。`,
        en: it =>
            `Grades leave no gap: “${it.measure}” at ${it.values.en} is ` +
            (it.better === undefined ? `past the best, “${it.worse}”` : `in neither “${it.worse}” nor “${it.better}”`) +
            `${it.example.en}.`
    },
    run(grades, report) {
        const ladder = ladderOf(grades);
        for (const { values, worse, better, at, audit } of ladder ? gapsOf(ladder) : []) {
            const names = { worse: worse.rung.name, better: better?.rung.name, measure: ladder!.measure.name };
            const example = exampleText(audit, ladder!.unit);
            report({ ...names, values: spanText(values, ladder!.unit), example }, { node: at });
        }
    }
});
