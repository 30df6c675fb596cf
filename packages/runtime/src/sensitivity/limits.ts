// How many scores lie close to the limits of grades: what moving a limit would touch.
import { compare, exact, ratio, writeExact, type Exact } from '@guiju/exact';
import type { LimitInfluence, Measure, Model } from '@guiju/model';
import { thresholdsOf } from '../evaluate/thresholds.ts';

/** `scores`: of the drawn audits, each with how often it came. */
export interface Scores {
    readonly runs: number;
    readonly all: readonly (readonly [score: Exact, count: number])[];
}

/** Of the primary decision, where its conditions compare the measure with written numbers. */
export function limitsOf({ decisions }: Model, measure: Measure, { runs, all }: Scores): LimitInfluence[] {
    const [decision] = decisions;
    const margin = measure.unit === 'ratio' ? exact('0.01') : exact(1);
    const share = (from: Exact, to: Exact): Exact => {
        const inside = all.filter(([score]) => compare(score, from) >= 0 && compare(score, to) < 0);
        return ratio(
            inside.reduce((sum, [, count]) => sum + count, 0),
            runs
        );
    };
    return (decision?.rungs ?? []).flatMap(({ name, condition }) => {
        const found = condition === null ? undefined : thresholdsOf([condition], measure.name);
        return (found ?? []).map(limit => ({
            decision: decision!.name,
            grade: name,
            limit: writeExact(limit),
            margin: writeExact(margin),
            below: writeExact(share(limit.sub(margin), limit)),
            above: writeExact(share(limit, limit.add(margin)))
        }));
    });
}
