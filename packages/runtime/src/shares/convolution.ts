// The exact distribution of a plan's results: slot after slot, every state that audits can be in, with its exact weight.
import { floorDivide, type Int, type Node } from '../plan/node.ts';
import type { Plan } from '../plan/plan.ts';
import { neededNodes, partsOf, rootsOf } from '../plan/reachable.ts';

/** By the place of a slot in the plan: the weight of each outcome, as whole numbers. */
export type SlotWeights = readonly (readonly bigint[])[];

/** One thing that audits come to. */
export interface Weighed {
    readonly decisions: readonly number[];
    /** Undefined where there is no score. */
    readonly steps: bigint | undefined;
    readonly weight: bigint;
}

export interface Convolved {
    /** Each once. */
    readonly results: readonly Weighed[];
    /** What all weights together come to. */
    readonly total: bigint;
}

/** So many steps from one state to the next are worth the wait: a second or two. */
const MOST_STEPS = 1_500_000;

/** Undefined where there are too many states to go through. */
export function convolved(plan: Plan, weights: SlotWeights, mostSteps = MOST_STEPS): Convolved | undefined {
    const course = courseOf(plan, weights);
    let states: States = new Map([['', { values: [], weight: 1n }]]);
    let live: readonly number[] = [];
    let [total, steps] = [1n, 0];
    for (const leg of course.legs) {
        steps += states.size * leg.outcomes.length;
        if (steps > mostSteps) return undefined;
        states = advanced(states, live, { leg, board: course.board });
        live = leg.live;
        total *= leg.total;
    }
    return { results: resultsOf(plan, states, { live, course }), total };
}

type Value = bigint | boolean;
type States = Map<string, { readonly values: readonly Value[]; readonly weight: bigint }>;

/** The nodes of a plan go by their place among those that are needed. */
interface Course {
    readonly legs: readonly Leg[];
    readonly placeOf: ReadonlyMap<Node, number>;
    /** A value for every node, written anew for every state; what is the same in every audit stands in it from the beginning. */
    readonly board: Value[];
}

/** What one outcome of a slot brings to the sums that are still open. */
interface Outcome {
    readonly weight: bigint;
    readonly brought: readonly bigint[];
}

/** One slot: its outcomes, the nodes that are settled behind it, and those that something later still needs. */
interface Leg {
    readonly outcomes: readonly Outcome[];
    readonly total: bigint;
    /** The sums that the outcomes bring something to. */
    readonly sums: readonly { readonly place: number; readonly take: 'sum' | 'least' | 'greatest' }[];
    /** Sums that begin here, with what they begin with. */
    readonly begun: readonly (readonly [number, bigint])[];
    readonly settled: readonly Settling[];
    readonly live: readonly number[];
}

interface Settling {
    readonly place: number;
    readonly node: Node;
    readonly parts: readonly number[];
}

const isSum = (node: Node): node is Int => node.kind === 'int' && node.op === 'atom';

/** The slots that bring something, in an order that settles one sum after the other. */
function courseOf(plan: Plan, weights: SlotWeights): Course {
    const nodes = neededNodes(plan);
    const placeOf = new Map(nodes.map((node, place) => [node, place]));
    const atoms = nodes.filter(isSum);
    const order = slotOrder(plan, atoms);
    const stations = new Map(order.map((slot, station) => [slot, station]));
    const times = timesOf(nodes, plan, stations);
    const settling = (node: Node): Settling => ({
        node,
        place: placeOf.get(node)!,
        parts: partsOf(node).map(part => placeOf.get(part)!)
    });
    const board: Value[] = nodes.map(() => 0n);
    for (const node of nodes) if (times.settled.get(node) === -1) settle(settling(node), board);
    const legs = order.map((slot, station) => ({
        ...outcomesOf(slot, { plan, atoms, weights: weights[slot]!, placeOf }),
        begun: atoms
            .filter(atom => times.begun.get(atom) === station)
            .map(atom => [placeOf.get(atom)!, plan.aggregates[atom.atom]!.start] as const),
        settled: nodes.filter(node => times.settled.get(node) === station && !isSum(node)).map(settling),
        live: nodes
            .filter(node => times.begun.get(node)! <= station && station < times.needed.get(node)!)
            .map(node => placeOf.get(node)!)
    }));
    return { legs, placeOf, board };
}

/** By node, at which slot of the course it begins, is settled, and is needed for the last time; −1 is before all of them. */
interface Times {
    readonly begun: ReadonlyMap<Node, number>;
    readonly settled: ReadonlyMap<Node, number>;
    readonly needed: ReadonlyMap<Node, number>;
}

function timesOf(nodes: readonly Node[], plan: Plan, stations: ReadonlyMap<number, number>): Times {
    const begun = new Map<Node, number>();
    const settled = new Map<Node, number>();
    for (const node of nodes) {
        const own = isSum(node)
            ? [...plan.aggregates[node.atom]!.parts.keys()].map(slot => stations.get(slot)!)
            : [-1, ...partsOf(node).map(part => settled.get(part)!)];
        settled.set(node, Math.max(...own));
        // What is the same in every audit stands on the board and is never carried along.
        begun.set(node, isSum(node) ? Math.min(...own) : Math.max(...own) === -1 ? Infinity : Math.max(...own));
    }
    const needed = new Map<Node, number>(nodes.map(node => [node, settled.get(node)!]));
    for (const node of nodes)
        for (const part of partsOf(node)) needed.set(part, Math.max(needed.get(part)!, settled.get(node)!));
    for (const root of rootsOf(plan)) needed.set(root, stations.size);
    return { begun, settled, needed };
}

/** Slots that share their narrowest sum stand together: what a section comes to is one number before the next begins. */
function slotOrder(plan: Plan, atoms: readonly Int[]): number[] {
    const narrowest = new Map<number, number>();
    for (const { atom } of atoms.toSorted((a, b) => sizeOf(plan, b) - sizeOf(plan, a)))
        for (const slot of plan.aggregates[atom]!.parts.keys()) narrowest.set(slot, atom);
    const first = new Map<number, number>();
    for (const slot of [...narrowest.keys()].sort((a, b) => a - b)) {
        const atom = narrowest.get(slot)!;
        if (!first.has(atom)) first.set(atom, slot);
    }
    const rank = (slot: number): number => first.get(narrowest.get(slot)!)!;
    return [...narrowest.keys()].sort((a, b) => rank(a) - rank(b) || a - b);
}

const sizeOf = ({ aggregates }: Plan, { atom }: Int): number => aggregates[atom]!.parts.size;

/** Outcomes that bring the same are one. */
function outcomesOf(
    slot: number,
    {
        plan,
        atoms,
        weights,
        placeOf
    }: Pick<Course, 'placeOf'> & { plan: Plan; atoms: readonly Int[]; weights: readonly bigint[] }
): Pick<Leg, 'outcomes' | 'total' | 'sums'> {
    const own = atoms.filter(({ atom }) => plan.aggregates[atom]!.parts.has(slot));
    const merged = new Map<string, Outcome>();
    for (const [outcome, weight] of weights.entries()) {
        if (weight === 0n) continue;
        const brought = own.map(({ atom }) => plan.aggregates[atom]!.parts.get(slot)![outcome]!);
        const known = merged.get(brought.join());
        merged.set(brought.join(), { weight: weight + (known?.weight ?? 0n), brought });
    }
    return {
        outcomes: [...merged.values()],
        total: weights.reduce((sum, weight) => sum + weight, 0n),
        sums: own.map(atom => ({ place: placeOf.get(atom)!, take: plan.aggregates[atom.atom]!.take }))
    };
}

function advanced(states: States, known: readonly number[], { leg, board }: { leg: Leg; board: Value[] }): States {
    const { begun, outcomes, sums, settled, live } = leg;
    const next: States = new Map();
    for (const { values, weight } of states.values()) {
        for (const [at, place] of known.entries()) board[place] = values[at]!;
        for (const [place, start] of begun) board[place] = start;
        const before = sums.map(({ place }) => board[place] as bigint);
        for (const outcome of outcomes) {
            for (const [at, { place, take }] of sums.entries())
                board[place] = together(take, before[at]!, outcome.brought[at]!);
            for (const each of settled) settle(each, board);
            const kept = live.map(place => board[place]!);
            const key = kept.join();
            const twin = next.get(key);
            next.set(key, { values: kept, weight: weight * outcome.weight + (twin?.weight ?? 0n) });
        }
    }
    return next;
}

function together(take: 'sum' | 'least' | 'greatest', a: bigint, b: bigint): bigint {
    if (take === 'sum') return a + b;
    return (take === 'least') === a < b ? a : b;
}

function settle({ place, node, parts }: Settling, board: Value[]): void {
    const [first, second, third] = parts.map(part => board[part]!);
    if (node.kind === 'bool') board[place] = boolOf(node, first, second);
    else if (node.op === 'select') board[place] = third === true ? first! : second!;
    else board[place] = intOf(node, first as bigint, second as bigint);
}

function intOf({ op, lo }: Int, a: bigint, b: bigint): bigint {
    switch (op) {
        case 'const':
            return lo;
        case 'add':
            return a + b;
        case 'sub':
            return a - b;
        case 'mul':
            return a * b;
        case 'div':
            return floorDivide(a, b);
        case 'atom':
        case 'select':
            throw new RangeError('not of two numbers');
    }
}

function boolOf({ op, value }: Extract<Node, { kind: 'bool' }>, a: Value | undefined, b: Value | undefined): boolean {
    switch (op) {
        case 'const':
            return value;
        case 'ge0':
            return (a as bigint) >= 0n;
        case 'eq0':
            return a === 0n;
        case 'not':
            return a !== true;
        case 'and':
            return a === true && b === true;
        case 'or':
            return a === true || b === true;
    }
}

function resultsOf(
    { decisions, score }: Plan,
    states: States,
    { live, course }: { live: readonly number[]; course: Course }
): Weighed[] {
    const at = new Map(live.map((place, index) => [place, index]));
    const valueOf = (node: Node, values: readonly Value[]): Value => {
        const place = course.placeOf.get(node)!;
        const index = at.get(place);
        return index === undefined ? course.board[place]! : values[index]!;
    };
    return [...states.values()].map(({ values, weight }) => ({
        decisions: decisions.map(node => Number(valueOf(node, values))),
        steps: score && valueOf(score.none, values) === false ? (valueOf(score.steps, values) as bigint) : undefined,
        weight
    }));
}
