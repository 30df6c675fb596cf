// What an improvement costs: by default a point costs 1; a file may say otherwise, item by item.
import { compare, exact, exactText, isZero, readExact, ZERO, type Exact } from '@guiju/exact';
import { Costs, type AuditError, type CostOfItem } from '@guiju/model';
import { plainCode, type Catalogue, type ItemFacts } from '../catalogue.ts';
import type { Language } from '../language.ts';
import { exactOf } from '../model-fault.ts';
import { raisesOf, scoreOf, type Option } from './options.ts';

/** Undefined where the option is not to be had at any cost. */
export type CostOf = (facts: ItemFacts, present: Option, option: Option) => Exact | undefined;

/** `costs` may be any JSON value; everything wrong with it comes back as errors. */
export function readCosts(catalogue: Catalogue, costs: unknown, language: Language): CostOf | AuditError[] {
    const parsed = Costs.safeParse(costs);
    if (!parsed.success) return parsed.error.issues.map(issue => misshapen(issue.path, language));
    const errors: AuditError[] = [];
    const byItem = new Map<ItemFacts, CostOfItem>();
    for (const [code, cost] of Object.entries(parsed.data.items ?? {})) {
        const [facts, ...others] = catalogue.spellings.get(plainCode(code)) ?? [];
        if (facts === undefined || others.length > 0 || byItem.has(facts)) errors.push(unclear(code, language));
        else byItem.set(facts, cost);
        if (!areNumbers(cost)) errors.push(misshapen(['items', code], language));
    }
    if (errors.length > 0) return errors;
    return (facts, present, option) => {
        const stated = byItem.get(facts);
        return stated === undefined ? pointsBetween(catalogue, present, option) : statedCost(stated, option);
    };
}

function areNumbers(cost: CostOfItem): boolean {
    const numbers = isStated(cost) ? Object.values('to' in cost ? cost.to : cost) : [cost];
    return numbers.every(each => each === null || isCost(readExact(each)));
}

/** Nothing is cheaper than free. */
const isCost = (value: Exact | undefined): boolean => value !== undefined && compare(value, ZERO) >= 0;

type Stated = Exclude<CostOfItem, string | number | null | { num: string }>;

const isStated = (cost: CostOfItem): cost is Stated => typeof cost === 'object' && cost !== null && !('num' in cost);

function unclear(code: string, language: Language): AuditError {
    const zh = `费用中的“${code}”须恰好指一个条目，并且只写一次。`;
    const en = `"${code}" in the costs must name exactly one item, and only once.`;
    return { item: code, code: 'cost-item-unknown', message: { zh, en }[language] };
}

function misshapen(path: readonly PropertyKey[], language: Language): AuditError {
    const place = path.map(String).join(' → ');
    const zh = `费用“${place}”须是不小于 0 的数、null、{ "fixed", "per point" } 或 { "to": { … } }。`;
    const en = `The cost "${place}" must be a number from 0, null, { "fixed", "per point" } or { "to": { … } }.`;
    return { item: null, code: 'cost-shape', message: { zh, en }[language] };
}

/** The points gained, and for every entry in a tally that goes or comes what it takes or gives; at least 1 for a mere count. */
function pointsBetween({ tallies }: Catalogue, present: Option, option: Option): Exact {
    return [...tallies.values()].reduce((sum, { name, each }) => {
        const change = raisesOf(option.outcome, name).sub(raisesOf(present.outcome, name)).abs();
        return sum.add(change.mul(costOfEntry(exactOf(each))));
    }, option.gained);
}

/** An entry that gives or takes no points is counted as one. */
export const costOfEntry = (each: Exact): Exact => (isZero(each) ? exact(1) : each.abs());

function statedCost(stated: CostOfItem, option: Option): Exact | undefined {
    if (!isStated(stated)) return readExact(stated);
    if ('to' in stated)
        return namesOf(option)
            .map(name => readExact(stated.to[name]))
            .find(each => each !== undefined);
    return (readExact(stated.fixed) ?? ZERO).add(option.gained.mul(readExact(stated['per point']) ?? ZERO));
}

const namesOf = (option: Option): string[] => [
    ...option.answered.rows.flatMap(({ row }) => row.names),
    exactText(scoreOf(option))
];
