// The result in its published shape.
import { writeExact, type Exact, type ExactJson } from '@guiju/exact';
import type { Decision, Measure, Result } from '@guiju/model';
import type { Evaluation } from './evaluate/evaluation.ts';
import { openCollections } from './evaluate/collection-size.ts';
import type { Verdict } from './evaluate/ladder.ts';
import type { Entry } from './evaluate/outcomes.ts';
import type { Context } from './evaluate/situation.ts';
import { knownNumber } from './evaluate/value.ts';
import { qualifiersOf } from './explain/because-adjustments.ts';
import {
    becauseOf,
    openCollectionsReason,
    openFindingsReason,
    openInputsReason,
    openReason
} from './explain/because.ts';
import { findingCounts } from './explain/trace-findings.ts';
import { traceOf } from './explain/trace.ts';
import { shownText } from './explain/values.ts';
import { memberDecisions, membersResult } from './member-results.ts';
import { rangeOf } from './range/range.ts';
import { mergedResult } from './scorings/merged-result.ts';

type SampleResult = NonNullable<Result['items'][string]['samples']>[number];
type GradeResult = NonNullable<Result['grade']>;

export function resultOf(evaluation: Evaluation, explain: boolean): Result {
    const { choice } = evaluation;
    if (choice === undefined) return resultOfOne(evaluation, explain);
    if (choice.among.length === 0) return withoutScoring(resultOfOne(evaluation, explain));
    return mergedResult(
        { ...evaluation, choice },
        choice.among.map(each => resultOfOne(each, explain))
    );
}

/** No scoring applies, so nothing is asked. */
const withoutScoring = (result: Result): Result => ({
    ...result,
    complete: true,
    scoring: null,
    items: {},
    missing: [],
    trace: {}
});

function resultOfOne(evaluation: Evaluation, explain: boolean): Result {
    const { context, verdicts } = evaluation;
    const { model, scoring } = context.situation.catalogue;
    const missing = missingKeys(context);
    const own = model.decisions.map((decision, place) => decisionResult(decision, verdicts[place]!, context));
    const [primary] = own;
    const decisions = [...own, ...memberDecisions(context)];
    const open = missing.length > 0 && context.situation.undetermined.length === 0;
    return {
        ruleset: model.ruleset.code,
        hash: model.hash,
        complete: missing.length === 0,
        ...(scoring && { scoring: scoring.title }),
        grade: primary?.grade ?? null,
        ...(primary?.grade ? {} : { because: primary?.because ?? noGradeReasons(context) }),
        score: primary?.score ?? null,
        shown: shownOf(model.measures, context),
        decisions,
        measures: Object.fromEntries(model.measures.map(({ name }) => [name, valueOf(name, context)])),
        items: Object.fromEntries(context.situation.entries.map(itemResult)),
        ...membersResult(context),
        ...findingsResult(context),
        missing,
        ...(open ? { range: rangeOf(evaluation) } : {}),
        trace: explain ? traceOf(evaluation, decisions) : {}
    };
}

/** Inputs first, then findings, as an audit is read. */
export const missingKeys = (context: Context): string[] => [
    ...openInputs(context),
    ...openCollections(context.situation),
    ...(lacksFindings(context) ? ['findings'] : []),
    ...openItems(context)
];

const lacksFindings = ({ situation }: Context): boolean => situation.findingsOpen && situation.findingsNeeded;

function findingsResult({ situation }: Context): Pick<Result, 'findings'> {
    const findings = findingCounts(situation);
    return findings === undefined ? {} : { findings };
}

const openInputs = ({ situation }: Context): string[] =>
    [...situation.inputs.values()]
        .filter(({ origin, input }) => origin === 'open' && !situation.unasked.has(input.name))
        .map(({ input }) => input.name);

const openItems = ({ situation }: Context): string[] =>
    situation.entries
        .filter(({ answer, facts }) => answer === undefined && situation.needed.has(facts.index))
        .map(({ facts }) => facts.item.key);

/** Null where it is not known, or undetermined. */
export function valueOf(name: string, context: Context): ExactJson | null {
    const value = knownMeasure(name, context);
    return value === undefined ? null : writeExact(value);
}

/** An answer that leaves the whole result undetermined leaves every measure so. */
function knownMeasure(name: string, { measures, situation }: Context): Exact | undefined {
    return situation.undetermined.length > 0 ? undefined : knownNumber(measures.get(name)!);
}

export function shownOf(measures: readonly Measure[], context: Context): Record<string, string> {
    const shown = measures.flatMap((measure): [string, string][] => {
        const value = knownMeasure(measure.name, context);
        const text = value && shownText(measure, value);
        return text === undefined ? [] : [[measure.name, text]];
    });
    return Object.fromEntries(shown);
}

export function decisionResult(decision: Decision, verdict: Verdict, context: Context): Result['decisions'][number] {
    const because = becauseOfOpen(context) ?? becauseOf(decision, verdict, context);
    const decided = becauseOfOpen(context) === undefined && verdict.none === null;
    const rung = decided ? decision.rungs[verdict.rungs[0]!] : undefined;
    const { name } = decision;
    const score = decision.measure === null ? null : valueOf(decision.measure, context);
    return { name, grade: rung ? gradeOf(rung, decision, because, context) : null, because, score };
}

function gradeOf(
    { name, certificate }: Decision['rungs'][number],
    decision: Decision,
    because: string[],
    context: Context
): GradeResult {
    const qualifiers = qualifiersOf(decision, context).map(({ text }) => text);
    return {
        name,
        code: name,
        certificate,
        ...(decision.qualifiers && { qualifiers }),
        ...(decision.consequences && { consequences: consequencesFor(name, decision.consequences) }),
        because
    };
}

function consequencesFor(rung: string, all: NonNullable<Decision['consequences']>): Record<string, string> {
    const stated = all.filter(({ texts }) => Object.hasOwn(texts, rung));
    return Object.fromEntries(stated.map(({ name, texts }) => [name, texts[rung]!]));
}

/** Reasons that no decision can be taken at all. */
function becauseOfOpen(context: Context): string[] | undefined {
    const { undetermined, language } = context.situation;
    if (undetermined.length > 0) return [...undetermined];
    const [inputs, items] = [openInputs(context), openItems(context).length];
    const collections = openCollections(context.situation);
    const reasons = [
        ...(inputs.length === 0 ? [] : [openInputsReason(inputs, language)]),
        ...(collections.length === 0 ? [] : [openCollectionsReason(collections, language)]),
        ...(lacksFindings(context) ? [openFindingsReason(language)] : []),
        ...(items === 0 ? [] : [openReason(items, language === 'zh')])
    ];
    return reasons.length > 0 ? reasons : undefined;
}

function noGradeReasons(context: Context): string[] {
    const zh = context.situation.language === 'zh';
    return becauseOfOpen(context) ?? [zh ? '规则没有规定等级' : 'the rule defines no grades'];
}

function itemResult({ facts, answer, samples }: Entry): [string, Result['items'][string]] {
    const of = facts.item.points;
    const each = samples.length === 0 ? {} : { samples: samples.map(sampleResult) };
    if (answer === undefined) return [facts.item.key, { points: null, of, ...each }];
    const flags = answer.rows.flatMap(({ row }) => (row.mark ? [row.mark.mark] : []));
    return [
        answer.code,
        {
            points: answer.score === null ? null : writeExact(answer.score),
            of,
            ...(answer.state === undefined ? {} : { state: answer.state }),
            ...(answer.reason === undefined ? {} : { reason: answer.reason }),
            ...(flags.length === 0 ? {} : { flags }),
            ...each
        }
    ];
}

function sampleResult({ member, answer }: Entry['samples'][number]): SampleResult {
    return {
        by: member ?? '?',
        points: answer === undefined || answer.score === null ? null : writeExact(answer.score),
        ...(answer?.state === undefined ? {} : { state: answer.state }),
        ...(answer?.reason === undefined ? {} : { reason: answer.reason })
    };
}
