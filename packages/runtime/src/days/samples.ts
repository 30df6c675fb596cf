// Samples: how many of several are looked at in this audit, never more than there are.
import { compare, interval, ONE, round, ZERO, type Exact } from '@guiju/exact';
import type { AuditError, Model, Sample, SamplesResult, SamplingPlan } from '@guiju/model';
import { evaluate } from '../evaluate/expression.ts';
import { inputsIn, rootsOfSamples } from '../evaluate/inputs-used.ts';
import { steppedValue } from '../evaluate/roots.ts';
import type { Context } from '../evaluate/situation.ts';
import { asQuantity, asTruth, knownNumber, lift, quantity, surely, type Quantity } from '../evaluate/value.ts';
import { either } from '../evaluate/views.ts';
import { openInputsReason } from '../explain/because.ts';
import { statement } from '../explain/statement.ts';
import { exactOf } from '../model-fault.ts';
import { openAmong, withFacts, type FactsOptions } from './facts.ts';
import { absentLine, sampleLine } from './sample-line.ts';

/** Pure: `facts` may be any JSON value. A rule without samplings gives none and says so. */
export function samples(
    model: Model,
    facts: unknown,
    options: FactsOptions = {}
): { result: SamplesResult } | { errors: AuditError[] } {
    return withFacts({ model, facts, options }, context => ({ result: resultOf(context) }));
}

function resultOf(context: Context): SamplesResult {
    const { catalogue, language } = context.situation;
    if (catalogue.model.samplings === undefined) {
        const because = language === 'zh' ? '规则没有规定抽样' : 'the rule does not state samples';
        return { result: null, because, samples: [] };
    }
    const missing = openAmong(inputsIn(rootsOfSamples(catalogue.model), catalogue), context);
    return {
        ...(missing.length === 0 ? {} : { because: openInputsReason(missing, language), missing }),
        samples: samplesIn(context)
    };
}

/** All samples of a rule for what is known, in its order. */
export const samplesIn = (context: Context): Sample[] =>
    (context.situation.catalogue.model.samplings ?? []).flatMap(sampling => samplesOf(sampling, context));

/** Where a condition keeps a sampling away, or whether it does is open, its sentence says so instead of a size. */
function samplesOf(sampling: SamplingPlan, context: Context): Sample[] {
    const { of, condition, clause, always } = sampling;
    const applies = condition === null ? null : asTruth(evaluate(condition, context));
    if (condition === null || applies === null || surely(applies))
        return [sampleOf(sampling, context), ...always.map(each => alwaysVisited(each, sampling, context))];
    const isOpen = applies.yes || applies.none !== null;
    const population = wholeOf(asQuantity(evaluate(sampling.population, context)));
    return [of, ...always].map(each => ({
        of: each,
        population: each === of ? population : 1,
        size: isOpen ? null : 0,
        ...(isOpen ? {} : { required: false as const }),
        clause,
        text: absentLine({ of: each, isOpen, because: statement(condition, context) }, context)
    }));
}

function alwaysVisited(of: string, { clause }: SamplingPlan, { situation }: Context): Sample {
    const text = situation.language === 'zh' ? `${of}：每次必到` : `${of}: visited each time`;
    return { of, population: 1, size: 1, clause, text };
}

/** A number of things; undefined while it is open or where there is none. */
export const wholeOf = (value: Quantity): number | null => {
    const known = knownNumber(value);
    return known === undefined ? null : Number(known.n / known.d);
};

function sampleOf(sampling: SamplingPlan, context: Context): Sample {
    const population = asQuantity(evaluate(sampling.population, context));
    const { of, clause } = sampling;
    if (sampling.advised !== null) {
        const [from, to] = [sampling.advised.from, sampling.advised.to].map(end => limited(exactOf(end), population));
        const text = sampleLine({ sampling, population, size: quantity(null), advised: [from!, to!] }, context);
        return { of, population: wholeOf(population), size: null, from: from!, to: to!, clause, text };
    }
    const size = sizeOf(sampling, population, context);
    const random = randomOf(sampling, size);
    const cut = isCut(sampling, population, context);
    const text = sampleLine({ sampling, population, size, cut, ...(random === undefined ? {} : { random }) }, context);
    const taken = random === undefined ? {} : { random };
    return { of, population: wholeOf(population), size: wholeOf(size), ...taken, clause, text };
}

/** No more than there are, where that is known. */
function limited(end: Exact, population: Quantity): number {
    const known = knownNumber(population);
    const value = known !== undefined && compare(known, end) < 0 ? known : end;
    return Number(value.n / value.d);
}

/** What the rule says where there is nothing; else the size for this kind of audit, and at most all of them. */
export function sizeOf(sampling: SamplingPlan, population: Quantity, context: Context): Quantity {
    const most = lift(uncutSize(sampling, context), population, interval.least);
    if (sampling.none === null || population.range === null || !interval.canBe(population.range, ZERO)) return most;
    const none = asQuantity(evaluate(sampling.none, context));
    const isNone = knownNumber(population) !== undefined;
    return isNone ? none : (either(most, none) as Quantity);
}

/** By the formulas and what follows them, however many there are. */
function uncutSize(sampling: SamplingPlan, context: Context): Quantity {
    const computed = sizesFor(sampling, context).map(expression =>
        steppedValue(expression, sampling.steps, part => evaluate(part, context))
    );
    return computed.length === 0
        ? quantity(null, noSize(context))
        : computed.reduce((a, b) => either(a, b) as Quantity);
}

/** Whether the size is cut to how many there are. */
function isCut(sampling: SamplingPlan, population: Quantity, context: Context): boolean {
    const [uncut, known] = [knownNumber(uncutSize(sampling, context)), knownNumber(population)];
    return uncut !== undefined && known !== undefined && compare(uncut, known) > 0;
}

const noSize = ({ situation }: Context): string =>
    situation.language === 'zh' ? '规则没有规定这种审核抽多少' : 'the rule gives no size for this kind of audit';

/** The formulas that may apply to this audit. */
export function sizesFor({ sizes }: SamplingPlan, context: Context): SamplingPlan['sizes'][number]['expression'][] {
    return sizes
        .filter(({ audit }) => audit === null || asTruth(evaluate({ op: 'value', ...audit }, context)).yes)
        .map(({ expression }) => expression);
}

function randomOf({ random }: SamplingPlan, size: Quantity): number | undefined {
    const known = knownNumber(size);
    if (random === null || known === undefined) return undefined;
    const share = round(known.mul(exactOf(random.share)), ONE, random.mode);
    return Number(share.n / share.d);
}
