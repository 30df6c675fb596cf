// Conditions over one row: for which scores they may hold and for which they may fail.
import { known, type Interval } from '../interval.ts';
import { exact, isZero } from '../rational.ts';
import { common, EVERYTHING, isEmpty, isWithin, leftOf, meet, spanOf, type Span } from '../spans.ts';
import { spanBefore } from './steps.ts';
import { courseOf, partsOf, rangeOf, type Known, type Line, type Ranges, type Term } from './terms.ts';

export type Condition =
    | { readonly op: 'and' | 'or'; readonly all: readonly Condition[] }
    | { readonly op: 'not'; readonly of: Condition }
    | { readonly op: 'in'; readonly term: Term; readonly span: Span }
    /** May hold in any audit and fail in any: nothing is known of it. */
    | { readonly op: 'open' };

/** Scores for which it may hold and may fail; one that is in neither list has no answer there. */
export interface Answers {
    readonly yes: readonly Span[];
    readonly no: readonly Span[];
}

const ALWAYS = [EVERYTHING];
const OPEN: Answers = { yes: ALWAYS, no: ALWAYS };

export function answersOf(condition: Condition, at: Known): Answers {
    switch (condition.op) {
        case 'and':
            return condition.all.map(each => answersOf(each, at)).reduce(both, { yes: ALWAYS, no: [] });
        case 'or':
            return condition.all.map(each => answersOf(each, at)).reduce(either, { yes: [], no: ALWAYS });
        case 'not': {
            const { yes, no } = answersOf(condition.of, at);
            return { yes: no, no: yes };
        }
        case 'in':
            return answersIn(condition.term, condition.span, at);
        case 'open':
            return OPEN;
    }
}

const both = (a: Answers, b: Answers): Answers => ({ yes: common(a.yes, b.yes), no: joined(a.no, b.no) });
const either = (a: Answers, b: Answers): Answers => ({ yes: joined(a.yes, b.yes), no: common(a.no, b.no) });

/** Without a value twice. */
function joined(a: readonly Span[], b: readonly Span[]): readonly Span[] {
    if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
    return [...a, ...b.flatMap(span => leftOf(span, a))];
}

function answersIn(term: Term, span: Span, at: Known): Answers {
    const [inner, wanted] = term.op === 'steps' ? [term.of, before(span, term)] : [term, span];
    const course = courseOf(inner, at);
    if (course === 'none') return { yes: [], no: [] };
    if (course === undefined) return OPEN;
    const yes = wanted && scoresIn(course, wanted);
    return yes ? { yes: [yes], no: leftOf(EVERYTHING, [yes]) } : { yes: [], no: ALWAYS };
}

const before = (span: Span, { steps }: Extract<Term, { op: 'steps' }>): Span | undefined =>
    steps.reduceRight<Span | undefined>((wanted, step) => wanted && spanBefore(wanted, step), span);

/** The scores for which the line lies in the span. */
function scoresIn({ slope, offset }: Line, span: Span): Span | undefined {
    if (isZero(slope)) return isEmpty(meet(span, spanOf({ lo: offset, hi: offset }))) ? undefined : EVERYTHING;
    const lo = span.lo && span.lo.sub(offset).div(slope);
    const hi = span.hi && span.hi.sub(offset).div(slope);
    const scores: Span = { lo, loOpen: span.loOpen, hi, hiOpen: span.hiOpen };
    const upright: Span = slope.s > 0n ? scores : { lo: hi, loOpen: span.hiOpen, hi: lo, hiOpen: span.loOpen };
    return isEmpty(upright) ? undefined : upright;
}

/** The comparisons of a condition. */
export function comparisonsIn(condition: Condition): Extract<Condition, { op: 'in' }>[] {
    switch (condition.op) {
        case 'and':
        case 'or':
            return condition.all.flatMap(comparisonsIn);
        case 'not':
            return comparisonsIn(condition.of);
        case 'in':
            return [condition];
        case 'open':
            return [];
    }
}

/** Whether nothing in it was left open. */
export function isKnown(condition: Condition): boolean {
    if (condition.op === 'and' || condition.op === 'or') return condition.all.every(isKnown);
    return condition.op === 'not' ? isKnown(condition.of) : condition.op === 'in';
}

/** Whether the comparisons answer alike for this many of a count and for any larger number of it. */
export function isSettled(conditions: readonly Condition[], place: number, number: number, ranges: Ranges): boolean {
    const onwards: Interval = { lo: exact(number), hi: null };
    const counts = ranges.counts.map((range, index) => (index === place ? onwards : range));
    const later = { ...ranges, counts };
    return conditions.flatMap(comparisonsIn).every(({ term, span }) => {
        if (!depends(term, place, later)) return true;
        const range = rangeOf(term, later);
        if (!range) return true;
        return isWithin(spanOf(range), span) || isEmpty(meet(spanOf(range), span));
    });
}

/** Whether the count still makes a difference to the formula; a clamp may have stopped it. */
function depends(term: Term, place: number, ranges: Ranges): boolean {
    if (term.op === 'count') return term.place === place;
    const parts = partsOf(term);
    if (!parts.some(part => depends(part, place, ranges))) return false;
    const range = term.op === 'steps' ? rangeOf(term, ranges) : undefined;
    return !range || known(range) === undefined;
}
