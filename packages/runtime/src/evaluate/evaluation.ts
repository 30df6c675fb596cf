// One run over a situation: every measure, then every decision.
import { decide } from './decision.ts';
import type { Verdict } from './ladder.ts';
import { measureValue } from './measures.ts';
import { contextOf, type Context, type Situation } from './situation.ts';

export interface Evaluation {
    readonly context: Context;
    /** In the order of the model's decisions. */
    readonly verdicts: readonly Verdict[];
}

export function evaluateAll(situation: Situation): Evaluation {
    const { model } = situation.catalogue;
    const context = contextOf(situation);
    for (const { name } of model.measures) measureValue(name, context);
    return { context, verdicts: model.decisions.map(decision => decide(decision, context)) };
}
