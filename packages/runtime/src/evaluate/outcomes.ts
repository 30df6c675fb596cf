// What each item can be in arithmetic: one outcome where it is answered, every kind still possible where it is open.
import { compare, exact, interval, larger, smaller, ZERO, type Exact, type Interval } from '@guiju/exact';
import { AnswerState, type Sampling, type Treatment } from '@guiju/model';
import { reachable } from '../audit/reachable.ts';
import type { Answered, TakenRow } from '../audit/slot.ts';
import { treated } from '../audit/states.ts';
import { replaces, type ItemFacts, type RowFacts } from '../catalogue.ts';
import { sampleScore } from './sample-score.ts';
import { combine, openScore, roundedBy, type Sample } from './samples.ts';

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
    /** Of an item that is answered for each member of a collection; empty while nothing is known of them. */
    readonly samples: readonly Sample[];
    /** At least one; exactly one where the item is answered. */
    readonly outcomes: readonly Outcome[];
}

const NEVER: ReadonlyMap<string, Interval> = new Map();
const REMOVED: Outcome = { applicable: false, score: interval.point(ZERO), state: 'not applicable', raises: NEVER };

/** What decides about an entry besides its answer. */
export interface EntryContext {
    /** Whether an open item has an outcome of its own for each state that is permitted. */
    readonly byState: boolean;
    readonly samples?: readonly Sample[] | undefined;
}

export function entryOf(facts: ItemFacts, answer: Answered | undefined, context: EntryContext): Entry {
    const { byState, samples = [] } = context;
    if (answer !== undefined && samples.length === 0) return answeredEntry(facts, answer);
    if (answer !== undefined) return { facts, answer, samples, outcomes: [answeredOutcome(facts, answer)] };
    const { sampling } = facts.item;
    const open = sampling ? openSampled(facts, sampling, samples) : openOutcomes(facts);
    const scored = samples.some(sample => sample.answer !== undefined && sample.answer.score !== null);
    return { facts, answer, samples, outcomes: byState && !scored ? outcomesByState(facts, open) : open };
}

/** An answer that was read before has its entry already. */
const entries = new WeakMap<Answered, Entry>();

function answeredEntry(facts: ItemFacts, answer: Answered): Entry {
    const known = entries.get(answer);
    if (known?.facts === facts) return known;
    const entry: Entry = { facts, answer, samples: [], outcomes: [answeredOutcome(facts, answer)] };
    entries.set(answer, entry);
    return entry;
}

const NEITHER: ReadonlySet<Treatment> = new Set(['forbidden', 'undetermined']);

function outcomesByState(facts: ItemFacts, open: readonly Outcome[]): Outcome[] {
    const states = AnswerState.options.flatMap(state => {
        const treatment = facts.item.policies[state]?.treatment;
        if (treatment === undefined || NEITHER.has(treatment)) return [];
        const answer = { code: facts.item.key, state, treatment, ...treated(facts, treatment) };
        const outcome = answeredOutcome(facts, answer);
        const { sampling } = facts.item;
        return [
            sampling
                ? { ...outcome, score: combine(facts, sampling, [{ score: outcome.score, weight: undefined }]) }
                : outcome
        ];
    });
    return [...open.filter(({ applicable }) => applicable), ...states];
}

function answeredOutcome(facts: ItemFacts, answer: Answered): Outcome {
    const state = answer.state ?? null;
    if (answer.score === null) return { ...REMOVED, state };
    const raises = new Map<string, Interval>();
    const rows = facts.item.sampling?.raises === 'once' ? oncePerTally(answer.rows) : answer.rows;
    for (const tally of rows.flatMap(({ row }) => row.raises)) raiseBy(raises, tally, 1);
    return { applicable: true, score: interval.point(answer.score), state, raises };
}

/** Whatever the number of samples, each marked row counts once. */
const oncePerTally = (rows: readonly TakenRow[]): TakenRow[] =>
    rows.filter(({ row }, place) => rows.findIndex(other => other.row === row) === place);

/** Samples are missing, or all of them. Beside its score the item may raise tallies in any sample that is open. */
function openSampled(facts: ItemFacts, sampling: Sampling, samples: readonly Sample[]): Outcome[] {
    const removable = treats(facts, 'removed');
    const best = bestOf(facts);
    const score =
        samples.length > 0
            ? openScore(facts, sampling, samples, { best, removable })
            : interval.between(
                  ZERO,
                  sampling.method === 'share' ? facts.points : roundedBy(sampling, interval.point(best)).hi
              );
    const scored = { applicable: true, state: null, score, raises: raisesOfSamples(facts, sampling, samples) };
    const canGo = removable && samples.every(({ answer }) => answer === undefined || answer.score === null);
    return [scored, ...(canGo ? [REMOVED] : [])];
}

/** Without an upper end where it is not known how many samples there will be. */
function raisesOfSamples(facts: ItemFacts, { raises }: Sampling, samples: readonly Sample[]): Map<string, Interval> {
    const known = answeredOutcome(facts, {
        code: '',
        score: ZERO,
        rows: samples.flatMap(({ answer }) => answer?.rows ?? [])
    }).raises;
    const open = samples.filter(({ answer }) => answer === undefined).length;
    const single = [...raisesOf(facts, true), ...raisesOfScale(facts)];
    return new Map(
        single.map(([tally, { hi }]) => {
            const sure = known.get(tally) ?? interval.point(ZERO);
            if (raises === 'once') return [tally, interval.hull(sure, interval.between(ZERO, hi))];
            const more = samples.length === 0 ? null : hi && hi.mul(exact(open));
            return [tally, interval.add(sure, interval.between(ZERO, more))];
        })
    );
}

function raiseBy(raises: Map<string, Interval>, tally: string, times: number): void {
    const known = raises.get(tally) ?? interval.point(ZERO);
    raises.set(tally, interval.add(known, interval.point(exact(times))));
}

/** Replaced by a marked row, scored, or removed: the outcomes that an open item still has. */
function openOutcomes(facts: ItemFacts): Outcome[] {
    if (facts.item.scale !== undefined) return scaleOutcomes(facts);
    const rows = facts.groups.flatMap(group => group.rows);
    const kept = { applicable: true, state: null };
    const scored = { ...kept, score: interval.between(ZERO, bestOf(facts)), raises: raisesOf(facts, false) };
    const replaced = { ...kept, score: interval.point(ZERO), raises: raisesOf(facts, true) };
    return [...(rows.some(replaces) ? [replaced] : []), scored, ...(treats(facts, 'removed') ? [REMOVED] : [])];
}

/** Each answer that raises something, the worst first, all others together, or removed. */
function scaleOutcomes(facts: ItemFacts): Outcome[] {
    const rows = facts.groups.flatMap(group => group.rows);
    const raising = rows.filter(row => row.raises.length > 0).sort((a, b) => compare(a.from, b.from));
    const score = plainScore(
        facts,
        rows.filter(row => row.raises.length === 0)
    );
    return [
        ...raising.map(answerOf),
        ...(score ? [{ applicable: true, score, state: null, raises: NEVER }] : []),
        ...(treats(facts, 'removed') ? [REMOVED] : [])
    ];
}

function answerOf({ from, to, raises }: RowFacts): Outcome {
    const counts = new Map<string, Interval>();
    for (const tally of raises) raiseBy(counts, tally, 1);
    return { applicable: true, score: interval.between(from, to), state: null, raises: counts };
}

/** What the answers that raise nothing give, and what an answer state may give instead. */
function plainScore(facts: ItemFacts, plain: readonly RowFacts[]): Interval | undefined {
    const isFree = facts.item.direct === 'any' || facts.formula !== null;
    const full = isFree || treats(facts, 'full') ? [facts.points] : [];
    const none = isFree || treats(facts, 'zero') ? [ZERO] : [];
    const most = [...plain.map(row => smaller(row.to, facts.points)), ...full, ...none];
    const least = [...plain.map(row => row.from), ...none, ...full];
    return most.length === 0 ? undefined : interval.between(least.reduce(smaller), most.reduce(larger));
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
    const marked = groups.some(({ rows }) => rows.some(row => row.mark !== undefined));
    if (item.sampling && (marked || item.sampling.method === 'share')) return false;
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

/** The answers of a scale exclude each other: each raises what it raises once. */
function raisesOfScale({ item, groups }: ItemFacts): Map<string, Interval> {
    const rows = item.scale === undefined ? [] : groups.flatMap(group => group.rows);
    return new Map(rows.flatMap(({ raises }) => raises).map(tally => [tally, interval.between(ZERO, exact(1))]));
}

const tallyOf = (row: RowFacts): string => row.mark!.tally!;
