// The cases that a formula can meet, as far as they are finitely many: each value of a choice, each row of a table.
import { compare, interval, ZERO, type Exact } from '@guiju/exact';
import { isFactorGroup, type Input } from '../generated/ast.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { inputKindOf } from '../names/inputs.ts';
import { tablesOf } from '../names/tables.ts';
import { boundsOfInput, defaultOfInput, stepOfInput } from './inputs.ts';
import { cellsOf, keysOf } from './lookup.ts';
import type { Known } from './value-at.ts';

/** Beyond this nobody waits for an answer, and none is given. */
const MOST_CASES = 50_000;

/**
 * All combinations of what the inputs can be, the usual case first: what has a default keeps it, a factor that may be 0 is 0.
 * A number that tables are looked up by takes the first value of each of their rows, as all others of a row give the same.
 * Undefined where some input has no such finite list.
 */
export function casesOf(inputs: readonly Input[]): ReadonlyMap<Input, Known>[] | undefined {
    const lists = inputs.map(input => [input, valuesOf(input)] as const);
    if (lists.some(([, values]) => values === undefined)) return undefined;
    if (lists.reduce((count, [, values]) => count * values!.length, 1) > MOST_CASES) return undefined;
    return lists.reduce<ReadonlyMap<Input, Known>[]>(
        (cases, [input, values]) => cases.flatMap(each => values!.map(value => new Map([...each, [input, value]]))),
        [new Map()]
    );
}

function valuesOf(input: Input): readonly Known[] | undefined {
    const kind = inputKindOf(input);
    if (kind === 'choice') return input.values;
    if (kind === 'yes-no' || kind === 'date' || kind === 'text') return undefined;
    const usual = usualOf(input);
    if (usual !== undefined) return [usual];
    const starts = rowStartsOf(input);
    return starts.length > 0 ? starts : undefined;
}

function usualOf(input: Input): Exact | undefined {
    const fallback = defaultOfInput(input);
    if (typeof fallback === 'object') return fallback;
    const bounds = boundsOfInput(input);
    return isFactorGroup(input.$container) && bounds && interval.canBe(bounds, ZERO) ? ZERO : undefined;
}

/** The least value that each row of a table leaves to a number, from low to high. */
function rowStartsOf(input: Input): Exact[] {
    const bounds = boundsOfInput(input);
    const step = stepOfInput(input);
    const starts = tablesOf(rulesetOf(input)).flatMap(table => {
        const place = keysOf(table).findIndex(({ target }) => target === input);
        return cellsOf(table).flatMap(({ at }) => {
            const slot = at[place];
            if (slot?.kind !== 'span') return [];
            const { lo, loOpen } = slot.span;
            if (lo === null) return bounds?.lo ? [bounds.lo] : [];
            if (!loOpen) return [lo];
            return step ? [lo.add(step)] : [];
        });
    });
    const allowed = starts.filter(start => bounds === undefined || interval.canBe(bounds, start));
    const distinct = new Map(allowed.map(start => [start.toFraction(), start]));
    return [...distinct.values()].sort(compare);
}
