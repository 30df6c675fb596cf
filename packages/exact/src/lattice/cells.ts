// Sets of scores on a lattice as the bits of one whole number: bit 2k is the point k, bit 2k+1 everything between k and
// k+1. Sums of intervals with whole ends never divide what lies between two points, so that nothing is lost.
import { exact, ratio, type Exact } from '../rational.ts';
import type { Span } from '../spans.ts';

export type Cells = bigint;

export const NO_CELLS: Cells = 0n;
export const ORIGIN: Cells = 1n;

/** All sums of a value of the set and one from `lo` to `hi`; both are points. */
export function summed(cells: Cells, lo: number, hi: number): Cells {
    let reached = cells << BigInt(2 * lo);
    const more = 2 * (hi - lo);
    for (let done = 1; done <= more;) {
        const step = Math.min(done, more + 1 - done);
        reached |= reached << BigInt(step);
        done += step;
    }
    return reached;
}

/** The cell that a value lies in. */
export function cellOf(value: Exact): number {
    const below = value.floor();
    return 2 * Number(below.s * below.n) + (below.equals(value) ? 0 : 1);
}

/** The cells that a span touches at least in part, cut off at 0 and at `last`. */
function touched({ lo, loOpen, hi, hiOpen }: Span, last: number): { from: number; to: number } {
    const isPoint = (value: Exact): boolean => value.d === 1n;
    const from = lo === null ? 0 : cellOf(lo) + (loOpen && isPoint(lo) ? 1 : 0);
    const to = hi === null ? last : cellOf(hi) - (hiOpen && isPoint(hi) ? 1 : 0);
    return { from: Math.max(0, from), to: Math.min(last, to) };
}

/** The last cell of a set. */
export const lastOf = (cells: Cells): number => cells.toString(2).length - 1;

/** The first cell of a set that is not empty. */
export const firstOf = (cells: Cells): number => lastOf(cells & -cells);

/** The highest or lowest cell of the set that the span touches. */
export function touchedCell(cells: Cells, span: Span, end: 'highest' | 'lowest' = 'highest'): number | undefined {
    if (cells === NO_CELLS) return undefined;
    const { from, to } = touched(span, lastOf(cells));
    if (from > to) return undefined;
    const within = (cells >> BigInt(from)) & ((1n << BigInt(to - from + 1)) - 1n);
    if (within === 0n) return undefined;
    return from + lastOf(end === 'highest' ? within : within & -within);
}

/** The values of a cell. */
export function spanOfCell(cell: number): Span {
    const below = exact(Math.floor(cell / 2));
    const isPoint = cell % 2 === 0;
    return { lo: below, loOpen: !isPoint, hi: isPoint ? below : below.add(1), hiOpen: !isPoint };
}

/** The common denominator of all numbers: in units of 1 ÷ it, each of them is whole. */
export function unitOf(values: readonly Exact[]): Exact {
    const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
    return ratio(
        1n,
        values.reduce((all, { d }) => (all / gcd(all, d)) * d, 1n)
    );
}
