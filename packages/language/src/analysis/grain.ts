// The step of a value: what it is always a multiple of. Undefined for a value that can lie anywhere.
import { interval, ZERO, ONE, isZero, type Exact } from '@guiju/exact';
import {
    isFactorGroup,
    isFindingClass,
    isInput,
    isItem,
    isMeasure,
    isTally,
    type Bound,
    type Call,
    type EntryValue,
    type Expression,
    type Measure,
    type Operation,
    type Rounding,
    type Selection,
    type Tally
} from '../generated/ast.ts';
import { isBuiltinAttribute } from '../names/builtins.ts';
import { rulesetOf, sectionsOf } from '../names/catalogue.ts';
import { forMembersOf, inScoring, primaryOf } from '../names/light.ts';
import { membersOf } from '../names/members.ts';
import { tableOf } from '../names/tables.ts';
import { functionOf } from '../words.ts';
import { answersBelow, answersIn, type Answers } from './answers.ts';
import { boundsOf } from './bounds.ts';
import { stepOfInput } from './inputs.ts';
import { amountOf } from './literals.ts';
import { stepOfTable } from './lookup.ts';
import { remembered } from './memo.ts';
import { operatorOf } from './operators.ts';
import { grainOfMembers } from './member-values.ts';
import { valueOf } from './points.ts';
import { stepWithin } from './section-scores.ts';
import { isOfSections } from './selections.ts';
import { commonStep } from './steps.ts';
import { stepOfWeighted, weightedIn } from './weighted.ts';

export function grainOf(node: Measure | Tally | Expression | undefined): Exact | undefined {
    if (!node) return undefined;
    if (isMeasure(node)) return forMembersOf(membersOf(node), () => grainOfMeasure(node));
    if (isTally(node)) return grainOfTally(node);
    return grainOfExpression(node);
}

function grainOfTally({ each, modifiers }: Tally): Exact | undefined {
    return each && modifiers.reduce((step, { limit }) => commonStep(step, amountOf(limit))!, valueOf(each));
}

const grainOfMeasure = remembered<Measure, Exact | undefined>(measure => {
    let step = grainOf(measure.expression);
    for (const modifier of measure.modifiers) {
        if (modifier.$type === 'ZeroCase' && modifier.value) step = commonStep(step, grainOf(modifier.value));
    }
    for (const modifier of measure.modifiers) {
        if (modifier.$type === 'Bound' || modifier.$type === 'Rounding') step = stepAfter(step, modifier);
    }
    return step;
}, undefined);

const stepAfter = (step: Exact | undefined, modifier: Bound | Rounding): Exact | undefined =>
    modifier.$type === 'Bound' ? commonStep(step, amountOf(modifier.limit)) : amountOf(modifier.step);

function grainOfExpression(node: Expression): Exact | undefined {
    switch (node.$type) {
        case 'Literal':
            return amountOf(node);
        case 'Parentheses':
            return node.steps.reduce(stepAfter, grainOf(node.inner));
        case 'Negative':
            return grainOf(node.operand);
        case 'NameUse': {
            const target = node.target?.ref;
            if (isInput(target)) return stepOfInput(target);
            if (isFactorGroup(target)) return undefined;
            if (isFindingClass(target)) return ONE;
            return isMeasure(target) || isTally(target) ? grainOf(target) : undefined;
        }
        case 'EntryValue':
            return grainOfEntry(node);
        case 'Call':
            return grainOfCall(node);
        case 'Operation':
            return grainOfOperation(node);
        case 'Conditional':
            return commonStep(grainOf(node.whenTrue), grainOf(node.whenFalse));
        case 'DateLiteral':
            return ONE;
        case 'Root':
        case 'TextLiteral':
        case 'Taken':
        case 'Negation':
            return undefined;
    }
}

function grainOfEntry({ entry, attribute }: EntryValue): Exact | undefined {
    const [target, named] = [inScoring(entry?.ref), attribute?.ref];
    if (!target || !isBuiltinAttribute(named)) return undefined;
    const answers = answersBelow(target);
    const step = stepOf(answers, named.meaning);
    if (named.meaning === 'score') return stepWithin(target, step);
    if (named.meaning !== 'ratio' || answers.some(each => each.removable && !isItem(target))) return step;
    const points = answers.reduce((sum, each) => sum.add(each.points), ZERO);
    return isZero(points) ? undefined : stepWithin(target, stepOf(answers, 'score'))?.div(points);
}

function stepOf(answers: readonly Answers[], attribute: string): Exact | undefined {
    if (attribute !== 'score' && attribute !== 'points') return undefined;
    return answers.map(each => (attribute === 'score' ? each.step : each.points)).reduce(commonStep, ZERO);
}

function grainOfCall(node: Call): Exact | undefined {
    const meaning = functionOf(node.function)?.meaning;
    const table = meaning === undefined ? tableOf(node) : undefined;
    if (table) return stepOfTable(table);
    const [first] = node.arguments;
    if (first?.$type === 'MemberSelection') return meaning && grainOfMembers(first, meaning);
    if (meaning === 'count' || meaning === 'size') return ONE;
    if (meaning === 'weighted') {
        const weighted = weightedIn(node);
        return weighted && stepOfWeighted(weighted);
    }
    if (meaning !== 'sum' && meaning !== 'least' && meaning !== 'greatest') return undefined;
    return node.arguments
        .map(argument =>
            argument.$type === 'Selection' ? grainOfSelection(argument) : grainOf(argument as Expression)
        )
        .reduce(commonStep, ZERO);
}

function grainOfSelection(selection: Selection): Exact | undefined {
    const attribute = selection.attribute?.ref;
    if (!isBuiltinAttribute(attribute) || (isOfSections(selection) && attribute.meaning === 'ratio')) return undefined;
    const step = stepOf(answersIn(rulesetOf(selection)), attribute.meaning);
    if (!isOfSections(selection) || attribute.meaning !== 'score') return step;
    const primary = primaryOf(rulesetOf(selection));
    return (primary ? sectionsOf(primary) : []).reduce((all, section) => stepWithin(section, all), step);
}

function grainOfOperation(node: Operation): Exact | undefined {
    const [left, right] = [grainOf(node.left), grainOf(node.right)];
    switch (operatorOf(node)) {
        case '+':
        case '-':
            return commonStep(left, right);
        case '×':
        case 'scale':
            return left && right && left.mul(right);
        case '÷': {
            const bounds = boundsOf(node.right);
            const divisor = bounds && interval.known(bounds);
            return divisor && left && !isZero(divisor) ? left.div(divisor).abs() : undefined;
        }
        default:
            return undefined;
    }
}
