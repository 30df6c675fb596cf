// Clamps and roundings, in the order written; none of them ever decreases, so both ends of a range may take them.
import { interval, round, type Interval } from '@guiju/exact';
import type { Step } from '@guiju/model';
import { exactOf } from '../model-fault.ts';

export function applySteps(steps: readonly Step[], range: Interval): Interval {
    return steps.reduce((value, step) => applyStep(step, value), range);
}

export function applyStep(step: Step, range: Interval): Interval {
    switch (step.kind) {
        case 'at most':
            return interval.least(range, interval.point(exactOf(step.limit)));
        case 'at least':
            return interval.greatest(range, interval.point(exactOf(step.limit)));
        case 'round': {
            const size = exactOf(step.step);
            return interval.mapMonotone(range, value => round(value, size, step.mode));
        }
    }
}
