// Measures and tallies in the explanation: each formula in words, with values put in, told in full only once.
import { isZero, writeExact } from '@guiju/exact';
import type { Expression, Measure, Result, Trace } from '@guiju/model';
import type { Context } from '../evaluate/situation.ts';
import { evaluate } from '../evaluate/expression.ts';
import { entryNamed } from '../evaluate/inputs.ts';
import { partsOf } from '../evaluate/thresholds.ts';
import type { Language } from '../language.ts';
import { asTruth, knownNumber, type Quantity } from '../evaluate/value.ts';
import { exactOf } from '../model-fault.ts';
import { formula } from './formula.ts';
import { planTrace } from './trace-items.ts';
import { memberTraces } from './trace-members.ts';
import { stepTraces, tallyTrace } from './trace-tallies.ts';
import { weightedNumbers, weightTraces } from './trace-weights.ts';
import { partText, plainNumber, rangeText, shownText, valueText } from './values.ts';

/** What has been told so far; everything is told in full once. */
export interface Telling {
    readonly context: Context;
    readonly told: Set<string>;
    /** The outcomes of the members of collections. */
    readonly decisions: Result['decisions'];
}

export const tellingOf = (context: Context, decisions: Result['decisions'] = []): Telling => ({
    context,
    told: new Set(),
    decisions
});

/** True the first time a thing of this kind and name comes up. */
function firstTime({ told }: Telling, kind: 'measure' | 'tally' | 'plan' | 'members', name = ''): boolean {
    const key = `${kind} ${name}`;
    const first = !told.has(key);
    told.add(key);
    return first;
}

/** The members of a collection with everything that is computed for each of them. */
export const membersOnce = (collection: string, telling: Telling): Trace[] =>
    firstTime(telling, 'members', collection) ? memberTraces(collection, telling) : [];

export const isTold = ({ told }: Telling, measure: string): boolean => told.has(`measure ${measure}`);

export function measureTrace(name: string, telling: Telling): Trace {
    const { context } = telling;
    const measure = context.situation.catalogue.measures.get(name)!;
    const value = context.measures.get(name)!;
    const known = knownNumber(value);
    const shown = known && shownText(measure, known);
    const first = firstTime(telling, 'measure', name);
    return {
        kind: 'measure',
        name,
        text: first ? formulaText(measure, value, context) : againText(measure, value, context),
        value: known === undefined ? null : writeExact(known),
        ...(shown === undefined ? {} : { shown }),
        clause: measure.clause,
        source: measure.source,
        parts:
            first && !isGiven(name, context)
                ? [...stepTraces(measure.steps, measure, context), ...partTraces(measure.expression, telling)]
                : []
    };
}

const isGiven = (name: string, { situation }: Context): boolean => situation.given.measures.has(name);

/** The sections and items, unless they stand elsewhere already. */
export function planOnce(telling: Telling): Trace[] {
    return firstTime(telling, 'plan') ? planTrace(telling.context) : [];
}

function partTraces(expression: Expression, telling: Telling): Trace[] {
    if (expression.op === 'measure') return [measureTrace(expression.name, telling)];
    if (expression.op === 'tally') return tallyOnce(expression.name, telling);
    if (expression.op === 'members') return membersOnce(expression.collection, telling);
    const taken = expression.op === 'if' ? takenBranch(expression, telling.context) : undefined;
    if (expression.op === 'if' && taken !== undefined) {
        return [expression.condition, taken].flatMap(part => partTraces(part, telling));
    }
    const weights = expression.op === 'weighted' ? weightTraces(expression, telling.context) : [];
    const own = expression.op === 'collect' || expression.op === 'weighted' ? [...weights, ...planOnce(telling)] : [];
    const parts = [...own, ...partsOf(expression).flatMap(part => partTraces(part, telling))];
    return parts.filter(({ name }, place) => parts.findIndex(part => part.name === name) === place);
}

export function tallyOnce(name: string, telling: Telling): Trace[] {
    const tally = telling.context.situation.catalogue.tallies.get(name)!;
    return firstTime(telling, 'tally', name) ? [tallyTrace(tally, telling.context)] : [];
}

function againText(measure: Measure, value: Quantity, context: Context): string {
    const text = valueText({ op: 'measure', name: measure.name }, value, context);
    return context.situation.language === 'zh' ? `${text}（见上）` : `${text} (see above)`;
}

/** `实得 ÷ 涉及 折合 100分 = 80 ÷ 90 折合 100分 = 800/9`. */
function formulaText(measure: Measure, value: Quantity, context: Context): string {
    const { language } = context.situation;
    if (isGiven(measure.name, context)) return givenText(valueOrReason(measure, value, context), language);
    const words = formula(measure.expression, language);
    const numbers = numbersText(measure.expression, context);
    const result = valueOrReason(measure, value, context);
    const zero = zeroCase(measure, context);
    if (zero !== undefined) return `${zero} = ${result}`;
    const told = [...new Set([words, numbers])].join(' = ');
    if (told.endsWith(`= ${result}`) || told === result) return told;
    return `${told} ${measure.steps.length === 0 ? '=' : '→'} ${result}`;
}

const givenText = (value: string, language: Language): string =>
    language === 'zh' ? `算例设为 ${value}` : `given as ${value}`;

/** The formula with values for names, and of a conditional only the branch taken. */
export function numbersText(expression: Expression, context: Context): string {
    return formula(expression, context.situation.language, part => {
        const taken = part.op === 'if' ? takenBranch(part, context) : undefined;
        if (taken?.op === 'number') return plainNumber(exactOf(taken.value), taken.unit);
        if (taken !== undefined) return numbersText(taken, context);
        if (part.op === 'input') return givenInput(part, context);
        if (part.op === 'weighted') return weightedNumbers(part, context) ?? partText(part, context);
        return ['measure', 'tally', 'entry', 'collect', 'findings', 'size', 'members'].includes(part.op)
            ? operandText(part, context)
            : undefined;
    });
}

/** A condition reads better by its name than as 是 or 否. */
function givenInput(part: Extract<Expression, { op: 'input' }>, context: Context): string | undefined {
    const { state } = entryNamed(part.name, context.situation);
    if (state.kind === 'number') return partText(part, context);
    return state.kind === 'choice' && state.possible.length === 1 ? state.possible[0] : undefined;
}

/** Undefined while it is open which one is. */
function takenBranch(part: Extract<Expression, { op: 'if' }>, context: Context): Expression | undefined {
    const { yes, no, none } = asTruth(evaluate(part.condition, context));
    return yes === no || none !== null ? undefined : yes ? part.then : part.else;
}

/** What the rule says where a divisor is 0; undefined where it is not, or nothing is said. */
function zeroCase(measure: Measure, context: Context): string | undefined {
    const { language } = context.situation;
    const isNothing = (name: string): boolean => {
        const value = knownNumber(context.measures.get(name)!);
        return value !== undefined && isZero(value);
    };
    const taken = measure.whenZero.find(({ divisor }) => isNothing(divisor));
    if (taken === undefined || taken.result === null) return undefined;
    const result = formula(taken.result, language);
    return language === 'zh' ? `${taken.divisor} 为零，则 ${result}` : `${taken.divisor} is zero, then ${result}`;
}

/** Inside a formula exact values only: what is shown is never calculated with. */
function operandText(part: Expression, context: Context): string {
    if (part.op !== 'measure') return partText(part, context);
    const known = knownNumber(context.measures.get(part.name)!);
    if (known === undefined) return partText(part, context);
    const unit = context.situation.catalogue.measures.get(part.name)!.unit;
    const text = plainNumber(known, unit);
    return text.includes('/') ? `(${text})` : text;
}

function valueOrReason(measure: Measure, value: Quantity, context: Context): string {
    const zh = context.situation.language === 'zh';
    const known = knownNumber(value);
    if (known !== undefined) return plainNumber(known, measure.unit);
    if (value.range !== null) return rangeText(value.range, measure.unit, zh);
    return zh ? `无法评定（${value.none ?? ''}）` : `undetermined (${value.none ?? ''})`;
}
