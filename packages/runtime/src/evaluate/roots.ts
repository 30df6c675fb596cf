// Square roots: carried exactly until a rounding or a comparison uses them up.
import { compareSurds, interval, surdInterval, type SurdInterval } from '@guiju/exact';
import type { Expression, Step } from '@guiju/model';
import { exactOf, wrongKind } from '../model-fault.ts';
import { applySteps } from './steps.ts';
import { asQuantity, asTruth, compareRanges, quantity, truth } from './value.ts';
import type { Comparison, Quantity, Truth, Value } from './value.ts';

/** Like a quantity, with ends that may be irrational. */
interface Rooted {
    readonly range: SurdInterval | null;
    readonly none: string | null;
}

type Evaluate = (part: Expression) => Value;
type Binary = Extract<Expression, { op: 'binary' }>;

/** Whether a root in it reaches its value unrounded. */
export function holdsRoot(expression: Expression): boolean {
    const known = holding.get(expression);
    if (known !== undefined) return known;
    const holds = reachesRoot(expression);
    holding.set(expression, holds);
    return holds;
}

const holding = new WeakMap<Expression, boolean>();

function reachesRoot(expression: Expression): boolean {
    switch (expression.op) {
        case 'root':
            return true;
        case 'negate':
            return holdsRoot(expression.operand);
        case 'steps':
            return !expression.steps.some(({ kind }) => kind === 'round') && holdsRoot(expression.of);
        case 'if':
            return holdsRoot(expression.then) || holdsRoot(expression.else);
        case 'binary':
            return JOINING.has(expression.operator) && (holdsRoot(expression.left) || holdsRoot(expression.right));
        default:
            return false;
    }
}

const JOINING = new Set(['add', 'subtract', 'multiply', 'divide']);

/** The value of an expression after clamps and roundings, in the order written. */
export function steppedValue(expression: Expression, steps: readonly Step[], evaluate: Evaluate): Quantity {
    if (!holdsRoot(expression)) {
        const { range, none } = asQuantity(evaluate(expression));
        return quantity(range && applySteps(steps, range), none);
    }
    const first = steps.findIndex(({ kind }) => kind === 'round');
    if (first < 0) throw wrongKind();
    const { range, none } = rooted(expression, evaluate);
    if (range === null) return quantity(null, none);
    const clamped = steps.slice(0, first).reduce(clampedRoot, range);
    const { step, mode } = steps[first] as Extract<Step, { kind: 'round' }>;
    return quantity(applySteps(steps.slice(first + 1), surdInterval.roundedTo(clamped, exactOf(step), mode)), none);
}

/** √10 ≥ 3 as it is, before anything is rounded. */
export function comparedRoots(operator: Comparison, left: Expression, right: Expression, evaluate: Evaluate): Truth {
    const [a, b] = [rooted(left, evaluate), rooted(right, evaluate)];
    const none = a.none ?? b.none;
    if (a.range === null || b.range === null) return truth(false, false, none);
    const { yes, no } = compareRanges(operator, a.range, b.range, compareSurds);
    return truth(yes, no, none);
}

function clampedRoot(range: SurdInterval, step: Step): SurdInterval {
    if (step.kind === 'round') throw wrongKind();
    return surdInterval[step.kind === 'at most' ? 'atMost' : 'atLeast'](range, exactOf(step.limit));
}

function rooted(expression: Expression, evaluate: Evaluate): Rooted {
    if (!holdsRoot(expression)) {
        const { range, none } = asQuantity(evaluate(expression));
        return { range: range && surdInterval.ofInterval(range), none };
    }
    switch (expression.op) {
        case 'root':
            return rootValue(asQuantity(evaluate(expression.operand)));
        case 'negate': {
            const { range, none } = rooted(expression.operand, evaluate);
            return { range: range && surdInterval.negated(range), none };
        }
        case 'steps': {
            const { range, none } = rooted(expression.of, evaluate);
            return { range: range && expression.steps.reduce(clampedRoot, range), none };
        }
        case 'if':
            return chosenRoot(expression, evaluate);
        case 'binary':
            return joinedRoot(expression, evaluate);
        default:
            throw wrongKind();
    }
}

/** What is below 0 has no root. */
function rootValue({ range, none }: Quantity): Rooted {
    const root = range && surdInterval.rootOf(range);
    return { range: root ?? null, none: none ?? (range !== null && root === undefined ? '√ < 0' : null) };
}

function chosenRoot(expression: Extract<Expression, { op: 'if' }>, evaluate: Evaluate): Rooted {
    const { yes, no, none } = asTruth(evaluate(expression.condition));
    if (yes !== no) {
        const value = rooted(yes ? expression.then : expression.else, evaluate);
        return { range: value.range, none: none ?? value.none };
    }
    if (!yes) return { range: null, none };
    const [one, other] = [rooted(expression.then, evaluate), rooted(expression.else, evaluate)];
    const range = one.range && other.range ? surdInterval.hullOf(one.range, other.range) : (one.range ?? other.range);
    return { range, none: none ?? one.none ?? other.none };
}

/** One side is rational: two roots are not joined before one of them is rounded. */
function joinedRoot({ operator, left, right }: Binary, evaluate: Evaluate): Rooted {
    const rootIsLeft = holdsRoot(left);
    const root = rooted(rootIsLeft ? left : right, evaluate);
    const plain = asQuantity(evaluate(rootIsLeft ? right : left));
    const none = root.none ?? plain.none;
    if (root.range === null || plain.range === null) return { range: null, none };
    switch (operator) {
        case 'add':
            return { range: surdInterval.shifted(root.range, plain.range), none };
        case 'subtract':
            return rootIsLeft
                ? { range: surdInterval.shifted(root.range, interval.negate(plain.range)), none }
                : { range: surdInterval.shifted(surdInterval.negated(root.range), plain.range), none };
        case 'multiply':
            return { range: surdInterval.multiplied(root.range, plain.range), none };
        case 'divide': {
            const inverse = rootIsLeft ? interval.divide(interval.point(exactOf('1')), plain.range) : undefined;
            if (inverse === undefined) return { range: null, none: none ?? '÷ 0' };
            return { range: surdInterval.multiplied(root.range, inverse), none };
        }
        default:
            throw wrongKind();
    }
}
