// Totals that deductions and bonuses can carry out of their scale, from 0 to full marks.
import { compare, exact, ONE, ZERO, interval, type Exact } from '@guiju/exact';
import { AstUtils } from 'langium';
import {
    isEntryValue,
    isFindingClass,
    isInput,
    isInputValue,
    isMeasure,
    isNameUse,
    isOperation,
    isSelection,
    isTally,
    type Expression,
    type Measure,
    type Nameable
} from '../generated/ast.ts';
import { isFindingState, isOfFindings } from '../names/findings.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { primaryOf } from '../names/light.ts';
import { meaningOf } from '../words.ts';
import { boundsOf } from './bounds.ts';
import { operatorOf, unwrapped } from './operators.ts';
import { unitOf } from './units.ts';

/** The sides on which a measure leaves its scale although nothing is said about them. */
export interface OpenScale {
    readonly full: Exact;
    readonly below: boolean;
    readonly above: boolean;
    readonly highest: Exact | null;
}

/** A side is open where tallies carry the measure over it, and no bound or `不设…` speaks of it. */
export function openScale(measure: Measure): OpenScale | undefined {
    const bounds = boundsOf(measure);
    const full = fullMarks(measure);
    const tallies = bounds && full ? tallySigns(measure) : undefined;
    if (!bounds || !full || !tallies) return undefined;
    const spoken = spokenSides(measure);
    const below = tallies.has('-') && !spoken.has('below') && (bounds.lo === null || compare(bounds.lo, ZERO) < 0);
    const above = tallies.has('+') && !spoken.has('above') && (bounds.hi === null || compare(bounds.hi, full) > 0);
    return below || above ? { full, below, above, highest: bounds.hi } : undefined;
}

/** The base that a ratio is put on; else 100% for a ratio and the scoring's full marks for points. */
function fullMarks(measure: Measure): Exact | undefined {
    const unit = unitOf(measure);
    if (unit === 'ratio') return ONE;
    if (unit !== 'points') return undefined;
    const scaled = AstUtils.streamAst(measure.expression)
        .filter(isOperation)
        .find(node => operatorOf(node) === 'scale');
    const base = scaled && boundsOf(scaled.right);
    const total = primaryOf(rulesetOf(measure))?.total;
    return (base && interval.known(base)) ?? (total && exact(total.value));
}

/** The signs of the tallies among the terms of a sum; undefined where there are only tallies. */
function tallySigns(measure: Measure): Set<'+' | '-'> | undefined {
    const terms = termsOf(measure.expression, '+');
    const tallies = terms.filter(({ node }) => isOfTallies(node, new Set()));
    return tallies.length < terms.length ? new Set(tallies.map(({ sign }) => sign)) : undefined;
}

interface Term {
    readonly node: Expression;
    readonly sign: '+' | '-';
}

function termsOf(expression: Expression, sign: '+' | '-'): Term[] {
    const node = unwrapped(expression);
    const opposite = sign === '+' ? '-' : '+';
    if (node.$type === 'Negative') return termsOf(node.operand, opposite);
    if (node.$type !== 'Operation') return [{ node, sign }];
    const operator = operatorOf(node);
    if (operator !== '+' && operator !== '-') return [{ node, sign }];
    return [...termsOf(node.left, sign), ...termsOf(node.right, operator === '+' ? sign : opposite)];
}

/** Whether a term is made from tallies and no item, directly or through measures. */
function isOfTallies(term: Expression, seen: ReadonlySet<Measure>): boolean {
    const parts = AstUtils.streamAst(term).toArray();
    const findings = parts.some(part => isSelection(part) && isOfFindings(part));
    if (parts.some(part => (isSelection(part) && !isOfFindings(part)) || isEntryValue(part))) return false;
    const named = parts.filter(isNameUse).flatMap(part => (isFromOutside(part.target?.ref) ? [] : [part.target?.ref]));
    const measures = named.filter(isMeasure);
    if (measures.some(each => seen.has(each) || !isOfTallies(each.expression, new Set([...seen, each])))) return false;
    const counted = named.every(target => isTally(target) || isMeasure(target) || isFindingClass(target));
    return counted && (findings || named.length > 0);
}

/** An input says how many or whether, and makes no tally of a term. */
const isFromOutside = (target: Nameable | undefined): boolean =>
    isInput(target) || isInputValue(target) || isFindingState(target);

function spokenSides({ modifiers }: Measure): Set<'below' | 'above'> {
    const sides = modifiers.flatMap((modifier): ('below' | 'above')[] => {
        if (modifier.$type === 'Bound') return [meaningOf(modifier.side) === 'at most' ? 'above' : 'below'];
        return modifier.$type === 'Open' ? (OPEN_SIDES[meaningOf(modifier.open)] ?? []) : [];
    });
    return new Set(sides);
}

const OPEN_SIDES: Record<string, ('below' | 'above')[]> = {
    'no bounds': ['below', 'above'],
    'no floor': ['below'],
    'no ceiling': ['above']
};
