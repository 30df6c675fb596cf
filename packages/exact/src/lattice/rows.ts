// All sums that the choices of many parts can give: for every sum of the labels the set of the scores beside it.
import { compare, ZERO, type Exact } from '../rational.ts';
import { isEmpty, meet, someValue, type Span } from '../spans.ts';
import { cellOf, NO_CELLS, ORIGIN, spanOfCell, summed, touchedCell, unitOf, type Cells } from './cells.ts';
import type { Limits, Part, Taken } from './parts.ts';

/** Sums of the labels, and the scores that occur with them in units of the lattice. */
export interface Row {
    readonly labels: readonly Exact[];
    readonly cells: Cells;
}

type Layer = ReadonlyMap<string, Row>;

/** Everything that can be reached; the layers lead back to the choices. */
export interface Lattice {
    readonly parts: readonly Part[];
    readonly unit: Exact;
    /** After each part; the last one holds everything. */
    readonly layers: readonly Layer[];
}

const keyOf = (labels: readonly Exact[]): string => labels.map(label => label.toFraction()).join();

/** Undefined where it would take more work than the limits allow; `width` is how many labels there are. */
export function latticeOf(
    parts: readonly Part[],
    limits: Limits,
    width = parts[0]?.[0]?.labels.length ?? 0
): Lattice | undefined {
    const unit = unitOf(parts.flatMap(part => part.flatMap(({ lo, hi }) => [lo, hi])));
    const span = parts.reduce((sum, part) => sum + Math.max(...part.map(({ hi }) => Number(hi.div(unit).n))), 0);
    const weight = 1 + span / 512;
    const start = Array.from({ length: width }, () => ZERO);
    const layers: Layer[] = [new Map([[keyOf(start), { labels: start, cells: ORIGIN }]])];
    let work = 0;
    for (const part of parts) {
        work += layers.at(-1)!.size * part.length * weight;
        if (work > limits.work) return undefined;
        layers.push(extended(layers.at(-1)!, part, unit));
    }
    return { parts, unit, layers };
}

function extended(layer: Layer, part: Part, unit: Exact): Layer {
    const next = new Map<string, Row>();
    const inUnits = part.map(({ lo, hi }) => [Number(lo.div(unit).n), Number(hi.div(unit).n)] as const);
    for (const row of layer.values()) {
        for (const [place, { labels }] of part.entries()) {
            const sums = row.labels.map((label, index) => label.add(labels[index]!));
            const key = keyOf(sums);
            const cells = summed(row.cells, ...inUnits[place]!);
            next.set(key, { labels: sums, cells: (next.get(key)?.cells ?? NO_CELLS) | cells });
        }
    }
    return next;
}

/** The rows of all parts together. */
export const rowsOf = ({ layers }: Lattice): Row[] => [...layers.at(-1)!.values()];

const inUnits = ({ lo, loOpen, hi, hiOpen }: Span, unit: Exact): Span => ({
    lo: lo && lo.div(unit),
    loOpen,
    hi: hi && hi.div(unit),
    hiOpen
});

/** A score of the row that lies in the span: the highest, as far as an end belongs to it; undefined where there is none. */
export function scoreIn({ cells }: Row, span: Span, unit: Exact): Exact | undefined {
    const wanted = inUnits(span, unit);
    const cell = touchedCell(cells, wanted);
    if (cell === undefined) return undefined;
    return someValue(meet(spanOfCell(cell), wanted))!.mul(unit);
}

/** The choices that lead to a score of a row; as many of the last parts as possible are at their best. */
export function choicesFor({ parts, layers, unit }: Lattice, { labels }: Row, score: Exact): Taken[] {
    const taken: Taken[] = [];
    let [at, rest] = [labels, score];
    for (let place = parts.length - 1; place >= 0; place--) {
        const step = stepBack(parts[place]!, layers[place]!, { labels: at, score: rest, unit });
        taken.unshift(step.taken);
        [at, rest] = [step.labels, step.score];
    }
    return taken;
}

interface Sum {
    readonly labels: readonly Exact[];
    readonly score: Exact;
}

function stepBack(part: Part, before: Layer, { labels, score, unit }: Sum & { unit: Exact }): Sum & { taken: Taken } {
    const order = part.map((choice, place) => ({ choice, place })).sort((a, b) => compare(b.choice.hi, a.choice.hi));
    for (const { choice, place } of order) {
        const left = labels.map((label, index) => label.sub(choice.labels[index]!));
        const row = before.get(keyOf(left));
        if (!row) continue;
        const wanted: Span = { lo: score.sub(choice.hi), loOpen: false, hi: score.sub(choice.lo), hiOpen: false };
        const rest = lowestIn(row, wanted, unit);
        if (rest) return { labels: left, score: rest, taken: { choice: place, score: score.sub(rest) } };
    }
    throw new Error('a sum without its parts');
}

/** The least score of the row in the span, so that the part beside it gives the most. */
function lowestIn({ cells }: Row, span: Span, unit: Exact): Exact | undefined {
    const wanted = inUnits(span, unit);
    const cell = touchedCell(cells, wanted, 'lowest');
    if (cell === undefined) return undefined;
    const values = meet(spanOfCell(cell), wanted);
    if (isEmpty(values)) return undefined;
    const value = values.lo && !values.loOpen ? values.lo : someValue(values)!;
    return cellOf(value) === cell ? value.mul(unit) : undefined;
}
