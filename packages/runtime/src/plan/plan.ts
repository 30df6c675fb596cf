// The plan of a rule: sums over the answers, and a graph of whole numbers and conditions that ends in its results.
import type { Exact } from '@guiju/exact';
import type { Bilingual } from '../language.ts';
import { ModelFault } from '../model-fault.ts';
import type { Aggregate } from './aggregates.ts';
import { decisionNode } from './decisions.ts';
import { quotientOf } from './expressions.ts';
import { Lowering } from './lowering.ts';
import type { Bool, Int, Node } from './node.ts';
import { LIMITS } from './lanes.ts';
import { Unplanned, UNPLANNED } from './unplanned.ts';
import { undeterminedNode } from './undetermined.ts';
import type { World } from './world.ts';

export interface Plan {
    readonly aggregates: readonly Aggregate[];
    /** What a node needs stands before it. */
    readonly nodes: readonly Node[];
    /** In the order of the model's decisions: the place of the rung, then undetermined, then left to the exact evaluator. */
    readonly decisions: readonly Int[];
    /** The score cut down to whole steps, and whether there is none; absent where no measure is asked for. */
    readonly score?: { readonly steps: Int; readonly none: Bool } | undefined;
}

/** The measure to be cut down, and its step. */
export interface Cut {
    readonly measure: string;
    readonly step: Exact;
}

/** A plan, or why there is none: then the exact evaluator scores every audit. */
export function planOf(world: World, cut: Cut | undefined): Plan | { readonly unplanned: Bilingual } {
    try {
        const lowering = new Lowering(world);
        const undetermined = undeterminedNode(lowering);
        const { decisions } = world.base.catalogue.model;
        const results = decisions.map(decision => decisionNode(decision, undetermined, lowering));
        const score = cut && scoreNodes(cut, undetermined, lowering);
        const { aggregates, graph } = lowering;
        if (graph.nodes.some(node => node.kind === 'int' && node.op === 'atom' && node.hi >= LIMITS.exact))
            throw new Unplanned(UNPLANNED.tooLarge);
        return { aggregates: aggregates.list, nodes: graph.nodes, decisions: results, ...(score && { score }) };
    } catch (error) {
        if (error instanceof Unplanned) return { unplanned: error.reason };
        if (error instanceof ModelFault) return { unplanned: error.text };
        throw error;
    }
}

function scoreNodes({ measure, step }: Cut, undetermined: Bool, lowering: Lowering): NonNullable<Plan['score']> {
    const value = quotientOf({ op: 'measure', name: measure }, lowering);
    return { steps: lowering.arithmetic.floorIn(value, step), none: lowering.graph.or(undetermined, value.none) };
}
