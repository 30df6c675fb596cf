// What can be chosen in an audit, as plain numbers: parts, each with its choices, and counts that nothing else binds.
import type { Exact } from '../rational.ts';

/**
 * One way to answer a part: a score from `lo` to `hi`, both included and none below 0, and what it adds to each label.
 * A choice that is no better or worse answer than the others but none at all (the part is left out) is `apart`.
 */
export interface Choice {
    readonly lo: Exact;
    readonly hi: Exact;
    readonly labels: readonly Exact[];
    readonly apart: boolean;
}

/** At least one choice; exactly one of them is made. The ranges of two that are not apart have no more than an end in common. */
export type Part = readonly Choice[];

/** A whole number from 0 to `most`, null without end, that any audit may have beside whatever is chosen. */
export interface Free {
    readonly most: number | null;
}

/** One choice of a part with the score that it gives. */
export interface Taken {
    readonly choice: number;
    readonly score: Exact;
}

/** How far a search goes before it says that it does not know. */
export interface Limits {
    /** Rows made from others, over all parts; one with many scores counts more than once. */
    readonly work: number;
    /** Sums of labels and values of the free counts that are looked at together. */
    readonly rows: number;
}

export const LIMITS: Limits = { work: 200_000, rows: 20_000 };
