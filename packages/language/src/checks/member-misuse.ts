// What each member of a collection has of its own is looked at member by member, and combined for the whole.
import { memberMisuses } from '../analysis/member-misuse.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

/** A store's total is no number of the chain, and an answer of the head office is none of a store's. */
export const memberMisuse = defineCheck({
    id: 'member-misuse',
    severity: 'error',
    on: [
        ...(['Computation', 'Grades', 'MemberSelection', 'ZeroCase', 'NameUse', 'EntryValue', 'Selection'] as const),
        ...(['ValueGiven', 'GradeFact', 'GradeAsked', 'GradeExpectation'] as const)
    ],
    message: {
        zh: (it: Bilingual) => it.zh,
        en: it => it.en
    },
    run(node, report) {
        for (const { sentence, ...at } of memberMisuses(node)) report(sentence, at);
    }
});
