// Expected numbers: what a measure, a tally, an item or a section came to.
import { compare, type ExactJson } from '@guiju/exact';
import type { Expectation, Expression, Trace } from '@guiju/model';
import { alternativesOf, type Evaluation } from '../evaluate/evaluation.ts';
import { evaluate } from '../evaluate/expression.ts';
import { plainText } from '../audit/slot.ts';
import { memberContexts } from '../evaluate/member-contexts.ts';
import { measureValue } from '../evaluate/measures.ts';
import type { Context } from '../evaluate/situation.ts';
import { asQuantity, knownNumber, quantity, type Quantity } from '../evaluate/value.ts';
import { either } from '../evaluate/views.ts';
import { traceLines } from '../explain/explanation-text.ts';
import { withoutItems } from './without-items.ts';
import { planTrace } from '../explain/trace-items.ts';
import { measureTrace, tallyOnce, tellingOf } from '../explain/trace-measures.ts';
import { shownText, valueText } from '../explain/values.ts';
import type { Language } from '../language.ts';
import { exactOf } from '../model-fault.ts';
import type { Verdict } from './judge.ts';
import { WORDS } from './words.ts';

export type ValueExpectation = Extract<Expectation, { subject: Expression }>;

export function judgeValue(expectation: ValueExpectation, evaluation: Evaluation, language: Language): Verdict {
    const { subject, of } = expectation;
    const context = contextFor(of, evaluation.context);
    if (context === undefined) return notThere(of!.member, language);
    const value = alternativesOf(evaluation)
        .map(each => valueOf(subject, contextFor(of, each.context)!))
        .reduce((a, b) => either(a, b) as Quantity);
    const shown = expectation.kind === 'shown' ? shownOf(subject, value, context) : undefined;
    const actual = shown ?? actualText(subject, value, context);
    const missing = expectation.kind === 'shown' && shown === undefined && knownNumber(value) !== undefined;
    return {
        actual: missing ? `${WORDS[language].showsNothing}${actual}` : actual,
        passed: holds(expectation, value, shown),
        explain: () => explanationOf(subject, context).flatMap(trace => traceLines(trace, language))
    };
}

/** That of the member that is meant; undefined where the audit knows none of that name. */
function contextFor(of: ValueExpectation['of'], context: Context): Context | undefined {
    if (of === undefined) return context;
    const found = memberContexts(of.collection, context).find(({ name }) => name === plainText(of.member));
    if (found !== undefined) computeAll(found.context);
    return found?.context;
}

/** Explanations read what is remembered. */
function computeAll(context: Context): void {
    for (const { name } of context.situation.catalogue.model.measures) measureValue(name, context);
}

const notThere = (member: string, language: Language): Verdict => ({
    actual: WORDS[language].noMember(member),
    passed: false,
    explain: () => []
});

/** An answer that leaves the whole result undetermined leaves every value so. */
function valueOf(subject: Expression, context: Context): Quantity {
    const [reason] = context.situation.undetermined;
    return reason === undefined ? asQuantity(evaluate(subject, context)) : quantity(null, reason);
}

function holds(expectation: ValueExpectation, value: Quantity, shown: string | undefined): boolean {
    const known = knownNumber(value);
    switch (expectation.kind) {
        case 'equal':
            return known !== undefined && compare(known, exactOf(expectation.value)) === 0;
        case 'shown':
            return shown === expectation.text;
        case 'within':
            return liesWithin(value, expectation.from, expectation.to);
        case 'undetermined':
            return value.range === null;
    }
}

/** Everything still possible lies within, both ends included. */
function liesWithin({ range }: Quantity, from: ExactJson, to: ExactJson): boolean {
    if (range === null || range.lo === null || range.hi === null) return false;
    return compare(range.lo, exactOf(from)) >= 0 && compare(range.hi, exactOf(to)) <= 0;
}

function shownOf(subject: Expression, value: Quantity, { situation }: Context): string | undefined {
    const known = knownNumber(value);
    if (subject.op !== 'measure' || known === undefined) return undefined;
    const measure = situation.catalogue.measures.get(subject.name)!;
    return shownText(measure, known);
}

function actualText(subject: Expression, value: Quantity, context: Context): string {
    const words = WORDS[context.situation.language];
    if (value.range === null) return words.undetermined(value.none ?? '');
    const text = valueText(subject, value, context);
    return knownNumber(value) === undefined ? words.open(text) : text;
}

function explanationOf(subject: Expression, context: Context): Trace[] {
    const telling = tellingOf(context);
    if (subject.op === 'measure') return [withoutItems(measureTrace(subject.name, telling))];
    if (subject.op === 'tally') return tallyOnce(subject.name, telling);
    const plan = planTrace(context);
    if (subject.op !== 'entry') return subject.op === 'collect' ? plan.map(withoutItems) : [];
    const entry = context.situation.entries.find(({ facts }) => facts.item.key === subject.key);
    const name = subject.kind === 'item' ? (entry?.answer?.code ?? subject.key) : subject.key;
    return withParts(plan).filter(trace => trace.kind === subject.kind && trace.name === name);
}

const withParts = (traces: readonly Trace[]): Trace[] => traces.flatMap(trace => [trace, ...withParts(trace.parts)]);
