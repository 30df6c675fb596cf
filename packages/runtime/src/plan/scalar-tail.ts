// The results of one audit from its sums: the graph of a plan as one small function after the other. No code is made.
import { bigTail } from './big-tail.ts';
import { laneOf, LIMITS, type Lane } from './lanes.ts';
import type { Int, Node } from './node.ts';
import type { Plan } from './plan.ts';
import { neededNodes } from './reachable.ts';

/** Writes what each decision comes to; see {@link Plan}. */
export type ScalarTail = (sums: Float64Array, decisions: Float64Array) => void;

/** Scores are not asked for. What doubles cannot tell, whole numbers of any size do. */
export function scalarTail({ aggregates, decisions }: Plan): ScalarTail {
    const plan: Plan = { aggregates, decisions, nodes: [] };
    const nodes = neededNodes(plan);
    const lanes = new Map<Int, Lane>();
    for (const node of nodes) if (node.kind === 'int') lanes.set(node, laneOf(node, lanes, LIMITS));
    const big = bigTail(plan);
    const bySize: ScalarTail = (sums, into) => into.set(big([...sums].map(BigInt)).decisions);
    const isFar = [...lanes.values()].some(({ lane }) => lane === 'far');
    if (isFar || decisions.some(node => lanes.get(node)!.lane !== 'exact')) return bySize;
    const making = { placeOf: new Map(nodes.map((node, place) => [node, place])), lanes };
    const values = new Float64Array(nodes.length + 1);
    const open = nodes.length;
    for (const [place, node] of nodes.entries())
        if (node.op === 'const') values[place] = Number(node.kind === 'int' ? node.lo : node.value);
    const steps = nodes.filter(({ op }) => op !== 'const').map(node => stepOf(node, making, open));
    const roots = decisions.map(node => making.placeOf.get(node)!);
    return (sums, into) => {
        values[open] = 0;
        for (let place = 0; place < steps.length; place++) steps[place]!(values, sums);
        if (values[open] !== 0) return bySize(sums, into);
        for (let place = 0; place < roots.length; place++) into[place] = values[roots[place]!]!;
    };
}

type Step = (values: Float64Array, sums: Float64Array) => void;

interface Making {
    readonly placeOf: ReadonlyMap<Node, number>;
    readonly lanes: ReadonlyMap<Int, Lane>;
}

/** Conditions are 1 and 0. `open`: where a comparison that is too close for doubles is noted. */
function stepOf(node: Node, making: Making, open: number): Step {
    const out = making.placeOf.get(node)!;
    return node.kind === 'int' ? intStep(node, out, making) : boolStep(node, out, making, open);
}

function intStep({ op, ints, condition, atom }: Int, out: number, { placeOf }: Making): Step {
    const [a = 0, b = 0] = ints.map(part => placeOf.get(part)!);
    const by = condition === null ? 0 : placeOf.get(condition)!;
    switch (op) {
        case 'add':
            return values => void (values[out] = values[a]! + values[b]!);
        case 'sub':
            return values => void (values[out] = values[a]! - values[b]!);
        case 'mul':
            return values => void (values[out] = values[a]! * values[b]!);
        case 'div':
            return values => void (values[out] = values[b] === 0 ? 0 : Math.floor(values[a]! / values[b]!));
        case 'select':
            return values => void (values[out] = values[by] === 1 ? values[a]! : values[b]!);
        case 'atom':
            return (values, sums) => void (values[out] = sums[atom]!);
        case 'const':
            return () => {};
    }
}

type Bool = Extract<Node, { kind: 'bool' }>;

function boolStep({ op, int, bools }: Bool, out: number, { placeOf, lanes }: Making, open: number): Step {
    const [a = 0, b = 0] = (int === null ? bools : [int]).map(part => placeOf.get(part)!);
    const lane = int === null ? undefined : lanes.get(int)!;
    switch (op) {
        case 'ge0':
        case 'eq0':
            if (lane?.lane === 'near') return nearStep(op === 'ge0', { a, out, open, error: lane.error });
            if (op === 'ge0') return values => void (values[out] = values[a]! >= 0 ? 1 : 0);
            return values => void (values[out] = values[a] === 0 ? 1 : 0);
        case 'not':
            return values => void (values[out] = 1 - values[a]!);
        case 'and':
            return values => void (values[out] = values[a]! * values[b]!);
        case 'or':
            return values => void (values[out] = values[a] === 1 ? 1 : values[b]!);
        case 'const':
            return () => {};
    }
}

interface Near {
    readonly a: number;
    readonly out: number;
    readonly open: number;
    readonly error: number;
}

function nearStep(isOrder: boolean, { a, out, open, error }: Near): Step {
    return values => {
        const value = values[a]!;
        if (Math.abs(value) <= error) values[open] = 1;
        values[out] = isOrder && value > 0 ? 1 : 0;
    };
}
