// A default is one of the values that its input allows.
import { allowedInsteadOfDefault, isRangeEmpty } from '../analysis/inputs.ts';
import { sourceText } from '../analysis/source-text.ts';
import { inputConflicts } from '../analysis/unit-conflicts.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

/** The rule would take for granted what it refuses when an audit says it. */
export const inputDefaultInvalid = defineCheck({
    id: 'input-default-invalid',
    severity: 'error',
    on: 'Input',
    message: {
        zh: (it: { name: string; found: string; allowed: Bilingual }) =>
            `缺省值要是“${it.name}”允许的值（${it.allowed.zh}），这里是“${it.found}”。`,
        en: it => `The default of “${it.name}” is a value that it allows (${it.allowed.en}), not “${it.found}”.`
    },
    run(input, report) {
        if (isRangeEmpty(input) || inputConflicts(input).length > 0) return;
        const allowed = allowedInsteadOfDefault(input);
        if (!allowed) return;
        const property = PROPERTIES.find(each => input[each] !== undefined)!;
        const found = input.fallback ? sourceText(input.fallback) : (input[property] as string);
        report({ name: input.name, found, allowed }, { node: input, property });
    }
});

const PROPERTIES = ['fallback', 'fallbackName', 'fallbackDate', 'fallbackText'] as const;
