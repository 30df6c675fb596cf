// Formulas as sums over items, so that a quotient of two of them is bounded item by item.
import { interval, isZero, ZERO, type Interval } from '@guiju/exact';
import {
    isFactorGroup,
    isMeasure,
    isTally,
    type Call,
    type EntryValue,
    type FactorGroup,
    type Expression,
    type Measure,
    type Operation
} from '../generated/ast.ts';
import { isBuiltinAttribute } from '../names/builtins.ts';
import { isOfFindings } from '../names/findings.ts';
import { currentMembers, inScoring } from '../names/light.ts';
import { membersOf } from '../names/members.ts';
import { functionOf } from '../words.ts';
import { answersBelow, type Answers } from './answers.ts';
import { boundsOf } from './bounds.ts';
import { boundsOfInput } from './inputs.ts';
import { NOTHING, plus, times, withoutItems, type ItemForm, type Share } from './item-form.ts';
import { operatorOf } from './operators.ts';
import { formOfScore } from './section-scores.ts';
import { formOfSelection } from './selections.ts';

/** Undefined where nothing can be said. What is no sum over items counts as one value between its bounds. */
export function formOf(node: Expression): ItemForm | undefined {
    switch (node.$type) {
        case 'Parentheses':
            return node.steps.length > 0 ? asOneValue(node) : node.inner && formOf(node.inner);
        case 'NameUse': {
            const target = node.target?.ref;
            return isMeasure(target) && isPlain(target) && membersOf(target) === currentMembers()
                ? formOf(target.expression)
                : asOneValue(node);
        }
        case 'EntryValue':
            return formOfEntry(node) ?? asOneValue(node);
        case 'Call':
            return formOfCall(node);
        case 'Operation':
            return formOfOperation(node) ?? asOneValue(node);
        default:
            return asOneValue(node);
    }
}

/** The score or points of a section or an item; undefined for any other attribute. */
export function formOfEntry({ entry, attribute }: EntryValue): ItemForm | undefined {
    const [target, named] = [inScoring(entry?.ref), attribute?.ref];
    if (!target || !isBuiltinAttribute(named)) return undefined;
    if (named.meaning === 'score') return formOfScore(target);
    return named.meaning === 'points' ? formOfPoints(answersBelow(target)) : undefined;
}

function asOneValue(node: Expression): ItemForm | undefined {
    const bounds = boundsOf(node);
    return bounds && withoutItems(bounds);
}

/** A measure whose value is its formula: neither clamped nor rounded, and without another value for a zero divisor. */
function isPlain(measure: Measure): boolean {
    if (boundsOf(measure) === undefined) return false;
    return measure.modifiers.every(
        modifier =>
            modifier.$type === 'Display' ||
            modifier.$type === 'Open' ||
            (modifier.$type === 'ZeroCase' && !modifier.value)
    );
}

function formOfCall(node: Call): ItemForm | undefined {
    const meaning = functionOf(node.function)?.meaning;
    const first = node.arguments[0];
    if ((meaning !== 'sum' && meaning !== 'count') || !first || first.$type === 'MemberSelection')
        return asOneValue(node);
    if (first.$type === 'Selection' && isOfFindings(first)) return withoutItems(interval.between(ZERO, null));
    if (first.$type === 'Selection') return formOfSelection(first, meaning);
    const tally = first.$type === 'NameUse' ? first.target?.ref : undefined;
    if (isFactorGroup(tally)) return meaning === 'sum' ? formOfFactors(tally) : undefined;
    if (!isTally(tally)) return undefined;
    const bounds = meaning === 'sum' ? boundsOf(tally) : interval.between(ZERO, null);
    return bounds && withoutItems(bounds);
}

/** All of them together. */
function formOfFactors({ factors }: FactorGroup): ItemForm | undefined {
    const bounds = factors.map(boundsOfInput);
    const sum = bounds.reduce<Interval | undefined>((a, b) => a && b && interval.add(a, b), interval.point(ZERO));
    return sum && withoutItems(sum);
}

/** Sums, differences, and products or quotients with a known number; undefined for any other operation. */
function formOfOperation(node: Operation): ItemForm | undefined {
    const operator = operatorOf(node);
    if (operator === '+' || operator === '-') {
        const [left, right] = [formOf(node.left), formOf(node.right)];
        return left && right && plus(left, operator === '+' ? right : times(right, ZERO.sub(1)));
    }
    if (operator !== '×' && operator !== '÷' && operator !== 'scale') return undefined;
    const [left, right] = [boundsOf(node.left), boundsOf(node.right)];
    const factor = right && interval.known(right);
    if (factor && !(operator === '÷' && isZero(factor))) {
        const form = formOf(node.left);
        return form && times(form, operator === '÷' ? factor.inverse() : factor);
    }
    const first = left && interval.known(left);
    if (!first || operator === '÷') return undefined;
    const form = formOf(node.right);
    return form && times(form, first);
}

export function formOfScores(answers: readonly Answers[]): ItemForm {
    return shared(answers, ({ highest }) => ({ kept: interval.between(ZERO, highest), removed: NOTHING }));
}

export function formOfPoints(answers: readonly Answers[]): ItemForm {
    return shared(answers, ({ points }) => ({ kept: interval.point(points), removed: NOTHING }));
}

function shared(answers: readonly Answers[], share: (answers: Answers) => Share): ItemForm {
    const shares = answers.map(each => {
        const { kept, removed } = share(each);
        return [each.item, { kept, removed: each.removable ? removed : undefined }] as const;
    });
    return { rest: NOTHING, shares: new Map(shares) };
}
