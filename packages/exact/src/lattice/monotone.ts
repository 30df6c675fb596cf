// Looks for two audits of which one answers a part better and gets a worse rung.
import { compare, exact, type Exact } from '../rational.ts';
import { isEmpty, meet, shifted, someValue, type Span } from '../spans.ts';
import { isBetter, isSurelyMonotone } from './directions.ts';
import { isKnown } from './conditions.ts';
import { conditionsOf, rungsIn, type Ladder } from './ladder.ts';
import { LIMITS, type Choice, type Part, type Taken } from './parts.ts';
import { choicesFor, latticeOf, rowsOf, scoreIn, type Lattice, type Row } from './rows.ts';
import { spaceOf, type Audits } from './search.ts';

/** All other parts as in `taken`; this one with fewer points gets the better rung. */
export interface Fall {
    readonly part: number;
    readonly fewer: Taken;
    readonly more: Taken;
    readonly rungs: { readonly fewer: number; readonly more: number };
    /** Of all parts, with the fewer points. */
    readonly taken: readonly Taken[];
    readonly counts: readonly number[];
}

/** Undefined where there are none; `unknown` where something is not known or it takes too much work. */
export function fallIn({ parts, free }: Audits, ladder: Ladder): Fall | 'unknown' | undefined {
    const conditions = conditionsOf(ladder);
    if (isSurelyMonotone(ladder, parts, free)) return undefined;
    const all = conditions.every(isKnown) ? spaceOf({ parts, free }, conditions) : undefined;
    if (!all) return 'unknown';
    let rows = 0;
    for (const part of typesOf(parts)) {
        const others = parts.filter((_, place) => place !== part);
        const rest = latticeOf(others, LIMITS, parts[0]![0]!.labels.length);
        rows += rest ? rowsOf(rest).length * all.counts.length : Infinity;
        if (!rest || rows > LIMITS.rows) return 'unknown';
        const fall = fallOf({ parts, ladder, rest, counts: all.counts, part });
        if (fall) return fall;
    }
    return undefined;
}

/** One part of every kind: those with the same choices give the same. */
function typesOf(parts: readonly Part[]): number[] {
    const seen = new Set<string>();
    return parts.flatMap((part, place) => {
        const key = JSON.stringify(part, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
        if (seen.has(key)) return [];
        seen.add(key);
        return [place];
    });
}

interface Search {
    readonly parts: readonly Part[];
    readonly ladder: Ladder;
    /** All parts but one. */
    readonly rest: Lattice;
    readonly counts: readonly (readonly number[])[];
    readonly part: number;
}

function fallOf(search: Search): Fall | undefined {
    const choices = search.parts[search.part]!;
    const pairs = choices.flatMap((worse, from) =>
        choices.flatMap((better, to) => (isBetter(better, worse) ? [{ from, to }] : []))
    );
    if (pairs.length === 0) return undefined;
    for (const numbers of search.counts) {
        for (const row of rowsOf(search.rest)) {
            for (const pair of pairs) {
                const fall = fallBetween(search, row, numbers, pair);
                if (fall) return fall;
            }
        }
    }
    return undefined;
}

/** Rest, fewer and more points so that the rung with more is the worse one. */
function fallBetween(
    { parts, ladder, rest, part }: Search,
    row: Row,
    numbers: readonly number[],
    { from, to }: { from: number; to: number }
): Fall | undefined {
    const choices = parts[part]!;
    const [worse, better] = [choices[from]!, choices[to]!];
    const counts = numbers.map(number => exact(number));
    const rungsWith = (choice: Choice): Span[][] =>
        rungsIn(ladder, { labels: row.labels.map((label, place) => label.add(choice.labels[place]!)), counts });
    const [before, after] = [rungsWith(worse), rungsWith(better)];
    for (const [high, good] of before.entries()) {
        for (const [low, bad] of after.entries()) {
            if (low <= high) continue;
            for (const [one, other] of good.flatMap(one => bad.map(other => [one, other] as const))) {
                const found = pairOf(row, rest.unit, [one, worse], [other, better]);
                if (!found) continue;
                const taken: Taken[] = [...choicesFor(rest, row, found.rest)];
                taken.splice(part, 0, { choice: from, score: found.fewer });
                return {
                    part,
                    fewer: { choice: from, score: found.fewer },
                    more: { choice: to, score: found.more },
                    rungs: { fewer: high, more: low },
                    taken,
                    counts: numbers
                };
            }
        }
    }
    return undefined;
}

type Aim = readonly [scores: Span, choice: Choice];

/** A score of the others with which fewer points lead into the one span and more into the other. */
function pairOf(row: Row, unit: Exact, [one, worse]: Aim, [other, better]: Aim) {
    const others = meet(without(one, worse), without(other, better));
    if (isEmpty(others)) return undefined;
    const rest = scoreIn(row, others, unit);
    if (!rest) return undefined;
    const fewer = lowest(meet(shifted(one, rest.neg()), range(worse)));
    const more = highest(meet(shifted(other, rest.neg()), range(better)));
    return compare(fewer, more) < 0 ? { rest, fewer, more } : undefined;
}

const range = ({ lo, hi }: Choice): Span => ({ lo, loOpen: false, hi, hiOpen: false });

const lowest = (span: Span): Exact => (span.lo && !span.loOpen ? span.lo : someValue(span)!);
const highest = ({ lo, loOpen, hi, hiOpen }: Span): Exact =>
    hi && !hiOpen ? hi : someValue({ lo, loOpen: loOpen || compare(lo!, hi!) < 0, hi, hiOpen })!;

/** What the others may give so that this choice leads into the span. */
const without = ({ lo, loOpen, hi, hiOpen }: Span, choice: Choice): Span => ({
    lo: lo && lo.sub(choice.hi),
    loOpen,
    hi: hi && hi.sub(choice.lo),
    hiOpen
});
