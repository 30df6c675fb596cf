// Numbers with clamps, roundings and choices in them, and when they are at least 0.
import { compare, exact, larger, ONE, round, smaller, ZERO, type Exact } from '@guiju/exact';
import type { Step } from '@guiju/model';
import { exactOf } from '../model-fault.ts';
import { all, any, atom, not, type Formula } from './formula.ts';
import { boundsOf, constant, isConstant, isOnGrid, plus, scaled, type Linear } from './linear.ts';

export type Num =
    | { readonly kind: 'linear'; readonly linear: Linear }
    | { readonly kind: 'sum'; readonly of: readonly { readonly factor: Exact; readonly num: Num }[] }
    | { readonly kind: 'round'; readonly of: Num; readonly step: Exact; readonly mode: Mode }
    | { readonly kind: 'least' | 'greatest'; readonly of: readonly Num[] }
    | { readonly kind: 'choice'; readonly condition: Formula; readonly then: Num; readonly else: Num };

type Mode = Extract<Step, { kind: 'round' }>['mode'];
type Rounded = Extract<Num, { kind: 'round' }>;

/** Something that is not known to turn into linear conditions; the search then has bounds instead of a proof. */
export class NotLinear extends Error {}

export const fixed = (value: Exact): Num => ({ kind: 'linear', linear: constant(value) });

export const sumOf = (...of: readonly [factor: Exact, num: Num][]): Num => ({
    kind: 'sum',
    of: of.map(([factor, num]) => ({ factor, num }))
});

export const times = (num: Num, factor: Exact): Num => sumOf([factor, num]);

/** Clamps and roundings in the order written. */
export const stepped = (num: Num, steps: readonly Step[]): Num => steps.reduce(afterStep, num);

function afterStep(num: Num, step: Step): Num {
    if (step.kind === 'round') return { kind: 'round', of: num, step: exactOf(step.step), mode: step.mode };
    return { kind: step.kind === 'at most' ? 'least' : 'greatest', of: [num, fixed(exactOf(step.limit))] };
}

/** `a` ≥ `b`, or `a` > `b`. */
export const atLeast = (a: Num, b: Num, strict: boolean): Formula =>
    isPositive({ linear: constant(ZERO), others: flat([ONE, a], [exact(-1), b]) }, strict);

/** A linear number plus multiples of others; the others hold no sums. */
interface Terms {
    readonly linear: Linear;
    readonly others: readonly Term[];
}

type Term = readonly [factor: Exact, num: Num];

function flat(...terms: readonly Term[]): Term[] {
    return terms.flatMap(([factor, num]): Term[] =>
        num.kind === 'sum'
            ? flat(...num.of.map((part): Term => [factor.mul(part.factor), part.num]))
            : factor.equals(0)
              ? []
              : [[factor, num]]
    );
}

function isPositive({ linear, others }: Terms, strict: boolean): Formula {
    const place = others.findIndex(([, num]) => num.kind !== 'round');
    const [factor, num] = others[Math.max(place, 0)] ?? [];
    if (factor === undefined || num === undefined) return atom(linear, strict);
    const rest = others.filter((_, index) => index !== Math.max(place, 0));
    const instead = (value: Num): Formula =>
        isPositive({ linear, others: [...rest, ...flat([factor, value])] }, strict);
    switch (num.kind) {
        case 'linear':
            return isPositive({ linear: plus(linear, scaled(num.linear, factor)), others: rest }, strict);
        case 'choice':
            return any([all([num.condition, instead(num.then)]), all([not(num.condition), instead(num.else)])]);
        case 'least':
        case 'greatest':
            return ((num.kind === 'least') === compare(factor, ZERO) > 0 ? all : any)(num.of.map(instead));
        case 'round':
            if (rest.length > 0) throw new NotLinear('several roundings in one sum');
            return roundedPositive(num, { factor, linear }, strict);
        case 'sum':
            return instead(num);
    }
}

/** factor × rounded + linear ≥ 0. */
function roundedPositive(num: Rounded, at: { factor: Exact; linear: Linear }, strict: boolean): Formula {
    const limit = scaled(at.linear, exact(-1).div(at.factor));
    if (compare(at.factor, ZERO) > 0) return roundedAtLeast(num, limit, strict);
    return not(roundedAtLeast(num, limit, !strict));
}

/** What is rounded is at least the limit exactly when the number before it passes the lowest point that rounds so high. */
function roundedAtLeast(num: Rounded, limit: Linear, strict: boolean): Formula {
    const { step } = num;
    if (isConstant(limit)) {
        const steps = limit.base.div(step);
        const above = strict ? round(steps, ONE, 'down').add(ONE) : round(steps, ONE, 'up');
        return passes(num, constant(above.mul(step)), entryPoint(num, above));
    }
    if (!isOnGrid(limit, step)) throw new NotLinear('a rounding compared with a finer number');
    const target = strict ? plus(limit, constant(step)) : limit;
    return passes(num, target, entryOnGrid(num));
}

interface Entry {
    /** In steps, below the grid point. */
    readonly below: Exact;
    readonly strict: boolean;
}

function passes({ of, step }: Rounded, target: Linear, { below, strict }: Entry): Formula {
    const start = plus(target, constant(below.mul(step).neg()));
    return atLeast(of, { kind: 'linear', linear: start }, strict);
}

const HALF = exact(1).div(exact(2));

/** From where on a number rounds to at least the whole number of steps. Ties and the zero decide by the mode. */
function entryPoint({ mode }: Rounded, steps: Exact): Entry {
    const isAboveZero = compare(steps, ZERO) > 0;
    switch (mode) {
        case 'down':
            return { below: ZERO, strict: false };
        case 'up':
            return { below: ONE, strict: true };
        case 'truncate':
            return isAboveZero ? { below: ZERO, strict: false } : { below: ONE, strict: true };
        case 'half-up':
            return { below: HALF, strict: !isAboveZero };
        case 'half-down':
            return { below: HALF, strict: isAboveZero };
        case 'half-even':
            return { below: HALF, strict: steps.n % 2n === 1n };
    }
}

/** The same where the limit moves along the grid: only a mode that treats all its points alike can do that. */
function entryOnGrid(num: Rounded): Entry {
    if (num.mode === 'down' || num.mode === 'up') return entryPoint(num, ONE);
    const isNegative = compare(leastOf(num.of), ZERO) < 0;
    if (isNegative || num.mode === 'half-even') throw new NotLinear('a rounding whose ties depend on the number');
    return entryPoint(num, ONE);
}

/** A bound from below; sound, not always reached. */
function leastOf(num: Num): Exact {
    return endsOf(num).least;
}

function endsOf(num: Num): { least: Exact; greatest: Exact } {
    switch (num.kind) {
        case 'linear':
            return boundsOf(num.linear);
        case 'sum':
            return num.of.map(termEnds).reduce(addEnds, { least: ZERO, greatest: ZERO });
        case 'round': {
            const { least, greatest } = endsOf(num.of);
            const rounded = (value: Exact): Exact => round(value, num.step, num.mode);
            return { least: rounded(least), greatest: rounded(greatest) };
        }
        case 'least':
        case 'greatest': {
            const ends = num.of.map(endsOf);
            const pick = num.kind === 'least' ? smaller : larger;
            return {
                least: ends.map(end => end.least).reduce(pick),
                greatest: ends.map(end => end.greatest).reduce(pick)
            };
        }
        case 'choice': {
            const ends = [endsOf(num.then), endsOf(num.else)];
            return {
                least: ends.map(end => end.least).reduce(smaller),
                greatest: ends.map(end => end.greatest).reduce(larger)
            };
        }
    }
}

function termEnds({ factor, num }: { factor: Exact; num: Num }): { least: Exact; greatest: Exact } {
    const { least, greatest } = endsOf(num);
    const [a, b] = [least.mul(factor), greatest.mul(factor)];
    return compare(factor, ZERO) >= 0 ? { least: a, greatest: b } : { least: b, greatest: a };
}

const addEnds = (a: { least: Exact; greatest: Exact }, b: { least: Exact; greatest: Exact }) => ({
    least: a.least.add(b.least),
    greatest: a.greatest.add(b.greatest)
});
