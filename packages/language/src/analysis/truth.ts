// Whether a condition holds in every audit, in none, or in some.
import { compare, interval, ZERO, type Interval } from '@guiju/exact';
import {
    isInput,
    isMark,
    isInputValue,
    type Band,
    type Call,
    type Conditional,
    type Expression,
    type Input,
    type Item,
    type Mark,
    type Operation,
    type Selection
} from '../generated/ast.ts';
import { isBuiltinAttribute } from '../names/builtins.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { isOfFindings } from '../names/findings.ts';
import { inputKindOf } from '../names/inputs.ts';
import { functionOf, isStateMeaning, type StateMeaning } from '../words.ts';
import { answersIn } from './answers.ts';
import { boundsOf, type Scenario } from './bounds.ts';
import { formOf } from './forms.ts';
import { boundsOfForm, plus, times } from './item-form.ts';
import { ordinalIn } from './ordinals.ts';
import { operatorOf, type Comparison } from './operators.ts';
import { isOutermost } from './section-scores.ts';
import { chosen, isOfSections } from './selections.ts';
import { comparisonsOf } from './written-gates.ts';
import { statesOfAnswer } from './policies.ts';
import { choiceIn } from './unit-conflicts.ts';

export type Truth = 'yes' | 'no' | 'maybe';

/** Undefined where nothing can be said. In a filter the scenario is the item that is asked about. */
export function truthOf(condition: Expression | undefined, scenario?: Scenario): Truth | undefined {
    switch (condition?.$type) {
        case 'Parentheses':
            return truthOf(condition.inner, scenario);
        case 'Negation':
            return not(truthOf(condition.operand, scenario));
        case 'NameUse': {
            const target = condition.target?.ref;
            if (isMark(target)) return scenario && (isMarked(scenario.answers.item, target) ? 'yes' : 'no');
            if (isInput(target)) return inputKindOf(target) === 'yes-no' ? 'maybe' : undefined;
            if (scenario && isBuiltinAttribute(target) && isStateMeaning(target.meaning)) {
                return truthOfState(target.meaning, scenario);
            }
            if (!scenario || !isBuiltinAttribute(target)) return undefined;
            if (target.meaning === 'outermost') return isOutermost(scenario.answers.item) ? 'yes' : 'no';
            if (target.meaning !== 'applicable') return undefined;
            return scenario.removed ? 'no' : 'yes';
        }
        case 'Taken':
            return 'maybe';
        case 'EntryValue':
            return condition.option || isBuiltinAttribute(condition.attribute?.ref) ? 'maybe' : undefined;
        case 'Call':
            return truthOfCall(condition);
        case 'Operation':
            return truthOfOperation(condition, scenario);
        case 'Conditional':
            return truthOfConditional(condition, scenario);
        default:
            return undefined;
    }
}

/** How an item in this state of the sums may have been answered. */
function truthOfState(meaning: StateMeaning, { answers, removed }: Scenario): Truth {
    const states = statesOfAnswer(answers.item, removed);
    if (!states.has(meaning)) return 'no';
    return states.size === 1 ? 'yes' : 'maybe';
}

function not(truth: Truth | undefined): Truth | undefined {
    return truth === 'yes' ? 'no' : truth === 'no' ? 'yes' : truth;
}

function truthOfConditional({ condition, whenTrue, whenFalse }: Conditional, scenario?: Scenario): Truth | undefined {
    const decided = truthOf(condition, scenario);
    const [one, other] = [truthOf(whenTrue, scenario), truthOf(whenFalse, scenario)];
    if (decided === 'yes') return one;
    if (decided === 'no') return other;
    return one === undefined || other === undefined ? undefined : one === other ? one : 'maybe';
}

/** One of several values may or may not be given; the only one surely is. */
function truthOfChoice(node: Operation, { values }: Input, value: Expression): Truth | undefined {
    const isValue = value.$type === 'NameUse' && isInputValue(value.target?.ref);
    if (!isValue) return undefined;
    if (values.length > 1) return 'maybe';
    return operatorOf(node) === '=' ? 'yes' : 'no';
}

function truthOfOperation(node: Operation, scenario: Scenario | undefined): Truth | undefined {
    const operator = operatorOf(node);
    if (operator === 'and' || operator === 'or') {
        const decisive: Truth = operator === 'and' ? 'no' : 'yes';
        return joined(truthOf(node.left, scenario), truthOf(node.right, scenario), decisive);
    }
    if (ordinalIn(node)) return 'maybe';
    const choice = choiceIn(node);
    if (choice) return truthOfChoice(node, choice.input, choice.value);
    const difference = scenario ? differenceIn(node, scenario) : differenceOf(node.left, node.right);
    return difference && truthOfComparison(operator as Comparison, difference);
}

function joined(left: Truth | undefined, right: Truth | undefined, decisive: Truth): Truth | undefined {
    if (left === decisive || right === decisive) return decisive;
    if (left === undefined || right === undefined) return undefined;
    return left === 'maybe' || right === 'maybe' ? 'maybe' : left;
}

/** Whether one value bounds another. */
export function truthOfBound(subject: Expression, sign: '≥' | '≤', limit: Expression): Truth | undefined {
    const difference = differenceOf(subject, limit);
    return difference && truthOfComparison(sign, difference);
}

/** Whether a value lies in a band. */
export function truthOfBand(subject: Expression, band: Band): Truth | undefined {
    return comparisonsOf(band)
        .map(({ comparison, literal }) => {
            const difference = differenceOf(subject, literal);
            return difference && truthOfComparison(comparison, difference);
        })
        .reduce((a, b) => joined(a, b, 'no'), 'yes' as Truth | undefined);
}

function differenceIn(node: Operation, scenario: Scenario): Interval | undefined {
    const [left, right] = [boundsOf(node.left, scenario), boundsOf(node.right, scenario)];
    return left && right && interval.subtract(left, right);
}

/** Left minus right, item by item, so that what both sides share cancels out as far as it can. */
function differenceOf(left: Expression, right: Expression): Interval | undefined {
    const [a, b] = [formOf(left), formOf(right)];
    return a && b && boundsOfForm(plus(a, times(b, ZERO.sub(1))));
}

function truthOfComparison(comparison: Comparison, { lo, hi }: Interval): Truth {
    const [low, high] = [lo === null ? -1 : compare(lo, ZERO), hi === null ? 1 : compare(hi, ZERO)];
    const certain = (yes: boolean, no: boolean): Truth => (yes ? 'yes' : no ? 'no' : 'maybe');
    switch (comparison) {
        case '≥':
            return certain(low >= 0, high < 0);
        case '>':
            return certain(low > 0, high <= 0);
        case '≤':
            return certain(high <= 0, low > 0);
        case '<':
            return certain(high < 0, low >= 0);
        case '=':
            return certain(low === 0 && high === 0, low > 0 || high < 0);
        case '≠':
            return certain(low > 0 || high < 0, low === 0 && high === 0);
    }
}

function truthOfCall(node: Call): Truth | undefined {
    const meaning = functionOf(node.function)?.meaning;
    const first = node.arguments[0];
    if ((meaning !== 'exists' && meaning !== 'all') || first?.$type !== 'Selection') return undefined;
    if (isOfSections(first) || isOfFindings(first)) return 'maybe';
    const each = statesOf(first);
    if (each.some(truth => truth === undefined)) return undefined;
    const decisive = meaning === 'exists' ? 'yes' : 'no';
    if (each.some(truth => truth === decisive)) return decisive;
    return each.every(truth => truth !== 'maybe') ? not(decisive) : 'maybe';
}

/** The filter on every item; uncertain where removing the item makes a difference. */
function statesOf(selection: Selection): (Truth | undefined)[] {
    return answersIn(rulesetOf(selection)).map(answers => {
        const kept = chosen(selection, { answers, removed: false });
        if (!answers.removable || kept === undefined) return kept;
        return chosen(selection, { answers, removed: true }) === kept ? kept : 'maybe';
    });
}

const isMarked = ({ markers }: Item, mark: Mark): boolean => markers.some(use => use.mark?.ref === mark);
