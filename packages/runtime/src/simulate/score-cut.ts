// Which measure a run tells the distribution of, and how finely.
import { exact, type Exact } from '@guiju/exact';
import type { Measure, Model } from '@guiju/model';
import type { Cut } from '../plan/plan.ts';

/** The measure that the primary decision is read from; else the last one of the rule. */
export function scoreOf({ decisions, measures }: Model): Measure | undefined {
    const name = decisions[0] ? decisions[0].measure : measures.at(-1)?.name;
    return measures.find(each => each.name === name);
}

/** Points to a tenth, shares to a thousandth, everything else to one. */
export function cutOf(model: Model): Cut | undefined {
    const measure = scoreOf(model);
    return measure && { measure: measure.name, step: stepOf(measure) };
}

function stepOf({ unit }: Measure): Exact {
    if (unit === 'points') return exact('0.1');
    return unit === 'ratio' ? exact('0.001') : exact(1);
}
