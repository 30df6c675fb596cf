// From the samples of an item to what it scores: combined, then rounded; bounds while samples are missing.
import { compare, exact, interval, round, ZERO, type Exact, type Interval } from '@guiju/exact';
import type { Sampling } from '@guiju/model';
import type { Answered } from '../audit/slot.ts';
import type { ItemFacts } from '../catalogue.ts';
import { exactOf } from '../model-fault.ts';

export interface Sample {
    /** Null where it is not known yet whose it is. */
    readonly member: string | null;
    readonly answer: Answered | undefined;
    readonly weight: Exact | undefined;
}

/** Undefined while a sample is missing. Removed samples do not count; an item all of whose samples are removed is removed. */
export function combinedAnswer(
    { facts, code }: { readonly facts: ItemFacts; readonly code: string },
    sampling: Sampling,
    samples: readonly Sample[]
): Answered | undefined {
    const answers = samples.flatMap(({ answer }) => answer ?? []);
    if (answers.length < samples.length) return undefined;
    const undetermined = answers.find(({ treatment }) => treatment === 'undetermined');
    if (undetermined !== undefined) return { ...undetermined, code };
    const kept = samples.filter(({ answer }) => answer!.score !== null);
    const rows = answers.flatMap(answer => answer.rows);
    if (kept.length === 0) {
        const { state, treatment } = answers[0]!;
        return { code, score: null, rows, ...(state && { state }), ...(treatment && { treatment }) };
    }
    const scores = kept.map(({ answer, weight }) => ({ score: interval.point(answer!.score!), weight }));
    return { code, score: interval.known(combine(facts, sampling, scores))!, rows };
}

export interface Part {
    readonly score: Interval;
    readonly weight: Exact | undefined;
}

/** At least one part. Every way of combining never decreases in any part, so both ends may take it. */
export function combine(facts: ItemFacts, sampling: Sampling, parts: readonly Part[]): Interval {
    return roundedBy(sampling, unrounded(facts, sampling, parts));
}

export function roundedBy({ rounding }: Sampling, range: Interval): Interval {
    if (rounding === null) return range;
    const step = exactOf(rounding.step);
    return interval.mapMonotone(range, value => round(value, step, rounding.mode));
}

function unrounded({ points }: ItemFacts, { method, limit }: Sampling, parts: readonly Part[]): Interval {
    const scores = parts.map(({ score }) => score);
    switch (method) {
        case 'worst':
            return scores.reduce(interval.least);
        case 'best':
            return scores.reduce(interval.greatest);
        case 'share': {
            const least = exactOf(limit!);
            const met = (end: Exact): Exact => (compare(end, least) >= 0 ? points : ZERO);
            return meanOf(parts.map(({ score }) => ({ score: interval.mapMonotone(score, met), weight: undefined })));
        }
        case 'mean':
            return meanOf(parts.map(({ score }) => ({ score, weight: undefined })));
        case 'weighted mean':
            return meanOf(parts);
    }
}

function meanOf(parts: readonly Part[]): Interval {
    const weights = parts.map(({ weight }) => weight ?? exact(1));
    const whole = weights.reduce((sum, weight) => sum.add(weight));
    const sum = parts
        .map(({ score }, place) => interval.multiply(score, interval.point(weights[place]!)))
        .reduce(interval.add);
    return interval.multiply(sum, interval.point(whole.inverse()));
}

/**
 * What the item can score while samples are missing, each of which scores from 0 to `best` or, where `removable`, does
 * not count.
 */
export function openScore(
    facts: ItemFacts,
    sampling: Sampling,
    samples: readonly Sample[],
    { best, removable }: { readonly best: Exact; readonly removable: boolean }
): Interval {
    const kept = samples.flatMap(({ answer, weight }): Part[] =>
        answer === undefined || answer.score === null ? [] : [{ score: interval.point(answer.score), weight }]
    );
    const missing = samples.filter(({ answer }) => answer === undefined);
    const open = missing.map(({ weight }): Part => ({ score: interval.between(ZERO, best), weight }));
    const all = combine(facts, sampling, [...kept, ...open]);
    if (!removable || kept.length === 0) return all;
    // Open ones at 0 pull down the more, the more of them count; at their best they lift, or else it is best without them.
    return interval.hull(all, combine(facts, sampling, kept));
}
