// Gates best first, then what changes their result: which rungs of a decision are possible.
import { compare, exact, interval, type Exact, type Interval } from '@guiju/exact';
import type { Decision } from '@guiju/model';
import { adjusted } from './adjustments.ts';
import { evaluate } from './expression.ts';
import { conditionsOf, type Verdict } from './ladder.ts';
import { measureValue } from './measures.ts';
import type { Context } from './situation.ts';
import { thresholdsOf } from './thresholds.ts';
import { and, asTruth, number, quantity, YES, type Truth } from './value.ts';

/** For a complete audit one rung, or none with the reason. */
export function decide(decision: Decision, context: Context): Verdict {
    const possible = new Set<number>();
    let none: string | null = null;
    for (const piece of pieces(decision, context)) {
        const verdict = decideWithin(decision, piece);
        for (const rung of verdict.rungs) possible.add(rung);
        none ??= verdict.none;
    }
    return { rungs: [...possible].sort((a, b) => a - b), none };
}

/** The condition of every rung; a cumulative one also asks for everything below it. */
export function gatesOf(decision: Decision, context: Context): Truth[] {
    const own = decision.rungs.map(({ condition }) =>
        condition === null ? YES : asTruth(evaluate(condition, context))
    );
    if (decision.nesting === 'independent') return own;
    return own.map((gate, place) => (decision.rungs[place]!.condition === null ? gate : own.slice(place).reduce(and)));
}

function decideWithin(decision: Decision, context: Context): Verdict {
    const measure = decision.measure === null ? undefined : measureValue(decision.measure, context);
    if (measure?.range === null) return { rungs: [], none: measure.none };
    const reached = reachedBy(gatesOf(decision, context), context);
    const result = adjusted(decision, reached.rungs, context);
    const none = measure?.none ?? reached.none ?? result.none ?? qualifierNone(decision, context);
    return { rungs: result.rungs, none };
}

function reachedBy(gates: readonly Truth[], { situation }: Context): Verdict {
    const rungs: number[] = [];
    let none: string | null = null;
    for (const [place, gate] of gates.entries()) {
        if (gate.yes) rungs.push(place);
        none ??= gate.none;
        if (!gate.no) return { rungs, none };
    }
    const nothing = situation.language === 'zh' ? '没有等级的条件成立' : 'no grade has its condition met';
    return { rungs, none: none ?? nothing };
}

/** A suffix that nothing is known of leaves open what is certified. */
function qualifierNone({ qualifiers = [] }: Decision, context: Context): string | null {
    const truths = qualifiers.map(({ condition }) => asTruth(evaluate(condition, context)));
    return truths.find(({ none }) => none !== null)?.none ?? null;
}

/**
 * Cuts the range of the decision's measure at the limits it is compared with, so that "not ≥ 80" and "< 80" are one
 * thing. Between two limits every comparison has one answer: any number there stands for all of them.
 */
function pieces(decision: Decision, context: Context): Context[] {
    if (decision.measure === null) return [context];
    const name = decision.measure;
    const { range, none } = measureValue(name, context);
    const limits = thresholdsOf(conditionsOf(decision), name);
    if (range === null || interval.known(range) !== undefined || limits === undefined) return [context];
    const replaced = (value: Exact): Context => withMeasure(context, name, value);
    const numbers = representatives(range, limits).map(replaced);
    return none === null ? numbers : [...numbers, withNone(context, name, none)];
}

function withMeasure(context: Context, name: string, value: Exact): Context {
    return { ...context, measures: new Map(context.measures).set(name, number(value)) };
}

function withNone(context: Context, name: string, none: string): Context {
    return { ...context, measures: new Map(context.measures).set(name, quantity(null, none)) };
}

/** Both ends, every limit between them, and one number from each stretch between neighbours. */
function representatives(range: Interval, limits: readonly Exact[]): Exact[] {
    const inside = limits.filter(limit => interval.canBe(range, limit));
    const ends = [range.lo, range.hi].filter(end => end !== null);
    const cuts = [...inside, ...ends].sort(compare);
    if (cuts.length === 0) return [exact(0)];
    const between = cuts.slice(1).map((cut, index) => cut.add(cuts[index]!).div(exact(2)));
    const outside = [
        ...(range.lo === null ? [cuts[0]!.sub(exact(1))] : []),
        ...(range.hi === null ? [cuts.at(-1)!.add(exact(1))] : [])
    ];
    return [...cuts, ...between, ...outside];
}
