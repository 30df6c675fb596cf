// Completions of an open audit that are likely to be its worst and its best.
import { interval } from '@guiju/exact';
import type { Entry, Outcome } from '../evaluate/outcomes.ts';
import type { Extreme, Situation } from '../evaluate/situation.ts';

/** Chooses one outcome of an entry, with a single score and single counts. */
type Choose = (entry: Entry) => Outcome;

/** Lowest score with every flag raised, or highest score without any. */
function pinned(outcome: Outcome, end: 'lo' | 'hi', flags: 'lo' | 'hi'): Outcome {
    const raises = [...outcome.raises].map(([tally, count]) => [tally, interval.point(count[flags]!)] as const);
    return { ...outcome, score: interval.point(outcome.score[end]!), raises: new Map(raises) };
}

const first = (entry: Entry): Outcome => entry.outcomes[0]!;
/** The outcome that leaves the most choice of score. */
const scored = (entry: Entry): Outcome =>
    entry.outcomes.find(outcome => outcome.applicable && interval.known(outcome.score) === undefined) ??
    entry.outcomes.find(outcome => outcome.applicable) ??
    first(entry);
const removed = (entry: Entry): Outcome | undefined => entry.outcomes.find(outcome => !outcome.applicable);

const CHOICES: readonly Choose[] = [
    entry => pinned(first(entry), 'lo', 'hi'),
    entry => pinned(scored(entry), 'lo', 'lo'),
    entry => pinned(scored(entry), 'hi', 'lo'),
    entry => pinned(removed(entry) ?? first(entry), 'lo', 'hi'),
    entry => pinned(removed(entry) ?? scored(entry), 'lo', 'lo'),
    entry => pinned(removed(entry) ?? scored(entry), 'hi', 'lo')
];

/** The plain ones, and those that make a quotient of the rule least or greatest. */
export function completionsOf(situation: Situation, extremes: readonly Extreme[]): Situation[] {
    const plain = CHOICES.map(choose => completed(situation, choose));
    return [...plain, ...extremes.map(extreme => completed(situation, entry => extremeOf(entry, extreme)))];
}

function extremeOf(entry: Entry, { end, outcomes }: Extreme): Outcome {
    const outcome = entry.outcomes[outcomes[entry.facts.index]!]!;
    return pinned(outcome, end, end === 'lo' ? 'hi' : 'lo');
}

function completed(situation: Situation, choose: Choose): Situation {
    const entries = situation.entries.map(entry =>
        entry.answer === undefined ? { ...entry, outcomes: [choose(entry)] } : entry
    );
    return { ...situation, entries };
}
