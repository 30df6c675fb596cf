// Completions of an open audit that are likely to be its worst and its best.
import { interval, ZERO } from '@guiju/exact';
import { extraFindings } from '../audit/findings.ts';
import {
    choiceState,
    textState,
    numberState,
    yesNoState,
    type InputEntry,
    type InputState
} from '../evaluate/inputs.ts';
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

/** More combinations of open inputs than these are not tried. */
const MOST = 16;

/** The open inputs at either end, with every value to choose from, in all combinations as long as they are few. */
function inputCompletions({ inputs }: Situation): ReadonlyMap<string, InputEntry>[] {
    const open = [...inputs.values()].filter(({ origin }) => origin === 'open');
    const states = open.map(statesOf);
    const few = states.reduce((product, { length }) => product * length, 1) <= MOST;
    const tried = few ? states : states.map(each => [each[0]!, each.at(-1)!]);
    const combinations = few ? combined(tried) : [tried.map(each => each[0]!), tried.map(each => each.at(-1)!)];
    return combinations.map(
        combination => new Map([...inputs, ...open.map((entry, place) => settled(entry, combination[place]!))])
    );
}

const settled = (entry: InputEntry, state: InputState): [string, InputEntry] => [entry.input.name, { ...entry, state }];

function statesOf({ state }: InputEntry): InputState[] {
    switch (state.kind) {
        case 'number': {
            const { lo, hi } = state.range;
            const ends = [lo, hi].filter(end => end !== null);
            return (ends.length === 0 ? [ZERO] : ends).map(end => numberState(interval.point(end)));
        }
        case 'yes-no':
            return [yesNoState(false), yesNoState(true)];
        case 'choice':
            return state.possible.map(choiceState);
        case 'text':
            return [textState('')];
    }
}

const combined = (lists: readonly InputState[][]): InputState[][] =>
    lists.reduce<InputState[][]>((all, list) => all.flatMap(each => list.map(state => [...each, state])), [[]]);

/** The plain ones, and those that make a quotient of the rule least or greatest. */
export function completionsOf(situation: Situation, extremes: readonly Extreme[]): Situation[] {
    const extreme = extremes.map(
        (each): Choose =>
            entry =>
                extremeOf(entry, each)
    );
    const situations = inputCompletions(situation).map(inputs => ({ ...situation, inputs }));
    return situations
        .flatMap(findingCompletions)
        .flatMap(each => [...CHOICES, ...extreme].map(choose => completed(each, choose)));
}

/** No more findings, or so many of each class that no rule asks for more. */
function findingCompletions(situation: Situation): Situation[] {
    const classes = situation.catalogue.model.findings?.classes;
    if (!situation.findingsOpen || classes === undefined) return [situation];
    const many = classes.map(({ name }) => extraFindings(name, MANY));
    const settled = { ...situation, findingsOpen: false };
    return [settled, { ...settled, findings: [...situation.findings, ...many] }];
}

const MANY = 1_000_000;

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
