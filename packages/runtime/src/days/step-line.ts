// One step of audit time as a line that an assessor can follow on paper.
import { interval } from '@guiju/exact';
import type { Measure } from '@guiju/model';
import { evaluate } from '../evaluate/expression.ts';
import { holdsRoot } from '../evaluate/roots.ts';
import type { Context } from '../evaluate/situation.ts';
import { asQuantity, knownNumber, type Quantity } from '../evaluate/value.ts';
import { formula } from '../explain/formula.ts';
import type { Language } from '../language.ts';
import { stepText } from '../explain/steps.ts';
import { numbersText } from '../explain/trace-measures.ts';
import { withUnit } from '../explain/units.ts';
import { rangeText } from '../explain/values.ts';

/** `现场 = 调整后 × 80% = 3 × 80% = 2.4人日，就近到 0.5，至少 1 → 2.5人日`. */
export function stepLine(measure: Measure, value: Quantity, context: Context): string {
    const { language } = context.situation;
    const words = formula(measure.expression, language);
    if (value.range === null) return undetermined(measure.name, words, value, language);
    const told = [...new Set([measure.name, words, numbersText(measure.expression, context)])];
    const result = valueText(value, measure, context);
    if (measure.steps.length === 0) return chain([...told, result]);
    const raw = holdsRoot(measure.expression)
        ? []
        : [valueText(asQuantity(evaluate(measure.expression, context)), measure, context)];
    const steps = measure.steps.map(step => stepText(step, language, measure.unit));
    const comma = language === 'zh' ? '，' : ', ';
    return `${[chain([...told, ...raw]), ...steps].join(comma)} → ${result}`;
}

function undetermined(name: string, words: string, { none }: Quantity, language: Language): string {
    const told = `${name} = ${words}`;
    return language === 'zh' ? `${told}：无法计算（${none ?? ''}）` : `${told}: not computable (${none ?? ''})`;
}

/** A part that only repeats the one before it says nothing. */
const chain = (parts: readonly string[]): string =>
    parts.filter((part, place) => place === 0 || part !== parts[place - 1]).join(' = ');

function valueText(value: Quantity, { unit }: Measure, { situation }: Context): string {
    const zh = situation.language === 'zh';
    const known = knownNumber(value);
    if (known !== undefined) return withUnit(known, unit, situation.language);
    return rangeText(value.range ?? interval.between(null, null), unit, zh);
}
