// Clamps and roundings: forwards on a number or an interval, and backwards on a span: which values end up in it?
import { greatest, least, mapMonotone, point, type Interval } from '../interval.ts';
import { compare, larger, smaller, type Exact } from '../rational.ts';
import { round, type RoundingMode } from '../rounding.ts';
import { isEmpty, meet, EVERYTHING, type Span } from '../spans.ts';

export type Step =
    | { readonly kind: 'at most' | 'at least'; readonly limit: Exact }
    | { readonly kind: 'round'; readonly to: Exact; readonly mode: RoundingMode };

export function afterStep(value: Exact, step: Step): Exact {
    switch (step.kind) {
        case 'at most':
            return smaller(value, step.limit);
        case 'at least':
            return larger(value, step.limit);
        case 'round':
            return round(value, step.to, step.mode);
    }
}

export function intervalAfter(value: Interval, step: Step): Interval {
    switch (step.kind) {
        case 'at most':
            return least(value, point(step.limit));
        case 'at least':
            return greatest(value, point(step.limit));
        case 'round':
            return mapMonotone(value, each => round(each, step.to, step.mode));
    }
}

/** The values that the step takes into the span; undefined where it takes none there. */
export function spanBefore(span: Span, step: Step): Span | undefined {
    if (step.kind === 'round') return beforeRounding(span, step.to, step.mode);
    const { limit } = step;
    const holds = !isEmpty(meet(span, { lo: limit, loOpen: false, hi: limit, hiOpen: false }));
    const side: Span = step.kind === 'at most' ? { ...EVERYTHING, hi: limit } : { ...EVERYTHING, lo: limit };
    const before = meet(span, side);
    if (holds && step.kind === 'at most') return { ...before, hi: null, hiOpen: false };
    if (holds) return { ...before, lo: null, loOpen: false };
    return isEmpty(before) ? undefined : before;
}

/** From where the lowest multiple in the span begins to where the highest one ends. */
function beforeRounding(span: Span, to: Exact, mode: RoundingMode): Span | undefined {
    const first = span.lo && multipleFrom(span.lo, to, span.loOpen);
    const last = span.hi && multipleFrom(span.hi.neg(), to, span.hiOpen).neg();
    if (first && last && compare(first, last) > 0) return undefined;
    const low = first && beginOf(first, to, mode);
    const after = last && beginOf(last.add(to), to, mode);
    return {
        lo: low && low.value,
        loOpen: low ? low.open : false,
        hi: after && after.value,
        hiOpen: after ? !after.open : false
    };
}

function multipleFrom(limit: Exact, step: Exact, beyond: boolean): Exact {
    const first = limit.div(step).ceil().mul(step);
    return beyond && compare(first, limit) === 0 ? first.add(step) : first;
}

/** The least value that is rounded to the multiple; `open` where it is itself rounded to the one below. */
function beginOf(multiple: Exact, to: Exact, mode: RoundingMode): { value: Exact; open: boolean } {
    const isTaken = (value: Exact): boolean => compare(round(value, to, mode), multiple) >= 0;
    const middle = multiple.sub(to.div(2));
    const [quarter, late] = [multiple.sub(to.mul(3).div(4)), multiple.sub(to.div(4))];
    if (isTaken(quarter)) return { value: multiple.sub(to), open: !isTaken(multiple.sub(to)) };
    if (isTaken(late)) return { value: middle, open: !isTaken(middle) };
    return { value: multiple, open: false };
}
