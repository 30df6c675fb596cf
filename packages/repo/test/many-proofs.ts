// Very many audits of a rule by the fast way and by whole numbers of any size: every grade and every score.
import type { Expression, Model } from '@guiju/model';
import { BLOCK, simulatorOf, type EngineOptions } from '@guiju/runtime';
import { onTheEdge } from './proofs.ts';
import { chanceOf, type Chance } from './random.ts';

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

/** Blocks that share a rule with limits moved onto values that occur. */
const GROUP = 4;
/** Items that are drawn in them; with all others fixed, few values occur, and many audits lie on a limit. */
const FREE = 3;

/** Every second group by such a rule. Undefined where there is no plan. */
export function proveMany(model: Model, distribution: object, audits: number): ManyProved | undefined {
    const made = simulatorOf(model, { distribution });
    if ('errors' in made || made.simulator.engine.unplanned !== null) return undefined;
    const usual = enginesOf(model, distribution);
    const groups = Math.ceil(audits / BLOCK / GROUP);
    const proved = { audits: groups * GROUP * BLOCK, onLimit: 0, wrong: 0 };
    for (let group = 0; group < groups; group++) {
        const isEdged = group % 2 === 0;
        const chance = chanceOf(group + 1);
        const fixed = { ...distribution, ...fixedIn(made.simulator.audit(3, group), chance) };
        const edged = isEdged ? onTheEdge(model, fixed, chance) : model;
        const engines = isEdged ? enginesOf(edged, fixed) : usual;
        for (let block = group * GROUP; block < (group + 1) * GROUP; block++) proveBlock(engines, block, proved);
    }
    return proved;
}

interface Engines {
    readonly fast: Engine;
    readonly big: Engine;
    /** By the rule whose limits have to be passed. */
    readonly passing: Engine;
}

function proveBlock({ fast, big, passing }: Engines, block: number, proved: { onLimit: number; wrong: number }): void {
    const own = copyOf(fast.block(99, block, BLOCK));
    const other = big.block(99, block, BLOCK);
    const strict = passing.block(99, block, BLOCK);
    for (let at = 0; at < BLOCK; at++) {
        if (told(own, at) !== told(other, at)) proved.wrong++;
        if (strict.decisions.some((codes, place) => codes[at] !== own.decisions[place]![at])) proved.onLimit++;
    }
}

function enginesOf(model: Model, distribution: unknown): Engines {
    return {
        fast: engineOf(model, distribution, {}),
        big: engineOf(model, distribution, BIG),
        passing: engineOf(passed(model), distribution, {})
    };
}

/** All answers of an audit but a few come every time. */
function fixedIn(audit: Record<string, unknown>, chance: Chance): object {
    const answers = Object.entries((audit['items'] ?? {}) as Record<string, unknown>);
    const free = new Set(Array.from({ length: FREE }, () => chance.from(0, answers.length - 1)));
    const always = answers.filter(([, answer], place) => !free.has(place) && !Array.isArray(answer));
    return { items: Object.fromEntries(always.map(([key, answer]) => [key, [{ answer, weight: 1 }]])) };
}

function engineOf(model: Model, distribution: unknown, engine: EngineOptions): Engine {
    const made = simulatorOf(model, { distribution, engine });
    if ('errors' in made) throw new Error(JSON.stringify(made.errors));
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

/** Points to a tenth where items take any; undefined where none does. */
export function tenths({ items }: Model): object | undefined {
    const answers = (points: string): object[] =>
        ['0', '0.1', '0.3', '0.7', points].map(answer => ({ answer, weight: 1 }));
    const any = items.filter(({ direct, sampling, points }) => direct === 'any' && !sampling && Number(points) >= 0.7);
    if (any.length === 0) return undefined;
    return {
        items: Object.fromEntries(
            any.map(({ key, points }) => [key, answers(typeof points === 'string' ? points : '1')])
        )
    };
}
