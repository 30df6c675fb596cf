// A share of audit time that must be kept, and the first case in which rounding alone breaks it.
import { compare, exactText, isZero, type Exact } from '@guiju/exact';
import {
    isInputValue,
    isLiteral,
    isMeasure,
    type Expression,
    type Input,
    type Measure,
    type TimeCheck,
    type TimeRequirement
} from '../generated/ast.ts';
import { meaningOf } from '../words.ts';
import { casesOf } from './cases.ts';
import { amountOf, writtenUnit } from './literals.ts';
import { conjunctsOf, operatorOf, unwrapped } from './operators.ts';
import { inputsNeeded, valueAt, type Known } from './value-at.ts';

/** `value` must not be below `limit`. */
interface Minimum {
    readonly value: Expression | Measure;
    readonly limit: Expression;
}

/** A case, its exact and its rounded value, and what had to be reached. */
export interface BrokenShare {
    readonly given: readonly (readonly [name: string, value: string])[];
    readonly exactly: Exact;
    readonly rounded: Exact;
    readonly limit: Exact;
    /** The rounded value as a share of what the limit is a share of. */
    readonly share: Exact | undefined;
}

/** Only a minimum that sends the plan back: one with a note has said which of the two wins. */
export function firstBroken(node: TimeCheck | TimeRequirement): BrokenShare | undefined {
    if (!node.consequence?.rejected) return undefined;
    for (const minimum of minimaIn(node)) {
        const inputs = inputsNeeded([minimum.value, minimum.limit]);
        const broken = casesOf(inputs)?.map(given => brokenIn(given, minimum));
        const first = broken?.find(each => each !== undefined);
        if (first) return first;
    }
    return undefined;
}

function minimaIn(node: TimeCheck | TimeRequirement): Minimum[] {
    if (node.$type === 'TimeRequirement') {
        const subject = node.subject ? node.subject.ref : node.$container;
        const isMinimum = meaningOf(node.side) === 'must be at least';
        return isMinimum && isMeasure(subject) ? [{ value: subject, limit: node.limit }] : [];
    }
    return conjunctsOf(node.condition).flatMap(part => {
        if (part.$type !== 'Operation') return [];
        const operator = operatorOf(part);
        if (operator === '≥' || operator === '>') return [{ value: part.left, limit: part.right }];
        return operator === '≤' || operator === '<' ? [{ value: part.right, limit: part.left }] : [];
    });
}

/** Kept by the exact numbers and broken by the rounded ones. */
function brokenIn(given: ReadonlyMap<Input, Known>, { value, limit }: Minimum): BrokenShare | undefined {
    const [exactly, needed] = [false, true].map(isRounded => valueAt(isRounded ? limit : value, { given, isRounded }));
    const rounded = valueAt(value, { given, isRounded: true });
    const neededExactly = valueAt(limit, { given, isRounded: false });
    if (!exactly || !rounded || !needed || !neededExactly) return undefined;
    if (compare(exactly, neededExactly) < 0 || compare(rounded, needed) >= 0) return undefined;
    return {
        given: tellingOf(given),
        exactly,
        rounded,
        limit: needed,
        share: shareOf(rounded, limit, given)
    };
}

/** What tells a case from others: the inputs that have no usual value. */
export const tellingOf = (given: ReadonlyMap<Input, Known>): [name: string, value: string][] =>
    [...given]
        .filter(([input]) => input.fallback === undefined && input.$container.$type !== 'FactorGroup')
        .map(([input, known]) => [input.name, isInputValue(known) ? known.name : exactText(known)]);

/** 1.5 of the 2 that 80% are taken of is 75%. */
function shareOf(value: Exact, limit: Expression, given: ReadonlyMap<Input, Known>): Exact | undefined {
    const product = unwrapped(limit);
    if (product.$type !== 'Operation' || operatorOf(product) !== '×') return undefined;
    const sides = [product.left, product.right].map(unwrapped);
    const whole = sides.find(side => !isShare(side));
    if (whole === undefined || !sides.some(isShare)) return undefined;
    const of = valueAt(whole, { given, isRounded: true });
    return of && !isZero(of) ? value.div(of) : undefined;
}

const isShare = (side: Expression): boolean =>
    isLiteral(side) && writtenUnit(side) === 'ratio' && !isZero(amountOf(side));
