// How often each answer is given: what a run draws, slot by slot, and the audit that a draw stands for.
import type { Exact } from '@guiju/exact';

/** One thing that an audit says, with its answers and how often each comes. */
export interface ChanceSlot {
    readonly kind: 'item' | 'input' | 'judgement' | 'extra' | 'findings';
    /** The key of the item, or the name of the input or tally; for findings what tells them apart. */
    readonly name: string;
    readonly answers: readonly ChanceAnswer[];
    /** Of an item that is answered for each member of a collection: each member draws for itself. */
    readonly members?: { readonly collection: string; readonly names: readonly string[] };
}

export interface ChanceAnswer {
    /** As an audit writes it: an answer, a value, a number of entries, or a list of findings. */
    readonly value: unknown;
    readonly weight: Exact;
}

export interface Chances {
    readonly slots: readonly ChanceSlot[];
    /** As an audit lists them. */
    readonly collections: Readonly<Record<string, unknown>>;
    /** Whether the rule declares findings: then every audit states them. */
    readonly statesFindings: boolean;
}

/** What one slot says: `outcome` counts the combinations of answers, the first member's in front. */
export function saidBy(slot: ChanceSlot, outcome: number): unknown {
    if (slot.members === undefined) return slot.answers[outcome]!.value;
    const { collection, names } = slot.members;
    let rest = outcome;
    return names.map(member => {
        const answer = slot.answers[rest % slot.answers.length]!.value;
        rest = Math.floor(rest / slot.answers.length);
        return { ...asObject(answer), by: { [collection]: member } };
    });
}

/** How many outcomes a slot has. */
export const outcomesOf = ({ answers, members }: ChanceSlot): number => answers.length ** (members?.names.length ?? 1);

const FIELDS = { item: 'items', input: 'inputs', judgement: 'judgements', extra: 'extra' } as const;

/** The audit in which each slot has this outcome. */
export function auditOf(
    { slots, collections, statesFindings }: Chances,
    outcomes: readonly number[]
): Record<string, unknown> {
    const parts = { items: {}, inputs: {}, judgements: {}, extra: {} } as Record<string, Record<string, unknown>>;
    const findings: unknown[] = [];
    for (const [place, slot] of slots.entries()) {
        const said = saidBy(slot, outcomes[place]!);
        if (slot.kind === 'findings') findings.push(...(said as unknown[]));
        else parts[FIELDS[slot.kind]]![slot.name] = said;
    }
    const { items, ...others } = parts;
    const filled = Object.entries(others).filter(([, part]) => Object.keys(part).length > 0);
    return {
        ...(Object.keys(collections).length > 0 ? { collections } : {}),
        items,
        ...Object.fromEntries(filled),
        ...(statesFindings ? { findings } : {})
    };
}

/** A sample is an object, because it says whose it is. */
function asObject(answer: unknown): object {
    if (typeof answer === 'object' && answer !== null && !('num' in answer)) return answer;
    return typeof answer === 'string' && Number.isNaN(Number(answer)) ? { options: answer } : { points: answer };
}
