// Which of several scorings applies in every case that their conditions tell apart, each case with a witness.
import { compare, exact, ONE, ZERO, type Exact } from '@guiju/exact';
import { AstUtils } from 'langium';
import {
    isCall,
    isConditional,
    isEntryValue,
    isInput,
    isInputValue,
    isNameUse,
    isOperation,
    isParentheses,
    isRoot,
    isTaken,
    type Expression,
    type Input,
    type NameUse,
    type Ruleset,
    type Scoring
} from '../generated/ast.ts';
import { dateOfDay } from '@guiju/calendar';
import { inputKindOf } from '../names/inputs.ts';
import { choicesOf } from '../names/light.ts';
import { boundsOfInput, stepOfInput } from './inputs.ts';
import { amountIn, decided, wordOf, type Facts, type Known } from './known-inputs.ts';
import { isComparison, operatorOf, unwrapped } from './operators.ts';
import { meet, onStep, spanOf, valueText, type Span } from './spans.ts';
import { choiceIn } from './unit-conflicts.ts';
import { unitOfInput } from './units.ts';

/** Inputs that stand for all that the conditions treat alike, and the scorings that apply to them. */
export interface Case {
    readonly facts: Facts;
    readonly scorings: readonly Scoring[];
}

/** More cases than this are not tried one by one. */
const MOST_CASES = 20_000;

/** Undefined where the conditions are not of a kind that can be decided case by case. */
export function casesOf(ruleset: Ruleset): Case[] | undefined {
    const scorings = choicesOf(ruleset);
    const conditions = scorings.flatMap(({ condition }) => condition ?? []);
    const inputs = [...new Set(conditions.flatMap(inputsIn))];
    if (conditions.some(condition => strangersIn(condition).length > 0 || !isPlain(condition))) return undefined;
    const values = inputs.map(input => valuesOf(input, conditions));
    const count = values.reduce((product, list) => product * list.length, 1);
    if (count === 0 || count > MOST_CASES) return undefined;
    const cases = combined(inputs, values).map(facts => ({ facts, scorings: chosenAmong(scorings, facts) }));
    return cases.flatMap(({ facts, scorings: chosen }) => (chosen ? [{ facts, scorings: chosen }] : []));
}

/** Those whose conditions hold; the one for all else where none does. Undefined where a condition cannot be told. */
export function chosenAmong(scorings: readonly Scoring[], facts: Facts): Scoring[] | undefined {
    const truths = scorings.map(({ condition }) => (condition ? decided(condition, facts) : false));
    if (truths.includes(undefined)) return undefined;
    const chosen = scorings.filter((_, place) => truths[place]);
    return chosen.length > 0 ? chosen : scorings.filter(({ otherwise }) => otherwise);
}

/** The inputs that a condition names. */
export function inputsIn(condition: Expression): Input[] {
    return namesIn(condition).flatMap(({ target }) => (isInput(target?.ref) ? [target.ref] : []));
}

const namesIn = (condition: Expression): NameUse[] => AstUtils.streamAst(condition).filter(isNameUse).toArray();

/** What a condition names that is no input: it is known too late to choose a scoring by. */
export function strangersIn(condition: Expression): Expression[] {
    return AstUtils.streamAst(condition)
        .filter(node => isNameUse(node) || isEntryValue(node) || isCall(node) || isTaken(node))
        .filter(node => !isNameUse(node) || (node.target?.ref !== undefined && !isOfInputs(node)))
        .toArray();
}

const isOfInputs = ({ target }: NameUse): boolean => isInput(target?.ref) || isInputValue(target?.ref);

/** Every input is compared with something written, or is a condition by itself; so its cases are known. */
function isPlain(condition: Expression): boolean {
    const nodes = AstUtils.streamAst(condition).toArray();
    if (nodes.some(node => isRoot(node) || isConditional(node) || (isParentheses(node) && node.steps.length > 0)))
        return false;
    return nodes.filter(isOperation).every(node => {
        if (!isComparison(operatorOf(node))) return operatorOf(node) === 'and' || operatorOf(node) === 'or';
        return choiceIn(node) !== undefined || cutIn(node) !== undefined;
    });
}

interface Cut {
    readonly input: Input;
    readonly limit: Exact;
}

/** An input on one side, a written amount on the other. */
function cutIn(node: Expression): Cut | undefined {
    if (!isOperation(node)) return undefined;
    for (const [one, other] of [
        [node.left, node.right],
        [node.right, node.left]
    ] as const) {
        const side = unwrapped(one);
        const input = isNameUse(side) ? side.target?.ref : undefined;
        const limit = amountIn(other, new Map());
        if (isInput(input) && limit) return { input, limit };
    }
    return undefined;
}

function valuesOf(input: Input, conditions: readonly Expression[]): Known[] {
    const kind = inputKindOf(input);
    if (kind === 'yes-no') return [true, false];
    if (kind === 'choice') return input.values.map(({ name }) => name);
    const operations = conditions.flatMap(condition => AstUtils.streamAst(condition).filter(isOperation).toArray());
    if (kind === 'text') return input.texts.length > 0 ? input.texts : [...textsFor(input, operations), ''];
    const cuts = operations.flatMap(node => cutIn(node) ?? []).filter(cut => cut.input === input);
    return representatives(input, cuts.map(({ limit }) => limit).sort(compare));
}

function textsFor(input: Input, operations: readonly Extract<Expression, { $type: 'Operation' }>[]): string[] {
    const texts = operations.flatMap(node => {
        const choice = choiceIn(node);
        return choice?.input === input ? (wordOf(choice.value) ?? []) : [];
    });
    return [...new Set(texts)];
}

/** Each limit, and one value from every stretch between two of them, as far as the input may have it. */
function representatives(input: Input, limits: readonly Exact[]): Exact[] {
    const bounds = boundsOfInput(input);
    if (!bounds) return [];
    const cuts = limits.filter((limit, at) => at === 0 || compare(limits[at - 1]!, limit) !== 0);
    const spans = [...cuts, null].flatMap((hi, at): Span[] => {
        const between = { lo: cuts[at - 1] ?? null, loOpen: true, hi, hiOpen: true };
        return hi === null ? [between] : [between, { lo: hi, loOpen: false, hi, hiOpen: false }];
    });
    const step = stepOfInput(input);
    return spans.flatMap(span => onStep(meet(span, spanOf(bounds)), step) ?? []).map(valueIn);
}

/** Some value of it, the least where it belongs to it. */
function valueIn({ lo, loOpen, hi, hiOpen }: Span): Exact {
    if (lo !== null && !loOpen) return lo;
    if (hi !== null && !hiOpen) return hi;
    if (lo !== null && hi !== null) return lo.add(hi).div(exact(2));
    if (lo !== null) return lo.add(ONE);
    return hi === null ? ZERO : hi.sub(ONE);
}

function combined(inputs: readonly Input[], values: readonly Known[][]): Facts[] {
    return inputs.reduce<Map<Input, Known>[]>(
        (all, input, place) => all.flatMap(facts => values[place]!.map(value => new Map(facts).set(input, value))),
        [new Map<Input, Known>()]
    );
}

/** 业态 = 连锁，服务人数 = 65. */
export function factsText(facts: Facts): { zh: string; en: string } {
    const told = [...facts].map(([input, known]) => [input.name, knownText(input, known)] as const);
    const text = (list: readonly string[], separator: string): string => list.join(separator);
    return {
        zh: text(
            told.map(([name, value]) => `${name} = ${value.zh}`),
            '，'
        ),
        en: text(
            told.map(([name, value]) => `${name} = ${value.en}`),
            ', '
        )
    };
}

function knownText(input: Input, known: Known): { zh: string; en: string } {
    if (typeof known === 'boolean') return known ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
    if (typeof known === 'string') {
        const both =
            inputKindOf(input) === 'text' && known === '' ? { zh: '其他文字', en: 'any other text' } : undefined;
        return both ?? { zh: known, en: known };
    }
    const text =
        inputKindOf(input) === 'date' ? dateOfDay(Number(known.valueOf())) : valueText(known, unitOfInput(input));
    return { zh: text, en: text };
}
