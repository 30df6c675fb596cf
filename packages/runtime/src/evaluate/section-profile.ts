// What a capped section can score, told apart by what its items are worth together: the same answers decide about both.
import { compare, interval, isZero, type Exact, type Interval, type QuotientBounds } from '@guiju/exact';
import type { Entry, Outcome } from './outcomes.ts';
import { sectionNamed, sectionsIn } from './section-scores.ts';
import type { Situation } from './situation.ts';
import { applySteps } from './steps.ts';
import { NOTHING } from './value.ts';
import { entriesBelow } from './views.ts';

/** Of an open item, by its place, the outcome taken; what was chosen before stands behind it. */
type Chosen = { readonly index: number; readonly outcome: number; readonly before: Chosen } | null;

/** Everything that gives these points; both ends of the score are reached by what was chosen for them. */
interface State {
    readonly points: Exact;
    readonly applicable: boolean;
    readonly score: Interval;
    readonly lo: Chosen;
    readonly hi: Chosen;
}

/** Sections of which more can be told apart are not gone through. */
const MOST = 4000;

/** The exact ends of score ÷ points, and the outcomes there in the order of the items; undefined where there is too much to try. */
export function exactRatio(situation: Situation, code: string): QuotientBounds | undefined {
    const states = statesOf(situation, code);
    if (states === undefined) return undefined;
    const divided = states.filter(({ points }) => !isZero(points));
    const divisorCanBeZero = divided.length < states.length;
    const [first, ...others] = divided;
    if (first === undefined) return { range: null, divisorCanBeZero };
    const [least, most] = [others.reduce(worse, first), others.reduce(better, first)];
    const below = entriesBelow(situation, code);
    return {
        range: interval.between(lowest(least), highest(most)),
        divisorCanBeZero,
        lo: outcomesOf(least.lo, below),
        hi: outcomesOf(most.hi, below)
    };
}

const lowest = ({ score, points }: State): Exact => score.lo!.div(points);
const highest = ({ score, points }: State): Exact => score.hi!.div(points);
const worse = (a: State, b: State): State => (compare(lowest(b), lowest(a)) < 0 ? b : a);
const better = (a: State, b: State): State => (compare(highest(b), highest(a)) > 0 ? b : a);

function outcomesOf(chosen: Chosen, below: readonly Entry[]): number[] {
    const outcomes = new Map<number, number>();
    for (let at = chosen; at !== null; at = at.before) outcomes.set(at.index, at.outcome);
    return below.map(({ facts }) => outcomes.get(facts.index) ?? 0);
}

/** Its items and sections one after the other, then its own bounds; nothing is lifted where nothing is applicable. */
function statesOf(situation: Situation, code: string): State[] | undefined {
    const items = situation.entries.filter(({ facts }) => facts.item.section === code).map(statesOfItem);
    const parts = [...items, ...sectionsIn(situation, code).map(section => statesOf(situation, section.code))];
    const start: State[] = [{ points: NOTHING.lo!, applicable: false, score: NOTHING, lo: null, hi: null }];
    const whole = parts.reduce<State[] | undefined>((all, part) => all && part && joined(all, part), start);
    const { bounds = [] } = sectionNamed(situation, code);
    return whole?.map(state => (state.applicable ? { ...state, score: applySteps(bounds, state.score) } : state));
}

function statesOfItem({ facts, outcomes }: Entry): State[] {
    const isOpen = outcomes.length > 1;
    return outcomes.map(({ applicable, score }: Outcome, outcome): State => {
        const chosen = isOpen ? { index: facts.index, outcome, before: null } : null;
        return { points: applicable ? facts.points : NOTHING.lo!, applicable, score, lo: chosen, hi: chosen };
    });
}

/** Of all that come to the same points the least and the greatest score are kept. */
function joined(all: readonly State[], part: readonly State[]): State[] | undefined {
    const found = new Map<string, State>();
    for (const one of all) {
        for (const other of part) {
            const both = together(one, other);
            const key = `${both.points.toFraction()} ${both.applicable}`;
            const known = found.get(key);
            found.set(key, known === undefined ? both : eitherOf(known, both));
            if (found.size > MOST) return undefined;
        }
    }
    return [...found.values()];
}

const together = (a: State, b: State): State => ({
    points: a.points.add(b.points),
    applicable: a.applicable || b.applicable,
    score: interval.add(a.score, b.score),
    lo: behind(b.lo, a.lo),
    hi: behind(b.hi, a.hi)
});

/** A part has few choices of its own. */
function behind(chosen: Chosen, before: Chosen): Chosen {
    return chosen === null ? before : { ...chosen, before: behind(chosen.before, before) };
}

function eitherOf(a: State, b: State): State {
    const isLess = compare(b.score.lo!, a.score.lo!) < 0;
    const isMore = compare(b.score.hi!, a.score.hi!) > 0;
    const score = interval.between((isLess ? b : a).score.lo, (isMore ? b : a).score.hi);
    return { ...a, score, lo: (isLess ? b : a).lo, hi: (isMore ? b : a).hi };
}
