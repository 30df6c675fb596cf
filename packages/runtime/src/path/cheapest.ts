// The cheapest choice of options that meets a list of linear conditions: exact, by cost, with bounds that cut early.

/** One option: what it costs more than the present answer, and what it brings to every condition. All whole numbers. */
export interface Choice {
    readonly option: number;
    readonly cost: number;
    readonly gains: readonly number[];
}

export interface Problem {
    /** By item: every option but the present answer. */
    readonly items: readonly (readonly Choice[])[];
    /** What the present answers lack for each condition; 0 or less where nothing does. */
    readonly needs: readonly number[];
    /** Only what is cheaper counts. */
    readonly below: number;
    /** How many states may be looked at. */
    readonly budget: number;
}

export interface Found {
    /** Infinity where there is none. */
    readonly cost: number;
    /** By item; undefined for the present answer. */
    readonly choices: readonly (Choice | undefined)[];
    /** No choice costs less; equal to `cost` where the search was finished. */
    readonly atLeast: number;
    readonly looked: number;
}

interface State {
    readonly cost: number;
    readonly needs: readonly number[];
    readonly before: State | undefined;
    readonly choice: Choice | undefined;
}

/** Items one after the other; what cannot beat the best known choice any more is dropped, and of equal needs the dearer. */
export function cheapest(problem: Problem): Found {
    const items = inOrder(problem);
    const rest = remainders(items, problem.needs.length);
    const quick = search(items, rest, problem, QUICK_WIDTH);
    const below = Math.min(problem.below, quick.cost);
    const whole = search(items, rest, { ...problem, below }, Infinity);
    const best = whole.cost < quick.cost ? whole : quick;
    return { ...best, atLeast: Math.min(best.cost, whole.atLeast), looked: whole.looked };
}

/** States kept per item when a first good choice is wanted. */
const QUICK_WIDTH = 64;

interface Placed {
    /** In the problem. */
    readonly place: number;
    readonly choices: readonly Choice[];
}

/** Items that bring much for little first: then the best choice is found early. */
function inOrder({ items, needs }: Problem): Placed[] {
    const worth = ({ choices }: Placed): number =>
        Math.min(...choices.map(({ cost, gains }) => cost / usefulGain(gains, needs)));
    return items
        .map((choices, place) => ({ place, choices: withoutDominated(choices) }))
        .filter(({ choices }) => choices.length > 0)
        .map(item => ({ item, worth: worth(item) }))
        .sort((a, b) => a.worth - b.worth)
        .map(({ item }) => item);
}

function usefulGain(gains: readonly number[], needs: readonly number[]): number {
    const share = (gain: number, index: number): number => (needs[index]! > 0 ? gain / needs[index]! : 0);
    return Math.max(1e-9, ...gains.map(share));
}

/** Another option that costs no more and brings no less makes one needless; so does the present answer. */
function withoutDominated(choices: readonly Choice[]): Choice[] {
    const present: Choice = { option: 0, cost: 0, gains: (choices[0]?.gains ?? []).map(() => 0) };
    const beats = (a: Choice, b: Choice): boolean =>
        a.cost <= b.cost && a.gains.every((gain, index) => gain >= b.gains[index]!);
    return choices.filter((choice, place) => {
        if (beats(present, choice)) return false;
        return !choices.some((other, index) => {
            const isTwin = beats(choice, other) && beats(other, choice);
            return other !== choice && beats(other, choice) && (!isTwin || index < place);
        });
    });
}

/** What the items from some place on can still do for one condition. */
interface Remainder {
    readonly most: number;
    /** How far they may set it back. */
    readonly worst: number;
    /** Pieces of the lower hulls of their options, cheapest per gain first, summed up. */
    readonly gains: Float64Array;
    readonly costs: Float64Array;
}

function remainders(items: readonly Placed[], conditions: number): Remainder[][] {
    const none: Remainder = { most: 0, worst: 0, gains: new Float64Array(1), costs: new Float64Array(1) };
    const rest: Remainder[][] = Array.from({ length: items.length + 1 }, () => []);
    for (let condition = 0; condition < conditions; condition++) {
        const pieces: Piece[] = [];
        let [most, worst] = [0, 0];
        rest[items.length]!.push(none);
        for (let place = items.length - 1; place >= 0; place--) {
            const { choices } = items[place]!;
            most += Math.max(0, ...choices.map(({ gains }) => gains[condition]!));
            worst += Math.max(0, ...choices.map(({ gains }) => -gains[condition]!));
            merge(pieces, hullOf(choices, condition));
            rest[place]!.push({ most, worst, ...sums(pieces) });
        }
    }
    return rest;
}

interface Piece {
    readonly gain: number;
    readonly cost: number;
}

/** The convex lower hull from no gain and no cost. */
function hullOf(choices: readonly Choice[], condition: number): Piece[] {
    const points = choices
        .map(({ cost, gains }) => ({ gain: gains[condition]!, cost }))
        .filter(({ gain }) => gain > 0)
        .sort((a, b) => a.gain - b.gain || a.cost - b.cost);
    const corners: Piece[] = [{ gain: 0, cost: 0 }];
    for (const point of points) {
        while (corners.length > 1 && !turnsUp(corners.at(-2)!, corners.at(-1)!, point)) corners.pop();
        if (point.gain > corners.at(-1)!.gain) corners.push(point);
    }
    return corners.slice(1).map(({ gain, cost }, index) => ({
        gain: gain - corners[index]!.gain,
        cost: cost - corners[index]!.cost
    }));
}

const turnsUp = (a: Piece, b: Piece, c: Piece): boolean =>
    (b.cost - a.cost) * (c.gain - b.gain) < (c.cost - b.cost) * (b.gain - a.gain);

function merge(pieces: Piece[], more: readonly Piece[]): void {
    pieces.push(...more);
    pieces.sort((a, b) => a.cost * b.gain - b.cost * a.gain);
}

function sums(pieces: readonly Piece[]): Pick<Remainder, 'gains' | 'costs'> {
    const gains = new Float64Array(pieces.length + 1);
    const costs = new Float64Array(pieces.length + 1);
    for (const [index, { gain, cost }] of pieces.entries()) {
        gains[index + 1] = gains[index]! + gain;
        costs[index + 1] = costs[index]! + cost;
    }
    return { gains, costs };
}

/** The least that any choice of the remaining items costs, were items divisible; Infinity where they cannot do it. */
function bound(needs: readonly number[], rest: readonly Remainder[]): number {
    let least = 0;
    for (const [index, { most, gains, costs }] of rest.entries()) {
        const need = needs[index]!;
        if (need > most) return Infinity;
        if (need > 0) least = Math.max(least, costAt(need, gains, costs));
    }
    return least;
}

function costAt(need: number, gains: Float64Array, costs: Float64Array): number {
    let [low, high] = [0, gains.length - 1];
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (gains[middle]! >= need) high = middle;
        else low = middle;
    }
    const width = gains[high]! - gains[low]!;
    if (width <= 0) return costs[low]!;
    return costs[low]! + ((need - gains[low]!) * (costs[high]! - costs[low]!)) / width;
}

/** Costs are whole: a bound a hair above one may still mean it. */
const HAIR = 1e-6;

function search(items: readonly Placed[], rest: readonly Remainder[][], problem: Problem, width: number): Found {
    let below = problem.below;
    let best: State | undefined;
    let looked = 0;
    let states: State[] = [{ cost: 0, needs: problem.needs, before: undefined, choice: undefined }];
    const isDone = (state: State): boolean => state.needs.every(need => need <= 0);
    for (const [place, { choices }] of items.entries()) {
        const next = new Map<string, State>();
        const after = rest[place + 1]!;
        for (const state of states) {
            for (const choice of [undefined, ...choices]) {
                looked++;
                const cost = state.cost + (choice?.cost ?? 0);
                const needs = choice ? needsAfter(state.needs, choice, after) : capped(state.needs, after);
                if (Math.ceil(cost + bound(needs, after) - HAIR) >= below) continue;
                keep(next, { cost, needs, before: state, choice });
            }
            if (looked > problem.budget) return outOfBudget(states, rest[place]!, { best, below, looked, items });
        }
        states = narrowed([...next.values()], after, width);
        for (const state of states) {
            if (state.cost < below && isDone(state) && after.every(({ worst }) => worst === 0))
                [best, below] = [state, state.cost];
        }
    }
    for (const state of states) if (state.cost < below && isDone(state)) [best, below] = [state, state.cost];
    return { cost: best === undefined ? Infinity : below, choices: choicesOf(best, items), atLeast: below, looked };
}

/** What is met with room to spare counts as met, but for what later items may set back. */
const capped = (needs: readonly number[], rest: readonly Remainder[]): number[] =>
    needs.map((need, index) => Math.max(need, -rest[index]!.worst));

const needsAfter = (needs: readonly number[], { gains }: Choice, rest: readonly Remainder[]): number[] =>
    needs.map((need, index) => Math.max(need - gains[index]!, -rest[index]!.worst));

function keep(states: Map<string, State>, state: State): void {
    const key = state.needs.join();
    const known = states.get(key);
    if (known === undefined || state.cost < known.cost) states.set(key, state);
}

/** Drops what another state beats in cost and in every need; looks only at the cheapest few, which beat the most. */
function narrowed(states: State[], rest: readonly Remainder[], width: number): State[] {
    if (states.length <= 1) return states;
    const sorted = states
        .map(state => ({ state, total: state.cost + bound(state.needs, rest) }))
        .sort((a, b) => a.state.cost - b.state.cost || a.total - b.total);
    const front: State[] = [];
    const kept = sorted.filter(({ state }) => {
        if (front.some(other => state.needs.every((need, index) => other.needs[index]! <= need))) return false;
        if (front.length < FRONT) front.push(state);
        return true;
    });
    if (kept.length <= width) return kept.map(({ state }) => state);
    return kept
        .sort((a, b) => a.total - b.total)
        .slice(0, width)
        .map(({ state }) => state);
}

const FRONT = 256;

interface Progress {
    readonly best: State | undefined;
    readonly below: number;
    readonly looked: number;
    readonly items: readonly Placed[];
}

/** Unfinished: nothing is cheaper than the least bound of what was still to be looked at. */
function outOfBudget(
    states: readonly State[],
    rest: readonly Remainder[],
    { best, below, looked, items }: Progress
): Found {
    const bounds = states.map(state => Math.ceil(state.cost + bound(state.needs, rest) - HAIR));
    const atLeast = bounds.reduce((a, b) => Math.min(a, b), below);
    return { cost: best === undefined ? Infinity : below, choices: choicesOf(best, items), atLeast, looked };
}

function choicesOf(state: State | undefined, items: readonly Placed[]): (Choice | undefined)[] {
    const choices: (Choice | undefined)[] = [];
    const taken: (Choice | undefined)[] = [];
    for (let at = state; at?.before !== undefined; at = at.before) taken.unshift(at.choice);
    for (const [index, choice] of taken.entries()) choices[items[index]!.place] = choice;
    return choices;
}
