// The rungs of a decision by place, best first.
import type { Decision, Expression } from '@guiju/model';
import { unknownName } from '../model-fault.ts';

/** Places in the ladder, best first; `none` says why it can be undetermined. */
export interface Verdict {
    readonly rungs: readonly number[];
    readonly none: string | null;
}

export const rungNamed = (decision: Decision, name: string): number => {
    const place = decision.rungs.findIndex(rung => rung.name === name);
    if (place < 0) throw unknownName(name);
    return place;
};

/** What its grades are read from. */
export const measureIn = ({ measure }: Decision): Expression[] =>
    measure === null ? [] : [{ op: 'measure', name: measure }];

/** Everything that a decision asks, in the order of the ladder and then of what changes its result. */
export function conditionsOf(decision: Decision): Expression[] {
    const gates = decision.rungs.flatMap(({ condition }) => (condition === null ? [] : [condition]));
    const { vetoes, caps = [], shifts = [], qualifiers = [] } = decision;
    return [...gates, ...[...vetoes, ...caps, ...shifts, ...qualifiers].map(({ condition }) => condition)];
}
