// The scores of a simulation in at most twenty stretches of a round width.
import { compare, exact, ratio, readExact, type Exact } from '@guiju/exact';
import type { SimulatedScore } from '@guiju/model';

export interface ScoreBar {
    /** From here up to the next one, which is not included. */
    range: string;
    count: number;
    cells: number;
}

const MOST_BARS = 20;
const LONGEST = 30;

/** Without stretches before the first and behind the last score. */
export function scoreBars({ scores, step }: SimulatedScore, text: (value: Exact) => string): ScoreBar[] {
    const read = scores.map(({ score, count }) => ({ score: readExact(score)!, count }));
    const [first, last] = [read[0], read.at(-1)];
    if (first === undefined || last === undefined) return [];
    const width = widthFor(last.score.sub(first.score), readExact(step)!);
    const start = first.score.div(width).floor();
    const counts = Array<number>(Number(last.score.div(width).floor().sub(start).n) + 1).fill(0);
    for (const { score, count } of read) counts[Number(score.div(width).floor().sub(start).n)]! += count;
    const most = counts.reduce((a, b) => Math.max(a, b));
    const ends = (place: number): Exact => start.add(exact(place)).mul(width);
    return counts.map((count, place) => ({
        range: `${text(ends(place))}~<${text(ends(place + 1))}`,
        count,
        cells: Math.round((LONGEST * count) / most)
    }));
}

/** 1, 2 or 5 times a power of ten of the step. */
function widthFor(spread: Exact, step: Exact): Exact {
    for (let power = step; ; power = power.mul(ratio(10, 1))) {
        for (const factor of [1, 2, 5]) {
            const width = power.mul(ratio(factor, 1));
            if (compare(spread, width.mul(ratio(MOST_BARS - 2, 1))) < 0) return width;
        }
    }
}
