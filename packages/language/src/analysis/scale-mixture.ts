// Scales whose parts are not of one kind.
import { compare, ONE } from '@guiju/exact';
import { isLiteral, isNegative, isScaleBand, type Expression, type Literal, type Scale } from '../generated/ast.ts';
import type { Place } from '../checks/check.ts';
import { writtenUnit } from './literals.ts';
import { wordsOf } from './printed.ts';
import { literalsOf } from './scale-bands.ts';
import { bestShare, entriesOf, isMeasured, isShare, type ScaleEntry } from './scales.ts';

export interface Mixture extends Place {
    readonly kind: 'worth' | 'band' | 'option' | 'range' | 'unit' | 'empty';
    readonly found: string;
}

export function mixtureIn(scale: Scale): Mixture[] {
    const entries = entriesOf(scale);
    const [first] = entries;
    if (!first) return [{ kind: 'empty', found: scale.name, node: scale, property: 'name' }];
    const other = entries.find(({ worth }) => worth && isShare(worth) !== isShare(first.worth));
    const worth: Mixture[] = other?.worth ? [{ kind: 'worth', found: wordsOf(other.worth), node: other.worth }] : [];
    return [...worth, ...entries.flatMap(entry => strangerIn(entry, scale)), ...strangeUnits(scale)];
}

/** Whether its best answer cannot be held against the points of an item. */
export function hasOwnFault(scale: Scale): boolean {
    const best = bestShare(scale);
    return mixtureIn(scale).length > 0 || (best !== undefined && compare(best, ONE) !== 0);
}

function strangerIn(node: ScaleEntry, scale: Scale): Mixture[] {
    if (isScaleBand(node) !== isMeasured(scale)) {
        return [{ kind: isScaleBand(node) ? 'band' : 'option', found: wordsOf(node), node }];
    }
    if (!isScaleBand(node) || node.worth?.to === undefined) return [];
    return [{ kind: 'range', found: wordsOf(node.worth), node: node.worth }];
}

function strangeUnits(scale: Scale): Mixture[] {
    if (!isMeasured(scale)) return [];
    const { range } = scale;
    const ends = [range?.from, range?.to].map(literalIn).filter(literal => literal !== undefined);
    const written = [...ends, ...entriesOf(scale).filter(isScaleBand).flatMap(literalsOf)];
    return written
        .filter(literal => !fits(literal, scale))
        .map(literal => ({ kind: 'unit', found: wordsOf(literal), node: literal }));
}

/** 0 is the same in every unit. */
function fits(literal: Literal, { unit }: Scale): boolean {
    if (unit === '%') return literal.value === '0' || writtenUnit(literal) === 'ratio';
    return literal.unit === undefined || literal.unit === unit;
}

const literalIn = (node: Expression | undefined): Literal | undefined =>
    isNegative(node) ? literalIn(node.operand) : isLiteral(node) ? node : undefined;
