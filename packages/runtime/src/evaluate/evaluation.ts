// One run over a situation: every measure, then every decision.
import { decide } from './decision.ts';
import type { Verdict } from './ladder.ts';
import { measureValue } from './measures.ts';
import { contextOf, type Context, type Situation } from './situation.ts';

export interface Evaluation {
    readonly context: Context;
    /** In the order of the model's decisions. */
    readonly verdicts: readonly Verdict[];
    /** Where the rule chooses among scorings and it is not known which one applies. */
    readonly choice?: OpenScoring;
}

export interface OpenScoring {
    /** By each scoring that may apply, this evaluation first; empty where none does. */
    readonly among: readonly Evaluation[];
    readonly because: readonly string[];
    /** Whether the cases of the open inputs are told apart exactly. */
    readonly exact: boolean;
}

/** By each scoring that may apply. */
export const alternativesOf = (evaluation: Evaluation): readonly Evaluation[] =>
    evaluation.choice && evaluation.choice.among.length > 0 ? evaluation.choice.among : [evaluation];

export function evaluateAll(situation: Situation): Evaluation {
    const { model } = situation.catalogue;
    const context = contextOf(situation);
    for (const { name } of model.measures) measureValue(name, context);
    return { context, verdicts: model.decisions.map(decision => decide(decision, context)) };
}
