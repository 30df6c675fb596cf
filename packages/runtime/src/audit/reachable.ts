// Exactly which scores the rows of an item can give.
import { compare, exactText, isZero, ZERO, type Exact } from '@guiju/exact';
import type { GroupFacts, ItemFacts } from '../catalogue.ts';

/** From `from` to `to`, both included. */
export interface Span {
    readonly from: Exact;
    readonly to: Exact;
}

const NOTHING: Span = { from: ZERO, to: ZERO };

export const contains = (span: Span, value: Exact): boolean =>
    compare(span.from, value) <= 0 && compare(value, span.to) <= 0;

/**
 * Spans in rising order that do not touch; nothing above the item's points is among them. 0 always is, but for a scale
 * that has no answer worth 0.
 */
export function reachable(facts: ItemFacts): Span[] {
    let sums: Span[] = [NOTHING];
    for (const group of facts.groups) {
        const spans = spansOf(group, facts.points);
        if (spans.length > 0) sums = addAll(sums, spans, facts.points);
    }
    return merged(facts.item.scale === undefined ? [NOTHING, ...sums] : sums);
}

/** What the unmarked rows of a group give: one of them, or any sum. Empty for a group of marked rows only. */
function spansOf(group: GroupFacts, limit: Exact): Span[] {
    const rows = group.rows.filter(row => row.mark === undefined);
    if (group.kind === 'one' || rows.length === 0) return rows;
    return rows.reduce<Span[]>((sums, row) => merged([...sums, ...addAll(sums, [row], limit)]), [NOTHING]);
}

function addAll(left: readonly Span[], right: readonly Span[], limit: Exact): Span[] {
    const sums = left.flatMap(a => right.map(b => ({ from: a.from.add(b.from), to: a.to.add(b.to) })));
    return merged(sums.filter(sum => compare(sum.from, limit) <= 0).map(sum => cut(sum, limit)));
}

const cut = (span: Span, limit: Exact): Span => (compare(span.to, limit) > 0 ? { from: span.from, to: limit } : span);

function merged(spans: readonly Span[]): Span[] {
    const result: Span[] = [];
    for (const span of [...spans].sort((a, b) => compare(a.from, b.from))) {
        const last = result.at(-1);
        if (last === undefined || compare(last.to, span.from) < 0) result.push(span);
        else if (compare(last.to, span.to) < 0) result[result.length - 1] = { from: last.from, to: span.to };
    }
    return result;
}

export const spanText = ({ from, to }: Span): string =>
    isZero(to.sub(from)) ? exactText(from) : `${exactText(from)}~${exactText(to)}`;

export const rangesText = (spans: readonly Span[]): string => spans.map(spanText).join(', ');
