// Inputs and the values to choose from: their kinds, everything they answer to, and where a value's name is looked up.
import type { AstNode } from 'langium';
import {
    isInput,
    isInputs,
    isNameUse,
    isOperation,
    isParentheses,
    type Expression,
    type FindingClass,
    type Input,
    type InputValue,
    type NameUse,
    type Ruleset,
    type WeightTable
} from '../generated/ast.ts';
import { canonicalSign } from '../lexer/signs.ts';
import { meaningOf } from '../words.ts';
import type { WrittenUnit } from '../analysis/unit-rules.ts';
import { statementsOf } from './statements.ts';

export type InputKind = WrittenUnit | 'yes-no' | 'choice' | 'date' | 'text';

/** What an input holds, whichever language its kind is written in. */
export function inputKindOf({ kind }: Input): InputKind {
    const meaning = meaningOf(kind);
    if (meaning === 'judgement') return 'yes-no';
    return meaning === 'one' ? 'choice' : (meaning as InputKind);
}

/** An input and a value answer to their name and to that in the other language, with blanks or with hyphens. */
export const inputNames = (named: Input | InputValue | FindingClass): string[] => bothNames(named);

/** The names of what is declared with one in the other language beside it. */
export function bothNames({ name, otherName }: { readonly name: string; readonly otherName?: string }): string[] {
    return [...new Set([name, ...(otherName === undefined ? [] : [otherName, asName(otherName)])])];
}

/** `last ratio` is written `last-ratio` where a name is needed. */
export const asName = (title: string): string => title.trim().replace(/\s+/g, '-');

export function inputsOf(ruleset: Ruleset): Input[] {
    return statementsOf(ruleset).flatMap(element =>
        isInputs(element) ? element.inputs : isInput(element) ? [element] : []
    );
}

/** A yes-no input that somebody judges, who may have to say why. */
export const isJudgement = ({ judge }: Input): boolean => judge !== undefined;

/** The other side of the comparison that a name stands in: in 审核 = 初审 that of 初审 is 审核. */
export function comparedWith(use: NameUse): NameUse | undefined {
    const [side, around] = outOfBrackets(use);
    if (!isOperation(around) || !around.operator || !COMPARISONS.has(meaningOf(canonicalSign(around.operator))))
        return undefined;
    const other = inBrackets(around.left === side ? around.right : around.left);
    return isNameUse(other) ? other : undefined;
}

const COMPARISONS = new Set(['=', '≠', '≥', '>', '≤', '<']);

function outOfBrackets(node: AstNode): [AstNode, AstNode | undefined] {
    return isParentheses(node.$container) ? outOfBrackets(node.$container) : [node, node.$container];
}

const inBrackets = (node: Expression | undefined): Expression | undefined =>
    isParentheses(node) ? inBrackets(node.inner) : node;

/**
 * The input among whose values a name is looked up: the one it is compared with, if that one is a choice. Goes by
 * names and not by links, as it is asked while names are being linked; of two choices the left one is the input.
 */
export function choiceBeside(use: AstNode, choiceNamed: (name: string) => Input | undefined): Input | undefined {
    const other = isNameUse(use) ? comparedWith(use) : undefined;
    const input = other?.target && choiceNamed(other.target.$refText);
    if (!other || !input || !isNameUse(use)) return undefined;
    const isLeft = (use.$cstNode?.offset ?? 0) < (other.$cstNode?.offset ?? 0);
    return isLeft && choiceNamed(use.target?.$refText) ? undefined : input;
}

/** Finds the choices of a ruleset by any of their names; one that is still being written is none yet. */
export function choicesIn(ruleset: Ruleset): (name: string) => Input | undefined {
    const written = inputsOf(ruleset).filter(({ name, kind }) => Boolean(name) && Boolean(kind));
    const choices = written.filter(input => inputKindOf(input) === 'choice');
    const named = new Map(choices.reverse().flatMap(input => inputNames(input).map(name => [name, input] as const)));
    return name => named.get(name);
}

/**
 * The input that a table of weights goes by: the one it names, else the one whose values head its columns. Where none
 * has them all, the one that has most, so that a slip in a heading is told beside what it may have meant.
 */
export function choiceHeading(
    { input, values }: WeightTable,
    ruleset: Ruleset,
    choiceNamed: (name: string) => Input | undefined
): Input | undefined {
    if (input) return choiceNamed(input.$refText);
    const headings = values.map(value => value.$refText);
    return choicesHeaded(headings, ruleset)[0]?.input;
}

/** The inputs that know some of the headings, those that know most first. */
export function choicesHeaded(
    headings: readonly string[],
    ruleset: Ruleset
): { readonly input: Input; readonly known: number }[] {
    const choices = inputsOf(ruleset).filter(({ name, kind }) => Boolean(name) && Boolean(kind));
    return choices
        .filter(input => inputKindOf(input) === 'choice')
        .map(input => ({ input, known: headings.filter(heading => hasValue(input, heading)).length }))
        .filter(({ known }) => known > 0)
        .sort((a, b) => b.known - a.known);
}

const hasValue = ({ values }: Input, heading: string): boolean =>
    values.some(value => Boolean(value.name) && inputNames(value).includes(heading));
