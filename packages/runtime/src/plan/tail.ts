// The results of many audits from their sums: one instruction after the other, each over a strip of audits. No code is made.
import { laneOf, LIMITS, type Lane, type LaneLimits } from './lanes.ts';
import { LOOPS, nearLoop, STRIP, type Loop } from './loops.ts';
import type { Int, Node } from './node.ts';
import type { Plan } from './plan.ts';
import { neededNodes, partsOf, rootsOf } from './reachable.ts';

/** An instruction with its registers; one that reads a sum has no loop. */
interface Instruction {
    readonly loop: Loop | null;
    /** Which sum is read. */
    readonly atom: number;
    readonly registers: readonly [Float64Array, Float64Array, Float64Array, Float64Array];
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
    const registers = assigned(nodes, plan);
    const undecided = new Uint8Array(STRIP);
    const making: Making = { registers, lanes, undecided };
    const program = isFast ? nodes.filter(({ op }) => op !== 'const').map(node => instruction(node, making)) : [];
    const registerOf = (node: Node): Float64Array => registers.get(node)!;
    return {
        isFast,
        nearComparisons: nodes.filter(node => isFast && isNear(node, lanes)).length,
        run(sums, start) {
            undecided.fill(0);
            for (const { loop, atom, registers } of program) {
                const [out, a, b, c] = registers;
                if (loop === null) out.set(sums[atom]!.subarray(start, start + STRIP));
                else loop(out, a, b, c);
            }
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
function assigned(nodes: readonly Node[], plan: Plan): Map<Node, Float64Array> {
    const lastUse = new Map<Node, Node>();
    for (const node of nodes) for (const part of partsOf(node)) lastUse.set(part, node);
    for (const root of rootsOf(plan)) lastUse.delete(root);
    const registers = new Map<Node, Float64Array>();
    const free: Float64Array[] = [];
    for (const node of nodes) {
        if (node.op === 'const') registers.set(node, constant(node));
        else registers.set(node, free.pop() ?? new Float64Array(STRIP));
        for (const part of new Set(partsOf(node))) {
            if (part.op !== 'const' && lastUse.get(part) === node) free.push(registers.get(part)!);
        }
    }
    return registers;
}

const constant = (node: Node): Float64Array =>
    new Float64Array(STRIP).fill(Number(node.kind === 'int' ? node.lo : node.value));

interface Making {
    readonly registers: ReadonlyMap<Node, Float64Array>;
    readonly lanes: ReadonlyMap<Int, Lane>;
    readonly undecided: Uint8Array;
}

const isNear = (node: Node, lanes: ReadonlyMap<Int, Lane>): boolean =>
    node.kind === 'bool' && node.int !== null && lanes.get(node.int)!.lane === 'near';

function instruction(node: Node, { registers, lanes, undecided }: Making): Instruction {
    const out = registers.get(node)!;
    const [a = out, b = out, c = out] = partsOf(node).map(part => registers.get(part)!);
    const all = [out, a, b, c] as const;
    if (node.kind === 'int') {
        if (node.op === 'atom' || node.op === 'const') return { loop: null, atom: node.atom, registers: all };
        return { loop: LOOPS[node.op], atom: -1, registers: all };
    }
    if (node.op === 'const') throw new RangeError('a constant is computed once');
    const near = isNear(node, lanes);
    const loop = near ? nearLoop(node.op === 'ge0', lanes.get(node.int!)!.error, undecided) : LOOPS[node.op];
    return { loop, atom: -1, registers: all };
}
