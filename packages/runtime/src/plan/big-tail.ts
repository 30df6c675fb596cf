// The results of one audit from its sums, in whole numbers of any size: what is too large for the fast way ends here.
import { floorDivide, type Int, type Node } from './node.ts';
import type { Plan } from './plan.ts';
import { neededNodes } from './reachable.ts';

export interface PlanResult {
    /** In the order of the decisions; see {@link Plan}. */
    readonly decisions: readonly number[];
    /** Undefined where there is no score. */
    readonly steps: bigint | undefined;
}

/** `sums`: what each aggregate of the plan comes to. */
export function bigTail(plan: Plan): (sums: readonly bigint[]) => PlanResult {
    const nodes = neededNodes(plan);
    return sums => {
        const values = new Map<Node, bigint | boolean>();
        for (const node of nodes)
            values.set(node, node.kind === 'int' ? intOf(node, values, sums) : boolOf(node, values));
        const decisions = plan.decisions.map(node => Number(values.get(node)));
        const { score } = plan;
        return { decisions, steps: score && !values.get(score.none) ? (values.get(score.steps) as bigint) : undefined };
    };
}

type Values = ReadonlyMap<Node, bigint | boolean>;

function intOf({ op, ints, condition, atom, lo }: Int, values: Values, sums: readonly bigint[]): bigint {
    const [a, b] = ints.map(part => values.get(part) as bigint);
    switch (op) {
        case 'const':
            return lo;
        case 'atom':
            return sums[atom]!;
        case 'add':
            return a! + b!;
        case 'sub':
            return a! - b!;
        case 'mul':
            return a! * b!;
        case 'div':
            return floorDivide(a!, b!);
        case 'select':
            return values.get(condition!) === true ? a! : b!;
    }
}

function boolOf({ op, int, bools, value }: Extract<Node, { kind: 'bool' }>, values: Values): boolean {
    const number = int === null ? 0n : (values.get(int) as bigint);
    const [a, b] = bools.map(part => values.get(part) as boolean);
    switch (op) {
        case 'const':
            return value;
        case 'ge0':
            return number >= 0n;
        case 'eq0':
            return number === 0n;
        case 'not':
            return !a;
        case 'and':
            return a! && b!;
        case 'or':
            return a! || b!;
    }
}
