// The nodes that the results of a plan need, in an order in which each can be computed.
import type { Int, Node } from './node.ts';
import type { Plan } from './plan.ts';

export const rootsOf = ({ decisions, score }: Plan): Node[] => [
    ...decisions,
    ...(score ? [score.steps, score.none] : [])
];

export const partsOf = (node: Node): Node[] =>
    node.kind === 'int'
        ? [...node.ints, ...(node.condition ? [node.condition] : [])]
        : [...nodesIn(node.int), ...node.bools];

const nodesIn = (int: Int | null): Int[] => (int === null ? [] : [int]);

export function neededNodes(plan: Plan): Node[] {
    const needed = new Set<Node>();
    const open = rootsOf(plan);
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if (needed.has(node)) continue;
        needed.add(node);
        open.push(...partsOf(node));
    }
    return [...needed].sort((a, b) => a.id - b.id);
}

/** Which sums the results are computed from. */
export const neededAggregates = (plan: Plan): Set<number> =>
    new Set(neededNodes(plan).flatMap(node => (node.kind === 'int' && node.op === 'atom' ? [node.atom] : [])));
