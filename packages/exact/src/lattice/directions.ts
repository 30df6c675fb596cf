// Whether better answers can only help: the direction in which formulas and conditions go when a score rises.
import { add, point, type Interval } from '../interval.ts';
import { compare, exact, isZero, larger, smaller, ZERO, type Exact } from '../rational.ts';
import { EVERYTHING, leftOf } from '../spans.ts';
import type { Condition } from './conditions.ts';
import type { Ladder } from './ladder.ts';
import type { Choice, Free, Part } from './parts.ts';
import { rangeOf, type Ranges, type Term } from './terms.ts';

/** 0 is for what never changes; undefined where it goes both ways or nobody knows. */
type Direction = 1 | 0 | -1 | undefined;

/** What better answers do to each label, over all parts. */
export function labelDirections(parts: readonly Part[]): Direction[] {
    const width = parts[0]?.[0]?.labels.length ?? 0;
    return Array.from({ length: width }, (_, place) => parts.map(part => directionIn(part, place)).reduce(joined, 0));
}

function directionIn(part: Part, place: number): Direction {
    const moves = part.flatMap(worse => part.filter(better => isBetter(better, worse)).map(better => [worse, better]));
    return moves
        .map(([worse, better]): Direction => compare(better!.labels[place]!, worse!.labels[place]!))
        .reduce(joined, 0);
}

/** Whether one choice can be the other one with more points. */
export const isBetter = (better: Choice, worse: Choice): boolean =>
    !better.apart && !worse.apart && compare(better.hi, worse.lo) > 0;

function joined(a: Direction, b: Direction): Direction {
    if (a === undefined || b === undefined) return undefined;
    return a === 0 ? b : b === 0 || a === b ? a : undefined;
}

const opposite = (direction: Direction): Direction =>
    direction === undefined ? undefined : ((0 - direction) as Direction);

interface Context {
    readonly labels: readonly Direction[];
    readonly ranges: Ranges;
}

function directionOf(term: Term, context: Context): Direction {
    switch (term.op) {
        case 'number':
        case 'count':
            return 0;
        case 'score':
            return 1;
        case 'label':
            return context.labels[term.place];
        case 'steps':
            return directionOf(term.of, context);
        case 'if zero': {
            if (directionOf(term.divisor, context) !== 0) return undefined;
            const then = term.then ? directionOf(term.then, context) : 0;
            return joined(then, directionOf(term.otherwise, context));
        }
        case 'add':
            return joined(directionOf(term.left, context), directionOf(term.right, context));
        case 'subtract':
            return joined(directionOf(term.left, context), opposite(directionOf(term.right, context)));
        case 'multiply':
        case 'divide':
            return directionOfProduct(term.left, term.right, term.op === 'divide', context);
    }
}

/** A factor that never changes keeps or turns the direction of the other by its sign. */
function directionOfProduct(left: Term, right: Term, divides: boolean, context: Context): Direction {
    const [one, other] = [directionOf(left, context), directionOf(right, context)];
    if (one === 0 && other === 0) return 0;
    if (other === 0) return withSign(one, rangeOf(right, context.ranges));
    return one === 0 && !divides ? withSign(other, rangeOf(left, context.ranges)) : undefined;
}

function withSign(direction: Direction, range: Interval | undefined): Direction {
    if (!range) return undefined;
    const { lo, hi } = range;
    if (lo !== null && (lo.s > 0n || isZero(lo))) return direction;
    return hi !== null && (hi.s < 0n || isZero(hi)) ? opposite(direction) : undefined;
}

/** Whether it can only come to hold (1), only cease to hold (-1), or never changes (0) when a score rises. */
function directionOfCondition(condition: Condition, context: Context): Direction {
    switch (condition.op) {
        case 'and':
        case 'or':
            return condition.all.map(each => directionOfCondition(each, context)).reduce(joined, 0);
        case 'not':
            return opposite(directionOfCondition(condition.of, context));
        case 'in': {
            const direction = directionOf(condition.term, context);
            if (direction === 0 || (condition.span.lo === null && condition.span.hi === null)) return 0;
            if (condition.span.hi === null) return direction;
            return condition.span.lo === null ? opposite(direction) : undefined;
        }
        case 'open':
            return undefined;
    }
}

/** Whether the ladder surely never gives less for more: every gate, or it with those above it, can only come to hold. */
export function isSurelyMonotone({ gates, limits }: Ladder, parts: readonly Part[], free: readonly Free[]): boolean {
    const context = { labels: labelDirections(parts), ranges: rangesOf(parts, free) };
    const helps = (direction: Direction): boolean => direction === 1 || direction === 0;
    const asked = gates.filter(gate => gate !== undefined);
    const rising = asked.every((gate, place) => helps(directionOfCondition(orBetter(asked, place) ?? gate, context)));
    const limiting = limits.every(({ condition }) => helps(opposite(directionOfCondition(condition, context))));
    return rising && limiting;
}

function rangesOf(parts: readonly Part[], free: readonly Free[]): Ranges {
    const width = parts[0]?.[0]?.labels.length ?? 0;
    const hull = (values: readonly Exact[]): Interval => ({ lo: values.reduce(smaller), hi: values.reduce(larger) });
    return {
        score: parts.map(part => hull(part.flatMap(({ lo, hi }) => [lo, hi]))).reduce(add, point(ZERO)),
        labels: Array.from({ length: width }, (_, place) =>
            parts.map(part => hull(part.map(({ labels }) => labels[place]!))).reduce(add, point(ZERO))
        ),
        counts: free.map(({ most }) => ({ lo: ZERO, hi: most === null ? null : exact(most) }))
    };
}

/** “This gate or a better one” in one comparison, where all of them are bands of one formula that meet. */
function orBetter(gates: readonly Condition[], place: number): Condition | undefined {
    const bands = gates.slice(0, place + 1).flatMap(gate => (plain(gate).op === 'in' ? [plain(gate)] : []));
    const comparisons = bands as Extract<Condition, { op: 'in' }>[];
    const [first] = comparisons;
    if (!first || comparisons.length <= place) return undefined;
    if (comparisons.some(({ term }) => term !== first.term)) return undefined;
    const outside = leftOf(
        EVERYTHING,
        comparisons.map(({ span }) => span)
    );
    if (outside.length !== 1) return undefined;
    const [span] = leftOf(EVERYTHING, outside);
    return span && { op: 'in', term: first.term, span };
}

const plain = (condition: Condition): Condition =>
    condition.op === 'and' && condition.all.length === 1 ? condition.all[0]! : condition;
