// Audit time: every step with its numbers in it, what was checked, and the result.
import { writeExact, type Exact } from '@guiju/exact';
import type { AuditError, AuditTime, DaysResult, Model, TimeStep } from '@guiju/model';
import { evaluate } from '../evaluate/expression.ts';
import { inputsIn, rootsOfTime } from '../evaluate/inputs-used.ts';
import { measureValue } from '../evaluate/measures.ts';
import { holdsFor } from '../evaluate/requirements.ts';
import type { Context } from '../evaluate/situation.ts';
import { asTruth, knownNumber, type Quantity, type Truth } from '../evaluate/value.ts';
import { openInputsReason } from '../explain/because.ts';
import { limitText } from '../explain/requirement-text.ts';
import { statement } from '../explain/statement.ts';
import { openAmong, withFacts, type FactsOptions } from './facts.ts';
import { stepLine } from './step-line.ts';

/** Pure: `facts` may be any JSON value. A rule without audit time gives no result and says so. */
export function days(
    model: Model,
    facts: unknown,
    options: FactsOptions = {}
): { result: DaysResult } | { errors: AuditError[] } {
    return withFacts({ model, facts, options }, context => ({ result: resultOf(context) }));
}

function resultOf(context: Context): DaysResult {
    const { situation } = context;
    const { auditTime } = situation.catalogue.model;
    if (auditTime === undefined)
        return { result: null, because: nothing(situation.language), unit: null, steps: [], notes: [] };
    const values = new Map(auditTime.steps.map(({ measure }) => [measure.name, measureValue(measure.name, context)]));
    const missing = openAmong(inputsIn(rootsOfTime(situation.catalogue.model), situation.catalogue), context);
    const value = values.get(auditTime.result)!;
    const rejection = rejectionBy(auditTime, context);
    const known = rejection === undefined && missing.length === 0 ? knownNumber(value) : undefined;
    return {
        result: known === undefined ? null : writeExact(known),
        ...(known === undefined ? { because: rejection ?? reasonOf(value, missing, context) } : {}),
        ...(missing.length === 0 ? {} : { missing }),
        unit: auditTime.unit,
        steps: auditTime.steps.map(step => stepResult(step, values.get(step.measure.name)!, context)),
        notes: notesOf(auditTime, context).map(({ text, fact }) => noted(text, fact, context))
    };
}

const nothing = (language: 'zh' | 'en'): string =>
    language === 'zh' ? '规则没有规定审核时间' : 'the rule does not state audit time';

function reasonOf(value: Quantity, missing: readonly string[], { situation }: Context): string {
    if (value.range === null && value.none !== null) return value.none;
    if (missing.length > 0) return openInputsReason(missing, situation.language);
    return value.none ?? (situation.language === 'zh' ? '还不能确定' : 'it is not known yet');
}

function stepResult({ measure }: TimeStep, value: Quantity, context: Context): DaysResult['steps'][number] {
    const known: Exact | undefined = knownNumber(value);
    return {
        name: measure.name,
        value: known === undefined ? null : writeExact(known),
        unit: measure.unit,
        clause: measure.clause,
        text: stepLine(measure, value, context)
    };
}

type Check = AuditTime['checks'][number];

const fails = (truth: Truth): boolean => truth.no && !truth.yes && truth.none === null;

/** A check at the end that sends everything back. */
function rejectionBy({ checks }: AuditTime, context: Context): string | undefined {
    const failed = checks.find(
        check => check.else.kind === 'rejected' && fails(asTruth(evaluate(check.condition, context)))
    );
    return failed && statement(failed.condition, context);
}

/** A note that is told, and the fact that it is told for. */
export interface TimeNote {
    readonly text: string;
    readonly fact: string;
}

/** What the limits on steps and the checks at the end have to say, in the order of the rule. */
export function notesOf(auditTime: AuditTime, context: Context): TimeNote[] {
    const limits = auditTime.steps.flatMap(({ measure, requirements }) =>
        requirements.flatMap((limit): TimeNote[] => {
            const value = measureValue(measure.name, context);
            if (limit.else.kind !== 'note' || !fails(holdsFor(limit, value, context))) return [];
            return [{ text: limit.else.text, fact: limitText(limit, { name: measure.name, value }, context) }];
        })
    );
    return [...limits, ...auditTime.checks.flatMap(check => noteOf(check, context))];
}

function noteOf({ condition, else: consequence }: Check, context: Context): TimeNote[] {
    if (consequence.kind !== 'note' || !fails(asTruth(evaluate(condition, context)))) return [];
    return [{ text: consequence.text, fact: statement(condition, context) }];
}

const noted = (note: string, fact: string, { situation }: Context): string =>
    situation.language === 'zh' ? `${note}（${fact}）` : `${note} (${fact})`;
