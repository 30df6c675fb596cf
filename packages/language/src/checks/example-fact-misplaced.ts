// What a worked example tells in the braces of an event is what the validity goes by that begins there.
import { factFaults, type FactFault } from '../analysis/validity.ts';
import { sourceText } from '../analysis/source-text.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

/** A record that said this would be refused, so the example could show nothing. */
export const exampleFactMisplaced = defineCheck({
    id: 'example-fact-misplaced',
    severity: 'error',
    on: 'EventGiven',
    message: {
        zh: (it: { kind: FactFault['kind']; found: string }) => SENTENCES[it.kind](it.found).zh,
        en: it => SENTENCES[it.kind](it.found).en
    },
    run(given, report) {
        for (const { kind, node } of factFaults(given)) report({ kind, found: sourceText(node) }, { node });
    }
});

const SENTENCES: Record<FactFault['kind'], (found: string) => Bilingual> = {
    event: found => ({
        zh: `等级和输入写在有效期开始的事件后面（证书签发、再认证的决定），这里是“${found}”。`,
        en: `Grades and inputs stand behind an event that a validity begins with, the issue or the renewal; not so “${found}”.`
    }),
    name: found => ({
        zh: `事件后面只写等级和输入，这里是“${found}”。`,
        en: `Behind an event stand grades and inputs, not “${found}”.`
    }),
    twice: found => ({
        zh: `一个事件的等级和输入各写一次，“${found}”前面已有。`,
        en: `Each grade and input of an event is told once; “${found}” stands there already.`
    })
};
