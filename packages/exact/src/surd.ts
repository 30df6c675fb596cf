// Numbers with one square root: p + q·√r, compared and rounded without ever becoming a decimal.
import Fraction from 'fraction.js';
import { compare, ZERO, ONE, isZero, type Exact } from './rational.ts';
import { round, type RoundingMode } from './rounding.ts';

/** p + q·√r with r ≥ 0; a rational number has q = 0. */
export interface Surd {
    readonly p: Exact;
    readonly q: Exact;
    readonly r: Exact;
}

export const rational = (value: Exact): Surd => ({ p: value, q: ZERO, r: ZERO });

/** √value for value ≥ 0: 5 for 25, irrational where it is no square of a rational. */
export function squareRoot(value: Exact): Surd {
    if (value.s < 0n) throw new RangeError('no square root of a negative number');
    const [num, den] = [integerRoot(value.n), integerRoot(value.d)];
    const isSquare = num * num === value.n && den * den === value.d;
    return isSquare ? rational(new Fraction(num, den)) : { p: ZERO, q: ONE, r: value };
}

/** The rational number it is; undefined where it is irrational. */
export const asRational = ({ p, q }: Surd): Exact | undefined => (isZero(q) ? p : undefined);

export const shift = ({ p, q, r }: Surd, by: Exact): Surd => ({ p: p.add(by), q, r });

export const times = ({ p, q, r }: Surd, factor: Exact): Surd =>
    isZero(factor) ? rational(ZERO) : { p: p.mul(factor), q: q.mul(factor), r };

/** Sign of a − b, exact for any two roots. */
export function compareSurds(a: Surd, b: Surd): -1 | 0 | 1 {
    const rest = a.p.sub(b.p);
    const [left, right] = [signedSquare(a), signedSquare(b)];
    const roots = compare(left, right);
    if (roots === 0 || rest.s === 0n || isZero(rest)) return roots === 0 ? compare(rest, ZERO) : roots;
    if ((rest.s > 0n ? 1 : -1) === roots) return roots;
    // |a.q√a.r − b.q√b.r| against |rest|: both squared once more, the mixed term is a single root again.
    const squares = left.abs().add(right.abs());
    const mixed = left.mul(right).mul(4);
    const distance = compareRootWith(mixed, squares.sub(rest.mul(rest)));
    return distance < 0 ? roots : distance > 0 ? (-roots as -1 | 1) : 0;
}

/** q·√r as ± its square. */
const signedSquare = ({ q, r }: Surd): Exact => (q.s < 0n ? q.mul(q).mul(r).neg() : q.mul(q).mul(r));

/** Sign of ±√|square| − value, where the sign of `square` is that of the root. */
function compareRootWith(square: Exact, value: Exact): -1 | 0 | 1 {
    return compare(square, value.s < 0n ? value.mul(value).neg() : value.mul(value));
}

/** The multiple of `step` (> 0) that the mode selects, from the exact value. */
export function roundSurd(value: Surd, step: Exact, mode: RoundingMode): Exact {
    const known = asRational(value);
    if (known !== undefined) return round(known, step, mode);
    const steps = times(value, step.inverse());
    return new Fraction(wholeSteps(steps, mode)).mul(step);
}

/** An irrational number is never a tie and never a multiple of the step. */
function wholeSteps(value: Surd, mode: RoundingMode): bigint {
    const below = floorOf(value);
    switch (mode) {
        case 'up':
            return below + 1n;
        case 'down':
            return below;
        case 'truncate':
            return below < 0n ? below + 1n : below;
        default:
            return floorOf(shift(value, new Fraction(1n, 2n)));
    }
}

/** The largest whole number that is not above it: over one denominator, the root of a whole number can be cut. */
function floorOf({ p, q, r }: Surd): bigint {
    const square = q.mul(q).mul(r);
    const under = p.d * p.d * square.n * square.d;
    const whole = integerRoot(under);
    const root = q.s < 0n ? -(whole * whole === under ? whole : whole + 1n) : whole;
    return floorDivide(p.s * p.n * square.d + root, p.d * square.d);
}

function floorDivide(num: bigint, den: bigint): bigint {
    const whole = num / den;
    return num % den < 0n ? whole - 1n : whole;
}

/** ⌊√n⌋ by Newton's method on whole numbers. */
function integerRoot(n: bigint): bigint {
    if (n < 2n) return n;
    let guess = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
    for (;;) {
        const next = (guess + n / guess) >> 1n;
        if (next >= guess) return guess;
        guess = next;
    }
}
