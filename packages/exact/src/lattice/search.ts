// Looks through all audits for one of a kind: the first in which as much as possible is in question, or proof of none.
import { compare, exact, ZERO, type Exact } from '../rational.ts';
import { point } from '../interval.ts';
import { firstOf, lastOf as lastCell, spanOfCell } from './cells.ts';
import type { Span } from '../spans.ts';
import { isSettled, type Condition } from './conditions.ts';
import { LIMITS, type Free, type Part, type Taken } from './parts.ts';
import { choicesFor, latticeOf, rowsOf, scoreIn, type Lattice, type Row } from './rows.ts';
import { afterStep } from './steps.ts';
import { courseOf, type Known, type Ranges, type Term } from './terms.ts';

/** Everything that audits can be. */
export interface Audits {
    readonly parts: readonly Part[];
    readonly free: readonly Free[];
}

/** One audit of the kind: a choice for each part, and the counts. */
export interface Witness {
    readonly taken: readonly Taken[];
    readonly counts: readonly number[];
    readonly score: Exact;
}

/** Audits that were worked out for questions about the conditions. */
export interface Space {
    readonly lattice: Lattice;
    readonly rows: readonly Row[];
    /** Every combination of the counts that can make a difference. */
    readonly counts: readonly (readonly number[])[];
}

/** A count beyond this is not looked at. */
const MOST_COUNTED = 400;

/** Undefined where it takes more work than the limits allow, or a count never stops to make a difference. */
export function spaceOf(audits: Audits, conditions: readonly Condition[]): Space | undefined {
    const lattice = latticeOf(audits.parts, LIMITS);
    if (!lattice) return undefined;
    const rows = rowsOf(lattice).sort((a, b) => compareSums(b, a));
    const counts = countsFor(audits.free, conditions, { rows, unit: lattice.unit });
    return !counts || rows.length * counts.length > LIMITS.rows ? undefined : { lattice, rows, counts };
}

function compareSums(a: Row, b: Row): number {
    const sum = ({ labels }: Row): Exact => labels.reduce((total, label) => total.add(label), ZERO);
    return compare(sum(a), sum(b));
}

interface Rows {
    readonly rows: readonly Row[];
    readonly unit: Exact;
}

/** Every combination of the counts that can make a difference, the fewest first. */
export function countsFor(
    free: readonly Free[],
    conditions: readonly Condition[],
    { rows, unit }: Rows
): number[][] | undefined {
    const all = free.map(({ most }) => ({ lo: ZERO, hi: most === null ? null : exact(most) }));
    const ranges = rows.map(row => ({ ...rangesOfRow(row, unit), counts: all }));
    let combinations: number[][] = [[]];
    for (const [place, { most }] of free.entries()) {
        const last = lastOf(most, number => ranges.every(range => isSettled(conditions, place, number, range)));
        if (last === undefined || combinations.length * (last + 1) > LIMITS.rows) return undefined;
        const numbers = Array.from({ length: last + 1 }, (_, number) => number);
        combinations = combinations.flatMap(some => numbers.map(number => [...some, number]));
    }
    return combinations.sort((a, b) => total(a) - total(b));
}

/** Up to where a larger number changes nothing, or a little beyond. */
function lastOf(most: number | null, isSettledAt: (number: number) => boolean): number | undefined {
    if (most !== null && most <= MOST_COUNTED) return most;
    for (let number = 0; number <= MOST_COUNTED; number += 1 + Math.floor(number / 4)) {
        if (isSettledAt(number)) return number;
    }
    return undefined;
}

function rangesOfRow({ labels, cells }: Row, unit: Exact): Omit<Ranges, 'counts'> {
    const least = spanOfCell(firstOf(cells));
    const most = spanOfCell(lastCell(cells));
    return { score: { lo: least.lo!.mul(unit), hi: most.hi!.mul(unit) }, labels: labels.map(point) };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Every row with every combination of the counts, the fewest first. */
export function* situationsOf({ rows, counts }: Space): Generator<{ row: Row; at: Known; numbers: readonly number[] }> {
    for (const numbers of counts) {
        const exactly = numbers.map(number => exact(number));
        for (const row of rows) yield { row, at: { labels: row.labels, counts: exactly }, numbers };
    }
}

/** The first audit with a score in one of the spans that its situation asks for; undefined where there is none. */
export function findIn(space: Space, spansOf: (at: Known) => readonly Span[]): Witness | undefined {
    for (const { row, at, numbers } of situationsOf(space)) {
        for (const span of spansOf(at)) {
            const score = scoreIn(row, span, space.lattice.unit);
            if (score) return { taken: choicesFor(space.lattice, row, score), counts: numbers, score };
        }
    }
    return undefined;
}

/** What a formula is in the audit that was found; undefined where it has no value there. */
export function valueAt(term: Term, { taken, counts, score }: Witness, { parts }: Audits): Exact | undefined {
    const width = parts[0]?.[0]?.labels.length ?? 0;
    const labels = Array.from({ length: width }, (_, place) =>
        parts.reduce((sum, part, index) => sum.add(part[taken[index]!.choice]!.labels[place]!), ZERO)
    );
    const [of, steps] = term.op === 'steps' ? [term.of, term.steps] : [term, []];
    const course = courseOf(of, { labels, counts: counts.map(count => exact(count)) });
    return typeof course === 'object' ? steps.reduce(afterStep, course.slope.mul(score).add(course.offset)) : undefined;
}
