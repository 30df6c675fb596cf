// What a worked example gives an input is one of the values that it allows.
import { isInput, isMeasure, type ValueGiven } from '../generated/ast.ts';
import { allowedInsteadOf, isRangeEmpty } from '../analysis/inputs.ts';
import { amountOf } from '../analysis/literals.ts';
import { exampleConflicts } from '../analysis/unit-conflicts.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

/** An audit that said this would be refused, so the example could show nothing. */
export const exampleInputInvalid = defineCheck({
    id: 'example-input-invalid',
    severity: 'error',
    on: 'ValueGiven',
    message: {
        zh: (it: { name: string; found: string; allowed: Bilingual }) =>
            `算例要给“${it.name}”允许的值（${it.allowed.zh}），这里是“${it.found}”。`,
        en: it => `The example gives “${it.name}” a value that it allows (${it.allowed.en}), not “${it.found}”.`
    },
    run(given, report) {
        const property = PROPERTIES.find(name => given[name] !== undefined) ?? 'subject';
        const found = given.value?.$cstNode?.text ?? given.word ?? given.date ?? given.text ?? '';
        const allowed = allowedInstead(given);
        if (!allowed) return;
        report({ name: given.subject.$refText, found, allowed }, { node: given, property });
    }
});

const PROPERTIES = ['value', 'word', 'date', 'text'] as const;

function allowedInstead(given: ValueGiven): Bilingual | undefined {
    const { subject, value, word, date, text } = given;
    if (isMeasure(subject.ref)) return value ? undefined : { zh: '数', en: 'a number' };
    if (!isInput(subject.ref) || isRangeEmpty(subject.ref) || exampleConflicts(given).length > 0) return undefined;
    const amount = value && amountOf(value.literal);
    return allowedInsteadOf(subject.ref, { amount: value?.negative ? amount?.neg() : amount, word, date, text });
}
