// 平均(门店 店总评): what the values of the members of a collection are combined to.
import { interval, ONE, ZERO, type Exact, type Interval } from '@guiju/exact';
import { isMeasure, type MemberSelection } from '../generated/ast.ts';
import type { FunctionMeaning } from '../words.ts';
import { boundsOf } from './bounds.ts';
import { grainOf } from './grain.ts';

/** There may be any number of members. */
const NUMBER: Interval = interval.between(ZERO, null);

/** Undefined for what is no number. */
export function boundsOfMembers({ value }: MemberSelection, meaning: FunctionMeaning): Interval | undefined {
    if (meaning === 'count') return NUMBER;
    if (meaning === 'share') return interval.between(ZERO, ONE);
    const measure = value?.ref;
    const single = isMeasure(measure) ? boundsOf(measure) : undefined;
    return single && (meaning === 'sum' ? interval.multiply(single, NUMBER) : single);
}

/** What every value is a multiple of. */
export function grainOfMembers({ value }: MemberSelection, meaning: FunctionMeaning): Exact | undefined {
    if (meaning === 'count') return ONE;
    const measure = value?.ref;
    const isKept = meaning === 'sum' || meaning === 'least' || meaning === 'greatest';
    return isKept && isMeasure(measure) ? grainOf(measure) : undefined;
}
