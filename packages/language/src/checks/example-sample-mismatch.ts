// Answers in worked examples name a sample where the item has several, and only there.
import type { ItemAnswer } from '../generated/ast.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { samplingOf } from '../names/samples.ts';
import { defineCheck } from './check.ts';

/** An audit would send such an answer back. */
export const exampleSampleMismatch = defineCheck({
    id: 'example-sample-mismatch',
    severity: 'error',
    on: 'ItemAnswer',
    message: {
        zh: (it: Bilingual) => it.zh,
        en: it => it.en
    },
    run(answer, report) {
        answer.items.forEach((reference, index) => {
            const sentence =
                reference.ref && faultOf(answer, reference.$refText, samplingOf(reference.ref)?.collection.ref?.name);
            if (sentence) report(sentence, { node: answer, property: 'items', index });
        });
    }
});

function faultOf(
    { member, collection, state, open }: ItemAnswer,
    code: string,
    needed: string | undefined
): Bilingual | undefined {
    if (needed === undefined) {
        return member === undefined
            ? undefined
            : { zh: `条目“${code}”只有一个回答，不分样本。`, en: `Item “${code}” has one answer and no samples.` };
    }
    // A state, or nothing at all, may be said of the item as a whole.
    if (member === undefined && (state !== undefined || open)) return undefined;
    if (member !== undefined && collection?.ref?.name === needed) return undefined;
    return {
        zh: `条目“${code}”每个${needed}分别作答：写明是哪个，例如“条目 ${code} ${needed} “甲” …”。`,
        en: `Item “${code}” is answered for each of “${needed}”: say which one, as in “item ${code} ${needed} "North" …”.`
    };
}
