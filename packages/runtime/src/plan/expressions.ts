// From the expressions of a model to terms of a graph, for what depends on several answers.
import type { Expression, Measure } from '@guiju/model';
import { holdsRoot } from '../evaluate/roots.ts';
import { exactOf, unknownName } from '../model-fault.ts';
import { collected } from './collections.ts';
import { findingsTerm } from './findings.ts';
import type { Lowering } from './lowering.ts';
import type { Quotient, Term } from './quantity.ts';
import { sectionTerm } from './sections.ts';
import { tallyTerm } from './tallies.ts';
import { Unplanned, UNPLANNED } from './unplanned.ts';
import { weighted, weightedMean } from './weighted.ts';

type Of<Op extends Expression['op']> = Extract<Expression, { op: Op }>;

/** At the level of the ruleset. Throws {@link Unplanned} where it cannot be proved equal to the exact evaluator. */
export function termOf(expression: Expression, lowering: Lowering): Term {
    if (expression.op === 'measure') return measureTerm(expression.name, lowering);
    return lowering.single(expression) ?? severalTerm(expression, lowering);
}

export const quotientOf = (expression: Expression, lowering: Lowering): Quotient =>
    lowering.quotient(termOf(expression, lowering));

function severalTerm(expression: Expression, lowering: Lowering): Term {
    switch (expression.op) {
        case 'tally':
            return tallyTerm(expression.name, expression.take, lowering);
        case 'entry':
            return sectionTerm(expression.key, expression.attribute, lowering);
        case 'collect':
            return collected(expression, lowering);
        case 'findings':
            return findingsTerm(expression, lowering);
        case 'weighted':
            return weighted(expression, lowering);
        case 'weighted mean':
            return weightedMean(expression, part => quotientOf(part, lowering), lowering);
        case 'table':
            throw new Unplanned(UNPLANNED.table);
        case 'worst':
            return termOf(expression.holds, lowering);
        default:
            return operated(expression, part => termOf(part, lowering), lowering);
    }
}

/** Operators on terms, wherever their parts come from. */
export function operated(expression: Expression, of: (part: Expression) => Term, lowering: Lowering): Term {
    const { arithmetic } = lowering;
    const quotient = (part: Expression): Quotient => lowering.quotient(of(part));
    if (holdsRoot(expression)) throw new Unplanned(UNPLANNED.root);
    switch (expression.op) {
        case 'number':
            return arithmetic.constant(exactOf(expression.value));
        case 'negate':
            return arithmetic.negate(quotient(expression.operand));
        case 'not':
            return arithmetic.not(lowering.answer(of(expression.operand)));
        case 'steps':
            if (holdsRoot(expression.of)) throw new Unplanned(UNPLANNED.root);
            return arithmetic.stepped(expression.steps, quotient(expression.of));
        case 'least':
        case 'greatest':
            return expression.of.map(quotient).reduce((a, b) => arithmetic.extreme(expression.op, a, b));
        case 'if': {
            const condition = lowering.answer(of(expression.condition));
            const [then, other] = [of(expression.then), of(expression.else)];
            if (then.kind === 'quotient' || other.kind === 'quotient')
                return arithmetic.select(condition, lowering.quotient(then), lowering.quotient(other));
            return arithmetic.chosen(condition, then, other);
        }
        case 'binary':
            return binary(expression, of, lowering);
        default:
            throw new Unplanned(UNPLANNED.expression);
    }
}

function binary({ operator, left, right }: Of<'binary'>, of: (part: Expression) => Term, lowering: Lowering): Term {
    const { arithmetic } = lowering;
    if (holdsRoot(left) || holdsRoot(right)) throw new Unplanned(UNPLANNED.root);
    if (operator === 'and' || operator === 'or')
        return arithmetic[operator](lowering.answer(of(left)), lowering.answer(of(right)));
    const [a, b] = [lowering.quotient(of(left)), lowering.quotient(of(right))];
    switch (operator) {
        case 'add':
        case 'subtract':
        case 'multiply':
        case 'divide':
            return arithmetic[operator](a, b);
        case 'scale':
            return arithmetic.multiply(a, b);
        default:
            return arithmetic.compare(operator, a, b);
    }
}

function measureTerm(name: string, lowering: Lowering): Quotient {
    const known = lowering.measures.get(name);
    if (known !== undefined) return known;
    const { catalogue } = lowering.world.base;
    const measure = catalogue.measures.get(name);
    if (measure === undefined) throw unknownName(name);
    const single = lowering.single({ op: 'measure', name });
    if (single === undefined && catalogue.requirements.has(name)) throw new Unplanned(UNPLANNED.stepOfTime);
    const term = single === undefined ? withZeroCases(measure, measure.whenZero, lowering) : lowering.quotient(single);
    lowering.measures.set(name, term);
    return term;
}

/** The first divisor that is 0 decides; the expression is what remains when none is. */
function withZeroCases(measure: Measure, cases: Measure['whenZero'], lowering: Lowering): Quotient {
    const [first, ...rest] = cases;
    if (first === undefined) return stepped(measure.expression, measure, lowering);
    const { arithmetic } = lowering;
    const divisor = measureTerm(first.divisor, lowering);
    const isNothing = arithmetic.compare('eq', divisor, arithmetic.constant(exactOf('0')));
    const zero = first.result === null ? arithmetic.nothing : stepped(first.result, measure, lowering);
    return arithmetic.select(isNothing, zero, withZeroCases(measure, rest, lowering));
}

function stepped(expression: Expression, { steps }: Measure, lowering: Lowering): Quotient {
    if (holdsRoot(expression)) {
        const whole = lowering.single({ op: 'steps', of: expression, steps });
        if (whole === undefined) throw new Unplanned(UNPLANNED.root);
        return lowering.quotient(whole);
    }
    return lowering.arithmetic.stepped(steps, quotientOf(expression, lowering));
}
