// What each item can be in arithmetic: one outcome where it is answered, every kind still possible where it is open.
import { compare, exact, interval, larger, smaller, ZERO, type Exact, type Interval } from '@guiju/exact';
import { AnswerState, type Treatment } from '@guiju/model';
import { reachable } from '../audit/reachable.ts';
import type { Answered } from '../audit/slot.ts';
import { treated } from '../audit/states.ts';
import { replaces, type ItemFacts, type RowFacts } from '../catalogue.ts';
import { sampleScore } from './sample-score.ts';

export interface Outcome {
    /** False for a removed item: it has no score, no points and no ratio. */
    readonly applicable: boolean;
    readonly score: Interval;
    /** Null where it is evaluated. While an item is open its states are told apart only where the rule asks for them. */
    readonly state: AnswerState | null;
    /** How often the item raises each tally; a tally it never raises is absent. */
    readonly raises: ReadonlyMap<string, Interval>;
}

export interface Entry {
    readonly facts: ItemFacts;
    readonly answer: Answered | undefined;
    /** At least one; exactly one where the item is answered. */
    readonly outcomes: readonly Outcome[];
}

const NEVER: ReadonlyMap<string, Interval> = new Map();
const REMOVED: Outcome = { applicable: false, score: interval.point(ZERO), state: 'not applicable', raises: NEVER };

/** `byState`: whether an open item has an outcome of its own for each state that is permitted. */
export function entryOf(facts: ItemFacts, answer: Answered | undefined, byState: boolean): Entry {
    if (answer !== undefined) return { facts, answer, outcomes: [answeredOutcome(answer)] };
    return { facts, answer, outcomes: byState ? outcomesByState(facts) : openOutcomes(facts) };
}

const NEITHER: ReadonlySet<Treatment> = new Set(['forbidden', 'undetermined']);

function outcomesByState(facts: ItemFacts): Outcome[] {
    const states = AnswerState.options.flatMap(state => {
        const treatment = facts.item.policies[state]?.treatment;
        if (treatment === undefined || NEITHER.has(treatment)) return [];
        return [answeredOutcome({ code: facts.item.key, state, treatment, ...treated(facts, treatment) })];
    });
    return [...openOutcomes(facts).filter(({ applicable }) => applicable), ...states];
}

function answeredOutcome(answer: Answered): Outcome {
    const state = answer.state ?? null;
    if (answer.score === null) return { ...REMOVED, state };
    const raises = new Map<string, Interval>();
    for (const { row } of answer.rows) if (row.mark?.tally) raiseBy(raises, row.mark.tally, 1);
    return { applicable: true, score: interval.point(answer.score), state, raises };
}

function raiseBy(raises: Map<string, Interval>, tally: string, times: number): void {
    const known = raises.get(tally) ?? interval.point(ZERO);
    raises.set(tally, interval.add(known, interval.point(exact(times))));
}

/** Replaced by a marked row, scored, or removed: the outcomes that an open item still has. */
function openOutcomes(facts: ItemFacts): Outcome[] {
    const rows = facts.groups.flatMap(group => group.rows);
    const kept = { applicable: true, state: null };
    const scored = { ...kept, score: interval.between(ZERO, bestOf(facts)), raises: raisesOf(facts, false) };
    const replaced = { ...kept, score: interval.point(ZERO), raises: raisesOf(facts, true) };
    return [...(rows.some(replaces) ? [replaced] : []), scored, ...(treats(facts, 'removed') ? [REMOVED] : [])];
}

/** Whether a permitted answer state is treated so. */
export const treats = (facts: ItemFacts, treatment: Treatment): boolean =>
    Object.values(facts.item.policies).some(policy => policy.treatment === treatment);

function bestOf(facts: ItemFacts): Exact {
    if (facts.item.direct === 'any' || facts.formula !== null || treats(facts, 'full')) return facts.points;
    return smaller(facts.points, larger(ZERO, reachable(facts).at(-1)!.to));
}

/** Whether the ends of the item's outcomes are surely reached by some answer; the bounds hold either way. */
export function endsAreReached(facts: ItemFacts): boolean {
    const { item, groups, formula, points } = facts;
    const tallies = groups.map(group => new Set(group.rows.filter(replaces).map(row => row.mark!.tally)).size);
    if (groups.some((group, place) => group.kind === 'one' && tallies[place]! > 1)) return false;
    if (item.direct === 'any' || formula === null || treats(facts, 'full')) return true;
    const all = sampleScore(formula, { points, samples: exact(1), conforming: exact(1) });
    return compare(reachable(facts).at(-1)!.to, points) === 0 || (all !== undefined && compare(all, points) === 0);
}

/** From none at all to every marked row that can be taken together; a replacing one at least once where it is alone. */
function raisesOf(facts: ItemFacts, replaced: boolean): Map<string, Interval> {
    const most = new Map<string, Interval>();
    for (const group of facts.groups) {
        const marked = group.rows.filter(row => row.mark?.tally && (replaced || !replaces(row)));
        const exclusive = group.kind === 'one' ? marked.filter(replaces) : [];
        for (const tally of new Set(marked.map(tallyOf))) {
            const own = marked.filter(row => tallyOf(row) === tally);
            const together = own.filter(row => !exclusive.includes(row)).length;
            raiseBy(most, tally, together + (own.some(row => exclusive.includes(row)) ? 1 : 0));
        }
    }
    return new Map([...most].map(([tally, { hi }]) => [tally, interval.between(ZERO, hi)]));
}

const tallyOf = (row: RowFacts): string => row.mark!.tally!;
