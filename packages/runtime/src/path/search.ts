// Looks through every way to reach a grade for the cheapest one; where that cannot be done, says between which bounds it lies.
import { exact, ratio, ZERO, type Exact } from '@guiju/exact';
import type { Decision } from '@guiju/model';
import { evaluateAll } from '../evaluate/evaluation.ts';
import type { Entry } from '../evaluate/outcomes.ts';
import { contextOf, type Situation } from '../evaluate/situation.ts';
import { cheapest, type Found } from './cheapest.ts';
import { circumstancesOf, type Circumstances } from './circumstances.ts';
import type { CostOf } from './costs.ts';
import { waysOf, type Atom } from './formula.ts';
import { NotLinear } from './number.ts';
import { scoreOf, type Option } from './options.ts';
import { leastCommon, pose, whole, type Changeable, type Posed } from './problem.ts';
import { reaches } from './target.ts';

export interface Quest {
    readonly situation: Situation;
    readonly decision: Decision;
    /** Of the grade that is wanted. */
    readonly place: number;
    /** By entry, the present answer first. */
    readonly options: readonly (readonly Option[])[];
    readonly costOf: CostOf;
    /** Whether there are more options than were looked at. */
    readonly isPartial: boolean;
    /** How many states may be looked at. */
    readonly budget: number;
}

export interface Plan {
    readonly cost: Exact;
    readonly circumstances: Circumstances;
    /** By entry, the place among its options. */
    readonly chosen: ReadonlyMap<number, number>;
}

/** `atLeast` undefined: there is surely no way. */
export interface Searched {
    readonly plan: Plan | undefined;
    readonly atLeast: Exact | undefined;
}

/** More alternatives than a rule of usual size has. */
const MOST_WAYS = 4096;

export function searched(quest: Quest): Searched {
    try {
        return exhaustive(quest);
    } catch (error) {
        if (!(error instanceof NotLinear)) throw error;
        return { plan: anyPlan(quest), atLeast: ZERO };
    }
}

function exhaustive(quest: Quest): Searched {
    const { items, unit, all } = prepared(quest);
    let [below, atLeast, budget] = [Infinity, Infinity, quest.budget];
    let plan: Plan | undefined;
    for (const circumstances of all) {
        const paid = whole(circumstances.cost, unit);
        if (paid >= below) break;
        for (const way of waysIn(quest, circumstances)) {
            const posed = pose(way, items, unit);
            if (posed === undefined) continue;
            const found = cheapest({ ...posed.problem, below: below - paid - posed.base, budget });
            budget = Math.max(0, budget - found.looked);
            atLeast = Math.min(atLeast, paid + posed.base + found.atLeast);
            if (found.cost === Infinity) continue;
            below = paid + posed.base + found.cost;
            plan = { cost: ratio(BigInt(below), unit), circumstances, chosen: chosenBy(found, posed, items) };
        }
    }
    const least = Math.min(atLeast, below);
    return { plan, atLeast: least === Infinity ? undefined : ratio(BigInt(Math.max(0, least)), unit) };
}

interface Prepared {
    readonly items: readonly Changeable[];
    /** All costs are whole multiples of 1 ÷ this. */
    readonly unit: bigint;
    readonly all: readonly Circumstances[];
}

function prepared({ situation, options, costOf }: Quest): Prepared {
    const items = situation.entries.flatMap((entry, place): Changeable[] => {
        const [present, ...others] = options[place]!;
        if (present === undefined || others.length === 0) return [];
        return [{ place, costs: [ZERO, ...others.map(option => costOf(entry.facts, present, option))] }];
    });
    const all = circumstancesOf(situation);
    if (all === undefined) throw new NotLinear('too many circumstances');
    const costs = [...items.flatMap(({ costs }) => costs), ...all.map(({ cost }) => cost)];
    const unit = costs.reduce((common, cost) => leastCommon(common, cost?.d ?? 1n), 1n);
    return { items, unit, all };
}

function waysIn({ decision, place, options }: Quest, { situation }: Circumstances): Atom[][] {
    const entries = situation.entries.map((entry, index) => withOptions(entry, options[index]!));
    const ways = waysOf(reaches(decision, place, contextOf({ ...situation, entries })), MOST_WAYS);
    if (ways === undefined) throw new NotLinear('too many alternatives');
    return ways;
}

/** An item with a choice is open to everything that looks at its answer. */
function withOptions(entry: Entry, options: readonly Option[]): Entry {
    if (options.length < 2) return entry;
    return { ...entry, answer: undefined, outcomes: options.map(({ outcome }) => outcome) };
}

function chosenBy({ choices }: Found, { start }: Posed, items: readonly Changeable[]): Map<number, number> {
    return new Map(items.map(({ place }, index) => [place, choices[index]?.option ?? start[index]!]));
}

/** Everything as good as it gets, then back to the present answer wherever the grade stands without the change, dearest first. */
function anyPlan(quest: Quest): Plan | undefined {
    const { situation, options, costOf } = quest;
    const circumstances: Circumstances = { situation, cost: ZERO, fewer: new Map(), closed: new Set() };
    const changes = situation.entries.flatMap(({ facts }, place) => {
        const [present, ...others] = options[place]!;
        const costs = others.map(option => costOf(facts, present!, option));
        const best = others.reduce(
            (top, option, index) =>
                costs[index] !== undefined && (top < 0 || scoreOf(option).compare(scoreOf(others[top]!)) > 0)
                    ? index
                    : top,
            -1
        );
        return best < 0 ? [] : [{ place, option: best + 1, cost: costs[best]! }];
    });
    let chosen = new Map(changes.map(({ place, option }) => [place, option]));
    if (!isReached(quest, chosen)) return undefined;
    for (const { place } of changes.toSorted((a, b) => b.cost.compare(a.cost))) {
        const fewer = new Map(chosen);
        fewer.delete(place);
        if (isReached(quest, fewer)) chosen = fewer;
    }
    const cost = changes.filter(({ place }) => chosen.has(place)).reduce((sum, each) => sum.add(each.cost), exact(0));
    return { cost, circumstances, chosen };
}

function isReached({ situation, decision, options, place }: Quest, chosen: ReadonlyMap<number, number>): boolean {
    const entries = situation.entries.map((entry, index) => {
        const option = options[index]![chosen.get(index) ?? 0];
        if (option === undefined) return entry;
        const samples = option.samples ?? entry.samples;
        return { ...entry, outcomes: [option.outcome], answer: option.answered, samples };
    });
    const { verdicts, context } = evaluateAll({ ...situation, entries });
    const verdict = verdicts[context.situation.catalogue.model.decisions.indexOf(decision)]!;
    return verdict.none === null && verdict.rungs.length === 1 && verdict.rungs[0]! <= place;
}
