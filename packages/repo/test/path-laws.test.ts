// Law: no set of improvements is cheaper than the path, and none exists where the path says so; by trying all of them.
import { compare, exact, exactText, readExact, ZERO, type Exact, type ExactJson } from '@guiju/exact';
import type { Item, Model, Result } from '@guiju/model';
import { filesUnder, foldersIn, readText } from '@guiju/repo';
import { pathTo, score } from '@guiju/runtime';
import { expect, test } from 'vitest';
import { exampleModel } from '../src/example-model.ts';
import { chanceOf, type Chance } from './random.ts';
import type { RandomAudit } from './random-audits.ts';
import { randomClimb } from './random-climbs.ts';
import { randomRuleset } from './random-rulesets.ts';
import { failure, trialsOf } from './trials.ts';

const RULESETS = 90;
const AUDITS = 3;
/** Two thirds made for climbing, the others of any kind. */
const randomRule = (seed: number, size: number): string =>
    seed % 3 === 0 ? randomRuleset(seed, size) : randomClimb(chanceOf(seed));
/** Sets of improvements that are tried for one audit. */
const MOST_SETS = 3000;
const HALF = exact('0.5');

interface Improvable {
    readonly answer: unknown;
    readonly cost: Exact;
}

interface Costs {
    readonly items: Record<string, { fixed: string; 'per point': string }>;
}

test('the path is the cheapest of all sets of improvements', async () => {
    let [tried, ways, none, bounded] = [0, 0, 0, 0];
    for (const { text, model, audits } of await trialsOf(RULESETS, AUDITS, randomRule)) {
        for (const [number, { audit, result }] of audits.entries()) {
            const chance = chanceOf(number + 1);
            const costs = randomCosts(model, chance);
            const sets = setsOf({ model, audit, result, costs });
            if (sets === undefined || result.decisions[0] === undefined || result.grade === null) continue;
            const target = chance.oneOf(model.decisions[0]!.rungs).name;
            const cheapest = cheapestOf(model, sets, target);
            const path = pathTo(model, audit, { to: target, costs, step: HALF });
            if ('errors' in path) throw failure('a valid audit was refused', text, path.errors);
            const found = path.result;
            const [cost, atLeast] = [readCost(found.cost), readCost(found.atLeast)];
            if (!found.proven) {
                bounded++;
                if (cost && (!cheapest || compare(cheapest, cost) > 0)) throw failure('dearer by trial', text, found);
                if (atLeast && cheapest && compare(cheapest, atLeast) < 0) throw failure('no bound', text, found);
                continue;
            }
            tried++;
            if (found.cost === null) none++;
            else if (found.changes.length > 0) ways++;
            if (cost?.toFraction() !== cheapest?.toFraction())
                throw failure(`${target} for ${cost?.toFraction()}, by trial ${cheapest?.toFraction()}`, text, {
                    audit,
                    costs,
                    found
                });
        }
    }
    console.log(
        `${tried} audits: ${ways} with improvements to make, ${none} without any way; ${bounded} more with bounds alone`
    );
    expect(tried).toBeGreaterThan(80);
    expect(ways).toBeGreaterThan(30);
    expect(none).toBeGreaterThan(10);
});

const readCost = (cost: ExactJson | null): Exact | undefined => (cost === null ? undefined : readExact(cost));

function randomCosts(model: Model, chance: Chance): Costs {
    const cost = () => ({ fixed: String(chance.from(0, 3)), 'per point': chance.oneOf(['0', '1', '0.5', '2']) });
    return { items: Object.fromEntries(model.items.map(({ key }) => [key, cost()])) };
}

interface Scene {
    readonly model: Model;
    readonly audit: RandomAudit;
    readonly result: Result;
    readonly costs: Costs;
}

interface Sets {
    readonly audits: readonly { readonly audit: RandomAudit; readonly cost: Exact }[];
}

/** Every set of improvements with its cost; undefined where there are too many to try. */
function setsOf(scene: Scene): Sets | undefined {
    const { model, audit } = scene;
    let audits = [{ audit, cost: ZERO }];
    for (const item of model.items) {
        const improved = improvementsOf(item, scene);
        if (audits.length * (improved.length + 1) > MOST_SETS) return undefined;
        audits = audits.flatMap(set => [
            set,
            ...improved.map(({ answer, cost }) => ({
                audit: { ...set.audit, items: { ...set.audit.items, [item.key]: answer } },
                cost: set.cost.add(cost)
            }))
        ]);
    }
    for (const [name, count] of Object.entries(audit.extra)) {
        if (audits.length * (count + 1) > MOST_SETS) return undefined;
        const each = readExact(model.tallies.find(tally => tally.name === name)!.each)!.abs();
        const price = compare(each, ZERO) === 0 ? exact(1) : each;
        audits = audits.flatMap(set =>
            Array.from({ length: count + 1 }, (_, gone) => ({
                audit: { ...set.audit, extra: { ...set.audit.extra, [name]: count - gone } },
                cost: set.cost.add(price.mul(exact(gone)))
            }))
        );
    }
    return { audits };
}

/** Answers that the reader accepts and that give at least as many points as now. */
function improvementsOf(item: Item, { model, audit, result, costs }: Scene): Improvable[] {
    const before = pointsIn(result, item);
    if (before === undefined) return [];
    const { fixed, 'per point': perPoint } = costs.items[item.key]!;
    return candidatesOf(item, audit.items[item.key], before).flatMap(answer => {
        const outcome = score(model, { ...audit, items: { ...audit.items, [item.key]: answer } });
        const after = 'errors' in outcome ? undefined : pointsIn(outcome.result, item);
        if (after === undefined || compare(after, before) < 0) return [];
        return [{ answer, cost: exact(fixed).add(exact(perPoint).mul(after.sub(before))) }];
    });
}

const pointsIn = ({ items }: Result, { key }: Item): Exact | undefined => {
    const answered = items[key];
    return answered?.points === undefined || answered.points === null ? undefined : readExact(answered.points);
};

function candidatesOf(item: Item, present: unknown, before: Exact): unknown[] {
    const places = item.groups.flatMap(({ rows }) => rows.map((_, option) => ({ option })));
    const points = [...halvesTo(readExact(item.points)!), exactText(before)].filter(text => !text.includes('/'));
    if (item.scale !== undefined) return [...places, ...points];
    if (isSamples(present)) {
        const { nonconforming, of } = present;
        return Array.from({ length: nonconforming }, (_, fewer) => ({ nonconforming: fewer, of }));
    }
    const marks = item.groups.flatMap(({ rows }) => rows.flatMap(({ marker }) => (marker === '#' ? [marker] : [])));
    return points.flatMap(text => [text, ...marks.map(mark => ({ points: text, flags: [mark] }))]);
}

const isSamples = (answer: unknown): answer is { nonconforming: number; of: number } =>
    typeof answer === 'object' && answer !== null && 'of' in answer;

function halvesTo(most: Exact): string[] {
    const values: string[] = [];
    for (let value = ZERO; compare(value, most) <= 0; value = value.add(HALF)) values.push(exactText(value));
    return values;
}

function cheapestOf(model: Model, { audits }: Sets, target: string): Exact | undefined {
    const rungs = model.decisions[0]!.rungs.map(({ name }) => name);
    let best: Exact | undefined;
    for (const { audit, cost } of audits) {
        if (best !== undefined && compare(cost, best) >= 0) continue;
        const outcome = score(model, audit);
        const grade = 'errors' in outcome ? undefined : outcome.result.grade?.name;
        if (grade !== undefined && rungs.indexOf(grade) <= rungs.indexOf(target)) best = cost;
    }
    return best;
}

const EXAMPLES = foldersIn('examples').filter(name =>
    filesUnder(`examples/${name}`).some(path => path.includes('/audits/'))
);

test('there are examples with audits', () => expect(EXAMPLES.length).toBeGreaterThan(4));

/** A way is scored before it is told: what does not lead to the grade would throw. */
test.each(EXAMPLES)(
    'examples/%s: for every audit and grade a cheapest way, or the reason why there is none',
    async name => {
        const model = await exampleModel(name);
        for (const file of filesUnder(`examples/${name}/audits`)) {
            for (const { name: to } of model.decisions[0]!.rungs) {
                const path = pathTo(model, JSON.parse(readText(file)), { to });
                if ('errors' in path) throw failure('a valid audit was refused', file, path.errors);
                const { proven, because, cost } = path.result;
                expect({ file, to, settled: cost === null ? because !== undefined : proven }).toEqual({
                    file,
                    to,
                    settled: true
                });
            }
        }
    }
);
