// A table of consequences speaks of every grade that certifies.
import { isConsequenceTable, type ConsequenceTable, type Grades } from '../generated/ast.ts';
import { listText } from '../analysis/printed.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

/** Whoever holds the grade asks when the next surveillance is due, and the rule is silent. */
export const consequenceMissing = defineCheck({
    id: 'consequence-missing',
    severity: 'warning',
    on: 'Grades',
    message: {
        zh: (it: { rungs: Bilingual }) => `发证的等级都要写后果：表里没有${it.rungs.zh}；没有后果的格写“—”。`,
        en: it => `Every grade that certifies has its consequence; the table lacks ${it.rungs.en}. Write “—” for none.`
    },
    run(grades, report) {
        for (const table of grades.members.filter(isConsequenceTable)) {
            const names = silentOn(table, grades);
            if (names.length > 0) report({ rungs: listText(names) }, { node: table, property: 'heading' });
        }
    }
});

function silentOn({ rungs }: ConsequenceTable, { ladder }: Grades): string[] {
    const spoken = new Set(rungs.map(({ ref }) => ref));
    return ladder.rungs.filter(rung => !rung.noCertificate && !spoken.has(rung)).map(({ name }) => name);
}
