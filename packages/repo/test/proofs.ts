// Whether plans give what the exact evaluator gives: drawn audits of a model, scored by every way of computing.
import { compare, exact, readExact, round, writeExact, type Exact } from '@guiju/exact';
import type { Expression, Model, Result } from '@guiju/model';
import { score, simulatorOf, type EngineOptions, type Simulator } from '@guiju/runtime';
import type { Chance } from './random.ts';

/** Lane limits lowered step by step, so that doubles with an error and large whole numbers are used where they need not. */
export const WAYS: readonly EngineOptions[] = [
    {},
    { way: 'table' },
    { widths: { half: 60n, word: 2n ** 31n - 1n, single: 2n ** 24n } },
    { widths: { half: 60n, word: 3000n, single: 2n ** 9n } },
    { widths: { half: 2n ** 15n - 1n, word: 2n ** 31n - 1n, single: 1n } },
    { limits: { exact: 2n ** 24n, near: true } },
    { limits: { exact: 2n ** 9n, near: true } },
    { limits: { exact: 2n ** 9n, near: true }, way: 'table' },
    { limits: { exact: 2n ** 6n, near: false } }
];

export interface Proof {
    audits: number;
    /** Audits in which a measure is exactly what a condition compares it with. */
    ties: number;
    /** Models with a plan, and models without one by reason. */
    planned: number;
    readonly unplanned: Map<string, number>;
    /** By way of computing: models in it. */
    readonly ways: { fast: number; near: number; big: number };
    /** What came out otherwise. */
    readonly wrong: string[];
}

export const noProof = (): Proof => ({
    ...{ audits: 0, ties: 0, planned: 0, unplanned: new Map<string, number>() },
    ...{ ways: { fast: 0, near: 0, big: 0 }, wrong: [] }
});

export interface Trying {
    readonly distribution: unknown;
    readonly seed: number;
    /** Audits of one model. */
    readonly audits: number;
    readonly ways: readonly EngineOptions[];
}

/** Every way of computing against `score`, audit by audit. */
export function prove(model: Model, { distribution, seed, audits, ways }: Trying, proof: Proof): void {
    const results: Result[] = [];
    for (const [place, engine] of ways.entries()) {
        const made = simulatorOf(model, { distribution, engine });
        if ('errors' in made) {
            if (place === 0) count(proof.unplanned, made.errors[0]!.code);
            return;
        }
        const { simulator } = made;
        if (simulator.engine.unplanned !== null) return count(proof.unplanned, simulator.engine.unplanned.en);
        if (place === 0) {
            proof.planned++;
            for (let at = 0; at < audits; at++) results.push(scored(model, simulator.audit(seed, at)));
            proof.audits += audits;
            proof.ties += results.filter(result => hasTie(model, result)).length;
        }
        const { nearComparisons } = simulator.engine;
        proof.ways[nearComparisons === null ? 'big' : nearComparisons > 0 ? 'near' : 'fast']++;
        compareAll(simulator, results, { seed, place }, proof);
    }
}

const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

function scored(model: Model, audit: unknown): Result {
    const outcome = score(model, audit);
    if ('errors' in outcome) throw new Error(`a drawn audit was refused: ${JSON.stringify([outcome.errors, audit])}`);
    if (!outcome.result.complete) throw new Error(`a drawn audit is incomplete: ${outcome.result.missing.join()}`);
    return outcome.result;
}

function compareAll(
    simulator: Simulator,
    results: readonly Result[],
    run: { seed: number; place: number },
    proof: Proof
): void {
    const { model, engine, drawn } = simulator;
    const block = engine.block(run.seed, 0, results.length);
    for (const [at, result] of results.entries()) {
        const codes = block.decisions.map(column => column[at]!);
        const wanted = model.decisions.map(({ rungs }, place) => {
            const { grade } = result.decisions[place]!;
            return grade === null ? rungs.length : rungs.findIndex(({ name }) => name === grade.name);
        });
        const value = drawn.cut && readExact(result.measures[drawn.cut.measure]);
        const steps = value && Number(round(value, drawn.cut.step, 'down').div(drawn.cut.step).valueOf());
        const found = block.hasScore[at] === 1 ? block.steps[at] : undefined;
        if (codes.join() === wanted.join() && found === steps) continue;
        const told = [model.ruleset.code, `way ${run.place}`, `audit ${at}`, codes.join(), wanted.join(), found, steps];
        proof.wrong.push(told.join(' | '));
    }
}

const COMPARISONS = new Set(['ge', 'gt', 'le', 'lt', 'eq', 'ne']);

type Binary = Extract<Expression, { op: 'binary' }>;

/** Comparisons of a measure with a written number. */
function comparisonsIn(value: unknown): Binary[] {
    if (typeof value !== 'object' || value === null) return [];
    const inside = Object.values(value).flatMap(comparisonsIn);
    const own = value as Partial<Binary>;
    const isOne = own.op === 'binary' && COMPARISONS.has(own.operator!);
    return isOne && own.left?.op === 'measure' && own.right?.op === 'number' ? [value as Binary, ...inside] : inside;
}

function hasTie({ decisions }: Model, { measures }: Result): boolean {
    return comparisonsIn(decisions).some(({ left, right }) => {
        const value = readExact(measures[(left as { name: string }).name]);
        const limit = readExact((right as { value: unknown }).value);
        return value !== undefined && limit !== undefined && compare(value, limit) === 0;
    });
}

/** The same rule with its limits moved to values that occur, or right beside them, so that many audits are ties. */
export function onTheEdge(model: Model, distribution: unknown, chance: Chance): Model {
    const edged = structuredClone(model);
    const made = simulatorOf(model, { distribution });
    if ('errors' in made) return edged;
    const results = Array.from({ length: 6 }, (_, at) => scored(model, made.simulator.audit(chance.from(0, 9999), at)));
    for (const { left, right } of comparisonsIn(edged.decisions)) {
        if (!chance.odds(80)) continue;
        const value = readExact(chance.oneOf(results).measures[(left as { name: string }).name]);
        if (value !== undefined) (right as { value: unknown }).value = writeExact(beside(value, chance));
    }
    return edged;
}

function beside(value: Exact, chance: Chance): Exact {
    return chance.odds(70) ? value : value.add(exact(chance.oneOf(['0.01', '-0.01', '0.0000000001', '-0.0000000001'])));
}

/** A distribution in which everything comes now and then: answers left out, marks, entries, findings, inputs. */
export function randomDistribution(model: Model, chance: Chance): unknown {
    const share = (): string => chance.oneOf(['0', '5%', '20%', '45%']);
    const extra = chance.someOf(model.tallies, 60).map(({ name }) => [name, countsOf([0, 1, 2, 7], chance)] as const);
    const inputs = chance.someOf(model.inputs ?? [], 90).flatMap(input => {
        const values = valuesOf(input, chance);
        const weighed = values.map(value => ({ value, weight: chance.from(1, 5) }));
        return values.length === 0 ? [] : [[input.name, weighed] as const];
    });
    return {
        defaults: { excluded: share(), marked: share() },
        extra: Object.fromEntries(extra),
        inputs: Object.fromEntries(inputs),
        ...(model.findings ? { findings: findingsOf(model, chance) } : {}),
        collections: Object.fromEntries((model.collections ?? []).map(({ name }) => [name, membersOf(chance)]))
    };
}

const countsOf = (counts: readonly number[], chance: Chance): { count: number; weight: number }[] =>
    counts.map(count => ({ count, weight: chance.from(1, 5) }));

/** Of different weights; for some of the rules too many to be told apart. */
const membersOf = (chance: Chance): Record<string, number> =>
    Object.fromEntries(['甲', '乙', '丙', '丁'].slice(0, chance.from(3, 4)).map(name => [name, chance.from(1, 3)]));

function valuesOf(
    { type, values, from, to, judgement }: NonNullable<Model['inputs']>[number],
    chance: Chance
): unknown[] {
    if (type === 'yes-no' || judgement) return [true, false];
    if (type === 'choice') return (values ?? []).map(({ name }) => name);
    if (type === 'date') return ['2025-12-31', '2026-01-01', '2026-06-30', '2027-03-15'];
    if (type === 'text') return ['甲', '乙'];
    const [low, high] = [from ?? '0', to ?? '120'].map(end => Number(readExact(end)!.valueOf()));
    const whole = [0, 1, 2, 3].map(() => chance.from(Math.ceil(low!), Math.floor(high!)));
    return [...new Set(low! <= high! && Math.ceil(low!) <= Math.floor(high!) ? whole : [])];
}

function findingsOf({ findings, items, sections }: Model, chance: Chance): unknown[] {
    const places = [...items.map(({ key }) => key), ...sections.map(({ code }) => code)];
    return findings!.classes.flatMap(({ name }) =>
        chance.several(1, 2, () => ({
            severity: name,
            ...(places.length > 0
                ? { clause: chance.oneOf(places) }
                : findings!.clauseRequired
                  ? { clause: '4.1' }
                  : {}),
            closed: chance.odds(40),
            counts: countsOf([0, 1, 3], chance)
        }))
    );
}
