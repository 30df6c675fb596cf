// How often each answer was given in audits of the past, with one imagined audit spread over what was never seen.
import { exact, ratio, writeExact, type Exact } from '@guiju/exact';
import type { Distribution, Finding, Model } from '@guiju/model';
import { catalogueOf, plainCode, type Catalogue, type ItemFacts } from '../catalogue.ts';
import { classNamed } from '../audit/findings.ts';
import { plainText } from '../audit/slot.ts';
import { defaultAnswers, NEVER_RARE } from './defaults.ts';
import { effectOf } from './effects.ts';
import { REASON } from './marks.ts';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** `audits`: valid records of the rule. Answers are learned, inputs, entries of tallies and findings; not collections. */
export function learned(model: Model, audits: readonly unknown[]): Distribution {
    const catalogue = catalogueOf(model);
    const records = audits.map(fieldsOf);
    const items = catalogue.items.flatMap(facts => {
        const seen = records.flatMap(record => answersOf(record, facts, catalogue));
        return seen.length === 0 ? [] : [[facts.item.key, itemWeights(facts, seen, catalogue)] as const];
    });
    const inputs = (model.inputs ?? []).flatMap(({ name, names }) => {
        const spelled = [name, ...names].map(plainText);
        const seen = records.flatMap(({ inputs, judgements }) =>
            Object.entries({ ...fieldsOf(inputs), ...fieldsOf(judgements) })
                .filter(([key]) => spelled.includes(plainText(key)))
                .map(([, value]) => judgedValue(value))
        );
        return seen.length === 0 ? [] : [[name, weights(seen).map(([value, weight]) => ({ value, weight }))] as const];
    });
    const extra = model.tallies.map(
        ({ name, names }) => [name, countWeights(records.map(entriesOf([name, ...names])))] as const
    );
    return {
        items: Object.fromEntries(items),
        inputs: Object.fromEntries(inputs),
        extra: Object.fromEntries(records.length === 0 ? [] : extra),
        ...(model.findings ? { findings: findingWeights(model, records) } : {})
    };
}

/** All samples of an item are answers to it. Reasons and notes differ from audit to audit and mean nothing here. */
function answersOf({ items }: Fields, facts: ItemFacts, catalogue: Catalogue): unknown[] {
    const own = Object.entries(fieldsOf(items)).filter(
        ([code]) => catalogue.spellings.get(plainCode(code))?.[0] === facts
    );
    return own.flatMap(([, answer]) => (Array.isArray(answer) ? (answer as unknown[]) : [answer])).map(plain);
}

function plain(answer: unknown): unknown {
    if (typeof answer !== 'object' || answer === null || 'num' in answer) return answer;
    const told = Object.entries(answer).filter(([field]) => field !== 'by' && field !== 'note');
    const isReason = (field: string): boolean => field === 'reason' || field === 'excluded';
    return Object.fromEntries(told.map(([field, value]) => [field, isReason(field) ? REASON : (value as unknown)]));
}

type Weighted = NonNullable<Distribution['items']>[string];

function itemWeights(facts: ItemFacts, seen: readonly unknown[], catalogue: Catalogue): Weighted {
    const imagined = defaultAnswers(facts, NEVER_RARE, catalogue);
    const found = new Map<string, { answer: unknown; weight: Exact }>();
    const add = (answer: unknown, weight: Exact): void => {
        const effect = effectOf(answer, facts, catalogue);
        if (effect === undefined) return;
        const known = found.get(effect);
        found.set(effect, { answer: known ? known.answer : answer, weight: known ? known.weight.add(weight) : weight });
    };
    for (const answer of seen) add(answer, exact(1));
    for (const { value } of imagined) add(value, ratio(1, imagined.length));
    return [...found.values()].map(({ answer, weight }) => ({ answer, weight: writeExact(weight) })) as Weighted;
}

const judgedValue = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'value' in value ? value.value : value;

/** Each value once, with how often it came; in the order in which they first did. */
function weights(values: readonly unknown[]): [unknown, number][] {
    const counts = new Map<string, [unknown, number]>();
    for (const value of values) {
        const key = JSON.stringify(value);
        counts.set(key, [value, (counts.get(key)?.[1] ?? 0) + 1]);
    }
    return [...counts.values()];
}

type CountWeights = { count: number; weight: number }[];

const countWeights = (counts: readonly number[]): CountWeights =>
    weights(counts).map(([count, weight]) => ({ count: count as number, weight }));

const entriesOf =
    (names: readonly string[]) =>
    ({ extra }: Fields): number => {
        const own = Object.entries(fieldsOf(extra)).find(([key]) =>
            names.some(name => plainText(name) === plainText(key))
        );
        return typeof own?.[1] === 'number' ? own[1] : 0;
    };

/** Findings of a class at a place, audit by audit. */
function findingWeights({ findings }: Model, records: readonly Fields[]): NonNullable<Distribution['findings']> {
    const stated = records.map(record => (Array.isArray(record['findings']) ? (record['findings'] as Finding[]) : []));
    const kindOf = ({ severity, clause, closed }: Finding): string =>
        JSON.stringify({
            severity: classNamed(findings!, severity)?.name ?? severity,
            ...(clause === undefined ? {} : { clause }),
            ...(closed === true ? { closed } : {})
        });
    const kinds = [...new Set(stated.flat().map(kindOf))].sort();
    return kinds.map(kind => ({
        ...(JSON.parse(kind) as { severity: string }),
        counts: countWeights(stated.map(all => all.filter(each => kindOf(each) === kind).length))
    }));
}
