// Values above the upper limit of a band that no better grade takes.
import { compare, type Exact } from '@guiju/exact';
import type { Literal } from '../generated/ast.ts';
import { auditWith, type Found } from './grade-search.ts';
import { upright, type LadderFacts, type RungGate } from './gates.ts';
import { ceilingOf, orderFaults } from './order.ts';
import { EVERYTHING, isEmpty, leftOf, meet, onStep, turned, type Span } from './spans.ts';

export interface Gap {
    readonly values: Span;
    /** The grade just below. */
    readonly worse: RungGate;
    /** The grade just above; undefined where the gap lies past the best one. */
    readonly better: RungGate | undefined;
    /** The upper limit that could be moved to close it. */
    readonly at: Literal;
    /** An audit that falls into it. */
    readonly audit: Found;
}

/** Values below the worst band are no gap: they are what the lowest grade is for. */
export function gapsOf(ladder: LadderFacts): Gap[] {
    if (ladder.better === undefined || orderFaults(ladder).length > 0) return [];
    return ladder.rungs.flatMap((worse, index) => gapAbove(worse, ladder.rungs.slice(0, index), ladder));
}

function gapAbove(worse: RungGate, betters: readonly RungGate[], ladder: LadderFacts): Gap[] {
    const at = ceilingOf(worse, ladder);
    const { hi, hiOpen } = upright(worse.span, ladder);
    if (!at || hi === null || isEmpty(worse.span)) return [];
    const above: Span = { ...EVERYTHING, lo: hi, loOpen: !hiOpen };
    const spans = betters.filter(({ gate }) => gate).map(({ span }) => upright(span, ladder));
    const hole = leftOf(above, spans).find(({ lo, loOpen }) => isSame(lo, hi) && loOpen === !hiOpen);
    const values = hole && onStep(meet(hole, upright(ladder.reachable, ladder)), ladder.step);
    if (!values) return [];
    const better = betters.findLast(({ span }) => isSame(upright(span, ladder).lo, hole.hi));
    const gap = ladder.better === 'low' ? turned(values) : values;
    const audit = auditWith(ladder.grades, gap);
    return audit === 'never' ? [] : [{ values: gap, worse, better, at, audit }];
}

const isSame = (a: Exact | null, b: Exact | null): boolean => a !== null && b !== null && compare(a, b) === 0;
