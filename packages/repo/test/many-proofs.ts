// Very many audits of a rule by the fast way and by whole numbers of any size: every grade and every score.
import type { Expression, Model } from '@guiju/model';
import { BLOCK, simulatorOf, type EngineOptions } from '@guiju/runtime';
import { onTheEdge } from './proofs.ts';
import { chanceOf } from './random.ts';

export interface ManyProved {
    readonly audits: number;
    /** Audits that lie exactly on a limit: another grade where the limit has to be passed, not reached. */
    readonly onLimit: number;
    readonly wrong: number;
}

type Engine = { block(seed: number, block: number, runs: number): Results };
interface Results {
    readonly decisions: readonly Uint8Array[];
    readonly steps: ArrayLike<number>;
    readonly hasScore: Uint8Array;
}

/** Sums by tables, the rest in whole numbers of any size: nothing of the fast way is in it but the plan. */
const BIG: EngineOptions = { way: 'table', limits: { exact: 1n, near: false } };

/** Every second block by the rule whose limits stand on values that occur. Undefined where there is no plan. */
export function proveMany(model: Model, distribution: unknown, audits: number): ManyProved | undefined {
    const edged = onTheEdge(model, distribution, chanceOf(7));
    const pairs = [edged, model].map(each => [engineOf(each, distribution, {}), engineOf(each, distribution, BIG)]);
    const passing = engineOf(passed(edged), distribution, {});
    if (pairs.flat().includes(undefined) || passing === undefined) return undefined;
    let [onLimit, wrong] = [0, 0];
    const blocks = Math.ceil(audits / BLOCK);
    for (let block = 0; block < blocks; block++) {
        const [fast, big] = pairs[block % 2]!.map(engine => copyOf(engine!.block(99, block, BLOCK)));
        const strict = block % 2 === 0 ? passing.block(99, block, BLOCK) : undefined;
        for (let at = 0; at < BLOCK; at++) {
            if (told(fast!, at) !== told(big!, at)) wrong++;
            if (strict?.decisions.some((codes, place) => codes[at] !== fast!.decisions[place]![at])) onLimit++;
        }
    }
    return { audits: blocks * BLOCK, onLimit, wrong };
}

function engineOf(model: Model, distribution: unknown, engine: EngineOptions): Engine | undefined {
    const made = simulatorOf(model, { distribution, engine });
    if ('errors' in made || made.simulator.engine.unplanned !== null) return undefined;
    return made.simulator.engine;
}

/** Results are valid until the next block only. */
const copyOf = ({ decisions, steps, hasScore }: Results): Results => ({
    decisions: decisions.map(codes => codes.slice()),
    steps: Array.from(steps),
    hasScore: hasScore.slice()
});

const told = ({ decisions, steps, hasScore }: Results, at: number): string =>
    `${decisions.map(codes => codes[at]).join()} ${hasScore[at] === 1 ? steps[at] : '-'}`;

/** The same rule with every limit of a measure to be passed. */
function passed(model: Model): Model {
    const strict = structuredClone(model);
    for (const decision of strict.decisions) turn(decision);
    return strict;
}

function turn(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    const part = value as Partial<Extract<Expression, { op: 'binary' }>>;
    if (part.op === 'binary' && part.left?.op === 'measure' && part.right?.op === 'number') {
        if (part.operator === 'ge') part.operator = 'gt';
        else if (part.operator === 'le') part.operator = 'lt';
    }
    for (const inside of Object.values(value)) turn(inside);
}
