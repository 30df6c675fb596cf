// The results of many audits from their sums: one instruction after the other, each over a strip of audits. No code is made.
import { laneOf, LIMITS, type Lane, type LaneLimits } from './lanes.ts';
import type { Int, Node } from './node.ts';
import type { Plan } from './plan.ts';
import { neededNodes, partsOf, rootsOf } from './reachable.ts';

/** Audits that are computed together. */
export const STRIP = 256;

type Op = Int['op'] | 'ge0' | 'eq0' | 'not' | 'and' | 'or' | 'near ge0' | 'near eq0';

interface Instruction {
    readonly op: Op;
    /** Registers. */
    readonly to: number;
    readonly from: readonly number[];
    readonly value: number;
    readonly error: number;
}

export interface Tail {
    /** False where everything has to be computed in whole numbers of any size. */
    readonly isFast: boolean;
    /** How many comparisons may be left undecided. */
    readonly nearComparisons: number;
    /** Computes a strip from the sums; `start`: where it begins in each of them. */
    run(sums: readonly Float64Array[], start: number): void;
    /** Registers of the results. */
    readonly decisions: readonly Float64Array[];
    readonly steps: Float64Array | undefined;
    readonly none: Float64Array | undefined;
    /** Not 0 where a comparison was too close for doubles. */
    readonly undecided: Uint8Array;
}

export function tailOf(plan: Plan, limits: LaneLimits = LIMITS): Tail {
    const nodes = neededNodes(plan);
    const lanes = new Map<Int, Lane>();
    for (const node of nodes) if (node.kind === 'int') lanes.set(node, laneOf(node, lanes, limits));
    const isFast = [...lanes.values()].every(({ lane }) => lane !== 'far') && rootsAreExact(plan, lanes);
    const { registers, place } = assigned(nodes, plan);
    const steps = isFast ? nodes.map(node => instruction(node, place, lanes)) : [];
    for (const { op, to, value } of steps) if (op === 'const') registers[to]!.fill(value);
    const program = steps.filter(({ op }) => op !== 'const');
    const undecided = new Uint8Array(STRIP);
    const registerOf = (node: Node): Float64Array => registers[place.get(node)!]!;
    return {
        isFast,
        nearComparisons: program.filter(({ op }) => op.startsWith('near')).length,
        run(sums, start) {
            undecided.fill(0);
            for (const each of program) execute(each, registers, { sums, start, undecided });
        },
        decisions: plan.decisions.map(registerOf),
        steps: plan.score && registerOf(plan.score.steps),
        none: plan.score && registerOf(plan.score.none),
        undecided
    };
}

const rootsAreExact = ({ decisions, score }: Plan, lanes: ReadonlyMap<Int, Lane>): boolean =>
    [...decisions, ...(score ? [score.steps] : [])].every(node => lanes.get(node)!.lane === 'exact');

/** A register is used again once nothing needs it any more; that of a constant never is. */
function assigned(nodes: readonly Node[], plan: Plan): { registers: Float64Array[]; place: Map<Node, number> } {
    const lastUse = new Map<Node, Node>();
    for (const node of nodes) for (const part of partsOf(node)) lastUse.set(part, node);
    for (const root of rootsOf(plan)) lastUse.delete(root);
    const place = new Map<Node, number>();
    const registers: Float64Array[] = [];
    const free: number[] = [];
    for (const node of nodes) {
        const own = (): number => registers.push(new Float64Array(STRIP)) - 1;
        place.set(node, node.op === 'const' ? own() : (free.pop() ?? own()));
        for (const part of new Set(partsOf(node))) {
            if (part.op !== 'const' && lastUse.get(part) === node) free.push(place.get(part)!);
        }
    }
    return { registers, place };
}

function instruction(node: Node, place: ReadonlyMap<Node, number>, lanes: ReadonlyMap<Int, Lane>): Instruction {
    const to = place.get(node)!;
    const from = partsOf(node).map(part => place.get(part)!);
    if (node.kind === 'int') {
        const value = node.op === 'atom' ? node.atom : Number(node.lo);
        return { op: node.op, to, from, value, error: 0 };
    }
    const { op, int, value } = node;
    const lane = int === null ? undefined : lanes.get(int);
    if (lane?.lane === 'near') return { op: `near ${op as 'ge0' | 'eq0'}`, to, from, value: 0, error: lane.error };
    return { op, to, from, value: Number(value), error: 0 };
}

interface Strip {
    readonly sums: readonly Float64Array[];
    readonly start: number;
    readonly undecided: Uint8Array;
}

/** Conditions are 1 and 0. */
function execute({ op, to, from, value, error }: Instruction, registers: readonly Float64Array[], strip: Strip): void {
    const out = registers[to]!;
    const [a, b, c] = from.map(register => registers[register]!) as [Float64Array, Float64Array, Float64Array];
    switch (op) {
        case 'const':
            return;
        case 'atom':
            return out.set(strip.sums[value]!.subarray(strip.start, strip.start + STRIP));
        case 'add':
            for (let i = 0; i < STRIP; i++) out[i] = a[i]! + b[i]!;
            return;
        case 'sub':
            for (let i = 0; i < STRIP; i++) out[i] = a[i]! - b[i]!;
            return;
        case 'mul':
            for (let i = 0; i < STRIP; i++) out[i] = a[i]! * b[i]!;
            return;
        case 'div':
            for (let i = 0; i < STRIP; i++) out[i] = b[i] === 0 ? 0 : Math.floor(a[i]! / b[i]!);
            return;
        case 'select':
            for (let i = 0; i < STRIP; i++) out[i] = c[i] === 1 ? a[i]! : b[i]!;
            return;
        case 'near ge0':
        case 'near eq0':
            return nearlyCompared(op === 'near ge0', { out, a, error }, strip.undecided);
        default:
            return decided(op, out, a, b);
    }
}

function decided(op: 'ge0' | 'eq0' | 'not' | 'and' | 'or', out: Float64Array, a: Float64Array, b: Float64Array): void {
    switch (op) {
        case 'ge0':
            for (let i = 0; i < STRIP; i++) out[i] = a[i]! >= 0 ? 1 : 0;
            return;
        case 'eq0':
            for (let i = 0; i < STRIP; i++) out[i] = a[i] === 0 ? 1 : 0;
            return;
        case 'not':
            for (let i = 0; i < STRIP; i++) out[i] = 1 - a[i]!;
            return;
        case 'and':
            for (let i = 0; i < STRIP; i++) out[i] = a[i]! * b[i]!;
            return;
        case 'or':
            for (let i = 0; i < STRIP; i++) out[i] = a[i]! + b[i]! > 0 ? 1 : 0;
            return;
    }
}

interface Near {
    readonly out: Float64Array;
    readonly a: Float64Array;
    readonly error: number;
}

/** Decided where the value is further from 0 than its error. */
function nearlyCompared(isOrder: boolean, { out, a, error }: Near, undecided: Uint8Array): void {
    for (let i = 0; i < STRIP; i++) {
        const value = a[i]!;
        if (Math.abs(value) <= error) undecided[i] = 1;
        out[i] = isOrder && value > 0 ? 1 : 0;
    }
}
