// Formulas over one row: with the sums of the labels and the counts known, each is a straight line over the score.
import { add, canBe, divide, hull, known, multiply, point, subtract, type Interval } from '../interval.ts';
import { isZero, ONE, ZERO, type Exact } from '../rational.ts';
import { afterStep, intervalAfter, type Step } from './steps.ts';

export type Term =
    | { readonly op: 'number'; readonly value: Exact }
    | { readonly op: 'score' }
    | { readonly op: 'label'; readonly place: number }
    | { readonly op: 'count'; readonly place: number }
    | { readonly op: 'add' | 'subtract' | 'multiply' | 'divide'; readonly left: Term; readonly right: Term }
    | { readonly op: 'steps'; readonly of: Term; readonly steps: readonly Step[] }
    /** `then` undefined: without a value. */
    | {
          readonly op: 'if zero';
          readonly divisor: Term;
          readonly then: Term | undefined;
          readonly otherwise: Term;
      };

/** What is known of an audit beside its score. */
export interface Known {
    readonly labels: readonly Exact[];
    readonly counts: readonly Exact[];
}

/** `slope` × score + `offset`. */
export interface Line {
    readonly slope: Exact;
    readonly offset: Exact;
}

/** `none`: the formula has no value. Undefined: it is no line. */
export type Course = Line | 'none' | undefined;

const flat = (offset: Exact): Line => ({ slope: ZERO, offset });
const isLine = (course: Course): course is Line => typeof course === 'object';

export function courseOf(term: Term, at: Known): Course {
    switch (term.op) {
        case 'number':
            return flat(term.value);
        case 'score':
            return { slope: ONE, offset: ZERO };
        case 'label':
            return flat(at.labels[term.place]!);
        case 'count':
            return flat(at.counts[term.place]!);
        case 'steps': {
            const of = courseOf(term.of, at);
            if (!isLine(of)) return of;
            return isZero(of.slope) ? flat(term.steps.reduce(afterStep, of.offset)) : undefined;
        }
        case 'if zero': {
            const divisor = courseOf(term.divisor, at);
            if (!isLine(divisor)) return divisor;
            if (!isZero(divisor.slope)) return undefined;
            if (!isZero(divisor.offset)) return courseOf(term.otherwise, at);
            return term.then ? courseOf(term.then, at) : 'none';
        }
        default:
            return joined(term.op, courseOf(term.left, at), courseOf(term.right, at));
    }
}

function joined(op: 'add' | 'subtract' | 'multiply' | 'divide', left: Course, right: Course): Course {
    if (left === 'none' || right === 'none') return 'none';
    if (!left || !right) return undefined;
    switch (op) {
        case 'add':
            return { slope: left.slope.add(right.slope), offset: left.offset.add(right.offset) };
        case 'subtract':
            return { slope: left.slope.sub(right.slope), offset: left.offset.sub(right.offset) };
        case 'multiply':
            if (isZero(left.slope)) return scaled(right, left.offset);
            return isZero(right.slope) ? scaled(left, right.offset) : undefined;
        case 'divide':
            if (!isZero(right.slope)) return undefined;
            return isZero(right.offset) ? 'none' : scaled(left, right.offset.inverse());
    }
}

const scaled = ({ slope, offset }: Line, by: Exact): Line => ({ slope: slope.mul(by), offset: offset.mul(by) });

/** Everything that the score, the labels and the counts can be. */
export interface Ranges {
    readonly score: Interval;
    readonly labels: readonly Interval[];
    readonly counts: readonly Interval[];
}

/** Everything that the formula can be; sound without being tight. Undefined where it surely has no value. */
export function rangeOf(term: Term, ranges: Ranges): Interval | undefined {
    switch (term.op) {
        case 'number':
            return point(term.value);
        case 'score':
            return ranges.score;
        case 'label':
            return ranges.labels[term.place]!;
        case 'count':
            return ranges.counts[term.place]!;
        case 'steps': {
            const of = rangeOf(term.of, ranges);
            return of && term.steps.reduce(intervalAfter, of);
        }
        case 'if zero': {
            const divisor = rangeOf(term.divisor, ranges);
            const then = term.then && rangeOf(term.then, ranges);
            if (!divisor || isZeroAlways(divisor)) return divisor && then;
            const otherwise = rangeOf(term.otherwise, ranges);
            return canBe(divisor, ZERO) && otherwise && then ? hull(otherwise, then) : otherwise;
        }
        default: {
            const [left, right] = [rangeOf(term.left, ranges), rangeOf(term.right, ranges)];
            return left && right && joinedRange(term.op, left, right);
        }
    }
}

const ANYTHING: Interval = { lo: null, hi: null };
const isZeroAlways = (range: Interval): boolean => {
    const value = known(range);
    return value !== undefined && isZero(value);
};

function joinedRange(
    op: 'add' | 'subtract' | 'multiply' | 'divide',
    left: Interval,
    right: Interval
): Interval | undefined {
    switch (op) {
        case 'add':
            return add(left, right);
        case 'subtract':
            return subtract(left, right);
        case 'multiply':
            return multiply(left, right);
        case 'divide':
            return isZeroAlways(right) ? undefined : (divide(left, right) ?? ANYTHING);
    }
}

/** The parts that a formula is made of. */
export function partsOf(term: Term): Term[] {
    switch (term.op) {
        case 'steps':
            return [term.of];
        case 'if zero':
            return [term.divisor, term.otherwise, ...(term.then ? [term.then] : [])];
        case 'add':
        case 'subtract':
        case 'multiply':
        case 'divide':
            return [term.left, term.right];
        default:
            return [];
    }
}
