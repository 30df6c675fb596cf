// The explanation as a tree: outcomes, their gates and vetoes, measures, tallies, and the plan down to the rows.
import type { Decision, Result, Trace } from '@guiju/model';
import { gatesOf } from '../evaluate/decision.ts';
import type { Evaluation } from '../evaluate/evaluation.ts';
import type { Context } from '../evaluate/situation.ts';
import { and, not, YES, type Truth } from '../evaluate/value.ts';
import { withClauseTitles } from './clause-titles.ts';
import { statement } from './statement.ts';
import { adjustmentTraces } from './trace-adjustments.ts';
import { findingTraces } from './trace-findings.ts';
import { coverageTraces } from './trace-coverage.ts';
import { inputTraces } from './trace-inputs.ts';
import { scoringTraces } from './trace-scoring.ts';
import { isTold, measureTrace, membersOnce, planOnce, tallyOnce, tellingOf, type Telling } from './trace-measures.ts';
import { known } from './values.ts';

/** `decisions` are those of the result, in the order of the model. */
export function traceOf({ context }: Evaluation, decisions: Result['decisions']): Trace {
    const { model } = context.situation.catalogue;
    const telling = tellingOf(context, decisions);
    const parts = model.decisions.map((decision, place) => decisionTrace(decision, decisions[place]!, telling));
    const rest = model.measures
        .filter(({ name }) => !isTold(telling, name))
        .map(({ name }) => measureTrace(name, telling));
    const members = (model.perMember ?? []).flatMap(({ collection }) => membersOnce(collection, telling));
    const tallies = model.tallies.flatMap(({ name }) => tallyOnce(name, telling));
    const grade = decisions[0]?.grade?.name ?? null;
    const whole: Trace = {
        kind: 'ruleset',
        name: model.ruleset.title,
        text: gradeText(decisions[0]?.grade ?? null) ?? noGrade(context),
        value: grade,
        clause: null,
        source: null,
        parts: [
            ...inputTraces(context),
            ...scoringTraces(context),
            ...coverageTraces(context),
            ...findingTraces(context),
            ...parts,
            ...rest,
            ...members,
            ...tallies,
            ...planOnce(telling)
        ]
    };
    return withClauseTitles(whole, model);
}

const noGrade = ({ situation }: Context): string => (situation.language === 'zh' ? '没有等级' : 'no grade');

export function decisionTrace(decision: Decision, result: Result['decisions'][number], telling: Telling): Trace {
    const { context } = telling;
    const gates = gatesOf(decision, context);
    const rungs = decision.rungs.map((rung, place) => {
        const gate = rung.condition === null ? gates.slice(0, place).map(not).reduce(and, YES) : gates[place]!;
        return rungTrace(rung, gate, context);
    });
    const adjustments = adjustmentTraces(decision, result, context);
    const { name, clause, source } = decision;
    const separator = context.situation.language === 'zh' ? '；' : '; ';
    const text = [gradeText(result.grade) ?? noGrade(context), ...result.because].join(separator);
    const from = decision.measure === null ? [] : [measureTrace(decision.measure, telling)];
    const value = result.grade?.name ?? null;
    return { kind: 'decision', name, text, value, clause, source, parts: [...rungs, ...adjustments, ...from] };
}

/** `三星(暗)`. */
const gradeText = (grade: Result['grade']): string | undefined =>
    grade === null ? undefined : [grade.name, ...(grade.qualifiers ?? [])].join('');

function rungTrace(
    { name, condition, clause, source }: Decision['rungs'][number],
    gate: Truth,
    context: Context
): Trace {
    const otherwise = context.situation.language === 'zh' ? '其余' : 'otherwise';
    const text = condition === null ? otherwise : statement(condition, context);
    return { kind: 'rung', name, text, value: known(gate), clause, source, parts: [] };
}
