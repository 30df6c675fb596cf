// Conditions on linear numbers: what has to hold for a grade, without any rounding, clamp or quotient left in it.
import { compare, exact, ZERO } from '@guiju/exact';
import { boundsOf, scaled, type Linear } from './linear.ts';

/** `linear` ≥ 0, or > 0 where it is strict. */
export interface Atom {
    readonly kind: 'atom';
    readonly linear: Linear;
    readonly strict: boolean;
}

export type Formula = Atom | { readonly kind: 'all' | 'any'; readonly of: readonly Formula[] };

export const TRUE: Formula = { kind: 'all', of: [] };
export const FALSE: Formula = { kind: 'any', of: [] };

export const isTrue = (formula: Formula): boolean => formula.kind === 'all' && formula.of.length === 0;
export const isFalse = (formula: Formula): boolean => formula.kind === 'any' && formula.of.length === 0;

/** What always or never holds is settled at once. */
export function atom(linear: Linear, strict: boolean): Formula {
    const { least, greatest } = boundsOf(linear);
    const holds = (value: typeof least): boolean => compare(value, ZERO) > (strict ? 0 : -1);
    if (holds(least)) return TRUE;
    return holds(greatest) ? { kind: 'atom', linear, strict } : FALSE;
}

export function all(of: readonly Formula[]): Formula {
    const parts = of.flatMap(part => (part.kind === 'all' ? part.of : [part]));
    if (parts.some(isFalse)) return FALSE;
    return parts.length === 1 ? parts[0]! : { kind: 'all', of: parts };
}

export function any(of: readonly Formula[]): Formula {
    const parts = of.flatMap(part => (part.kind === 'any' ? part.of : [part]));
    if (parts.some(isTrue)) return TRUE;
    return parts.length === 1 ? parts[0]! : { kind: 'any', of: parts };
}

export function not(formula: Formula): Formula {
    if (formula.kind === 'atom') return atom(scaled(formula.linear, exact(-1)), !formula.strict);
    return formula.kind === 'all' ? any(formula.of.map(not)) : all(formula.of.map(not));
}

/** Every way in which it can hold, each a list of atoms that hold together; undefined where there are more than `most`. */
export function waysOf(formula: Formula, most: number): Atom[][] | undefined {
    if (formula.kind === 'atom') return [[formula]];
    if (formula.kind === 'any') {
        const ways: Atom[][] = [];
        for (const part of formula.of) {
            const found = waysOf(part, most - ways.length);
            if (found === undefined) return undefined;
            ways.push(...found);
        }
        return ways.length > most ? undefined : ways;
    }
    let ways: Atom[][] = [[]];
    for (const part of formula.of) {
        const found = waysOf(part, most);
        if (found === undefined || found.length * ways.length > most) return undefined;
        ways = ways.flatMap(way => found.map(other => [...way, ...other]));
    }
    return ways;
}
