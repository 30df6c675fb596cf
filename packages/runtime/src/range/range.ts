// What an open audit can still give: bounds from the evaluation on intervals, tried on its extreme completions.
import { compare, interval, writeExact, type Exact, type Interval } from '@guiju/exact';
import type { Expression, Model, Result } from '@guiju/model';
import { conditionsOf } from '../evaluate/ladder.ts';
import { partsOf } from '../evaluate/thresholds.ts';
import { oncePer } from '../once-per.ts';
import { evaluateAll, type Evaluation } from '../evaluate/evaluation.ts';
import { coveredBy } from '../evaluate/coverage.ts';
import { endsAreReached, treats } from '../evaluate/outcomes.ts';
import { completionsOf } from './completions.ts';

type Range = NonNullable<Result['range']>;
type ValueRange = Range['measures'][string];

/** Never too narrow; `exact` when every end that it tells is reached by a completion that was tried. */
export function rangeOf(evaluation: Evaluation): Range {
    const { context, verdicts } = evaluation;
    const { model } = context.situation.catalogue;
    const tried = completionsOf(context.situation, context.extremes).map(evaluateAll);
    const ranges = model.measures.flatMap(({ name }) => {
        const { range } = context.measures.get(name)!;
        return range === null ? [] : [[name, range] as const];
    });
    const [verdict] = verdicts;
    const rungs = verdict?.rungs ?? [];
    const names = rungs.map(place => model.decisions[0]!.rungs[place]!.name);
    const exact =
        endsOfItemsReached(evaluation) &&
        !asksLabels(evaluation) &&
        ranges.every(([name, range]) => reached(name, range, tried)) &&
        gradesReached(rungs, tried);
    const measures = Object.fromEntries(ranges.map(([name, range]) => [name, valueRange(range)]));
    return {
        lowest: names.at(-1) ?? null,
        highest: names[0] ?? null,
        grades: names,
        undetermined: (verdict !== undefined && verdict.none !== null) || canLeaveUndetermined(evaluation),
        score: measures[model.decisions[0]?.measure ?? ''] ?? null,
        measures,
        exact
    };
}

const endsOfItemsReached = ({ context }: Evaluation): boolean =>
    context.situation.entries.every(({ facts, answer }) => answer !== undefined || endsAreReached(facts));

/** Conditions on answers and grades are not settled by the least and the greatest scores that are tried. */
const asksLabels = ({ context }: Evaluation): boolean =>
    context.situation.entries.some(({ answer }) => answer === undefined) &&
    labelsAsked(context.situation.catalogue.model);

const labelsAsked = oncePer(({ measures, decisions }: Model): boolean =>
    [...measures.map(({ expression }) => expression), ...decisions.flatMap(conditionsOf)].some(asksLabel)
);

const LABELS: ReadonlySet<Expression['op']> = new Set(['takes', 'graded', 'reasoned']);

const asksLabel = (expression: Expression): boolean => LABELS.has(expression.op) || partsOf(expression).some(asksLabel);

export const valueRange = ({ lo, hi }: Interval): ValueRange => ({
    from: lo && writeExact(lo),
    to: hi && writeExact(hi)
});

function reached(name: string, { lo, hi }: Interval, tried: readonly Evaluation[]): boolean {
    if (lo === null || hi === null) return false;
    return [lo, hi].every(end => tried.some(({ context }) => isValue(context.measures.get(name)!.range, end)));
}

function isValue(range: Interval | null, end: Exact): boolean {
    const value = range === null ? undefined : interval.known(range);
    return value !== undefined && compare(value, end) === 0;
}

function gradesReached(rungs: readonly number[], tried: readonly Evaluation[]): boolean {
    const ends = rungs.length === 0 ? [] : [rungs[0]!, rungs.at(-1)!];
    return ends.every(end => tried.some(({ verdicts }) => verdicts[0]!.none === null && verdicts[0]!.rungs[0] === end));
}

/** Whether open items may be answered in a way that leaves the whole result undetermined. */
function canLeaveUndetermined({ context }: Evaluation): boolean {
    const { entries } = context.situation;
    const { model } = context.situation.catalogue;
    const mayLack = (model.coverage ?? []).some(
        each => coveredBy(each, entries, context.situation.below).lacks !== 'no'
    );
    return mayLack || entries.some(({ facts, answer }) => answer === undefined && treats(facts, 'undetermined'));
}
