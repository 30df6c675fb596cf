// A table has a value for every case that can come, or says that it has none.
import { gapsOf, type Gap } from '../analysis/coverage.ts';
import { gapText } from '../analysis/gap-text.ts';
import { shapeFaults } from '../analysis/table-shape.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

interface Data {
    readonly table: string;
    readonly gap: Bilingual;
    readonly answer: Bilingual;
}

/** Nobody notices a hole in a printed table until a client falls into it. */
export const tableGap = defineCheck({
    id: 'table-gap',
    severity: 'error',
    on: 'Table',
    message: {
        zh: (it: Data) => `表“${it.table}”要对每种情形有值，${it.gap.zh} 时没有：${it.answer.zh}。`,
        en: it => `The table “${it.table}” needs a value for every case, also for ${it.gap.en}: ${it.answer.en}.`
    },
    run(table, report) {
        if (shapeFaults(table).length > 0) return;
        for (const gap of gapsOf(table)) {
            const answer = answerFor(gap);
            if (answer)
                report({ table: table.name, gap: gapText(table, gap), answer }, { node: table, property: 'name' });
        }
    }
});

/** What is behind the last row, and values without a row, have checks of their own. */
function answerFor(gap: Gap): Bilingual | undefined {
    if (gap.kind === 'combination') return { zh: '补一行，或在该格写“—”', en: 'add a row, or “—” in its cell' };
    if (gap.kind === 'value' || gap.side === 'beyond') return undefined;
    if (gap.side === 'below')
        return {
            zh: '补一行，限制输入的范围，或写“低于首行 …”',
            en: 'add a row, limit the range of the input, or say “below first row …”'
        };
    return { zh: '补一行，或写“行间 …”', en: 'add a row, or say “between rows …”' };
}
