// Square roots that nothing has rounded yet: where they stand and what they can be.
import { asRational, exact, interval, roundSurd, surdInterval, type Interval, type SurdInterval } from '@guiju/exact';
import { isRounding, type Bound, type Expression, type Root, type Rounding } from '../generated/ast.ts';
import { meaningOf } from '../words.ts';
import { boundsOf, clamped, rounded } from './bounds.ts';
import { amountOf } from './literals.ts';
import { operatorOf } from './operators.ts';

/** The roots in a formula that no rounding inside it covers, and that no comparison has used up. */
export function openRoots(node: Expression | undefined): Root[] {
    switch (node?.$type) {
        case 'Root':
            return [node];
        case 'Parentheses':
            return node.steps.some(isRounding) ? [] : openRoots(node.inner);
        case 'Negative':
            return openRoots(node.operand);
        case 'Conditional':
            return [node.whenTrue, node.whenFalse].flatMap(openRoots);
        case 'Operation': {
            const joins = ['+', '-', '×', '÷', 'scale'].includes(operatorOf(node));
            return joins ? [node.left, node.right].flatMap(openRoots) : [];
        }
        default:
            return [];
    }
}

/** What a formula can be after its clamps and roundings; a root is rounded as the irrational number it is. */
export function steppedBounds(node: Expression, steps: readonly (Bound | Rounding)[]): Interval | undefined {
    const roots = openRoots(node).length > 0 ? surdBounds(node) : undefined;
    if (!roots) return steps.reduce(afterStep, boundsOf(node));
    const first = steps.findIndex(isRounding);
    const before = steps.slice(0, first < 0 ? steps.length : first) as Bound[];
    const clampedRoots = before.reduce(clampedRoot, roots);
    if (first < 0) return around(clampedRoots);
    const { step, mode } = steps[first] as Rounding;
    const value: Interval | undefined = surdInterval.roundedTo(clampedRoots, amountOf(step), modeOf(mode));
    return steps.slice(first + 1).reduce(afterStep, value);
}

export function afterStep(value: Interval | undefined, step: Bound | Rounding): Interval | undefined {
    if (!value) return undefined;
    return isRounding(step) ? rounded(value, step) : clamped(value, step);
}

/** The rounding mode that a word stands for; without one, ties do not occur and any will do. */
export const modeOf = (mode: string | undefined): 'half-up' => (mode ? meaningOf(mode) : 'half-up') as 'half-up';

function clampedRoot(value: SurdInterval, bound: Bound): SurdInterval {
    const limit = amountOf(bound.limit);
    return meaningOf(bound.side) === 'at most' ? surdInterval.atMost(value, limit) : surdInterval.atLeast(value, limit);
}

/** Undefined where a root is used in a way that cannot be computed exactly. */
function surdBounds(node: Expression): SurdInterval | undefined {
    if (openRoots(node).length === 0) {
        const bounds = boundsOf(node);
        return bounds && surdInterval.ofInterval(bounds);
    }
    switch (node.$type) {
        case 'Root':
            return rootBounds(node);
        case 'Parentheses':
            return surdBounds(node.inner);
        case 'Negative': {
            const operand = surdBounds(node.operand);
            return operand && surdInterval.negated(operand);
        }
        case 'Conditional': {
            const [one, other] = [surdBounds(node.whenTrue), surdBounds(node.whenFalse)];
            return one && other && surdInterval.hullOf(one, other);
        }
        case 'Operation':
            return operationBounds(node.left, operatorOf(node), node.right);
        default:
            return undefined;
    }
}

function rootBounds({ factor, operand }: Root): SurdInterval | undefined {
    const bounds = boundsOf(operand);
    const root = bounds && surdInterval.rootOf(bounds);
    return root && factor ? surdInterval.multiplied(root, interval.point(exact(factor))) : root;
}

function operationBounds(left: Expression, operator: string, right: Expression): SurdInterval | undefined {
    const rootIsLeft = openRoots(left).length > 0;
    const [roots, plain] = [surdBounds(rootIsLeft ? left : right), boundsOf(rootIsLeft ? right : left)];
    if (!roots || !plain) return undefined;
    switch (operator) {
        case '+':
            return surdInterval.shifted(roots, plain);
        case '-':
            return rootIsLeft
                ? surdInterval.shifted(roots, interval.negate(plain))
                : surdInterval.shifted(surdInterval.negated(roots), plain);
        case '×':
            return surdInterval.multiplied(roots, plain);
        case '÷': {
            const inverse = rootIsLeft ? interval.divide(interval.point(exact(1)), plain) : undefined;
            return inverse && surdInterval.multiplied(roots, inverse);
        }
        default:
            return undefined;
    }
}

const FINE = exact('0.000001');

/** A rational interval around roots that stay unrounded. */
function around({ lo, hi }: SurdInterval): Interval {
    return interval.between(
        lo && (asRational(lo) ?? roundSurd(lo, FINE, 'down')),
        hi && (asRational(hi) ?? roundSurd(hi, FINE, 'up'))
    );
}

/** What a root is by itself, a little wider where it is irrational. */
export const boundsOfRoot = (node: Root): Interval | undefined => {
    const roots = rootBounds(node);
    return roots && around(roots);
};
