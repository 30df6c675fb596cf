// The code of an entry continues the code of the section it stands in.
import { codesOutside } from '../analysis/codes.ts';
import { listText } from '../analysis/printed.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

/** 5.4.1 below 5.1 is a misprint of the code, or stands in the wrong place. */
export const codeOutsideSection = defineCheck({
    id: 'code-outside-section',
    severity: 'error',
    on: ['Section', 'Item'],
    message: {
        zh: (it: { code: string; section: Bilingual }) =>
            `编号应接着所在指标的编号。所在指标是${it.section.zh}，这里写的是“${it.code}”。`,
        en: it => `A code continues the code of its section. The section is ${it.section.en}, “${it.code}” stands here.`
    },
    run(entry, report) {
        for (const { index, section } of codesOutside(entry)) {
            report(
                { code: entry.codes[index]!, section: listText(section) },
                { node: entry, property: 'codes', index }
            );
        }
    }
});
