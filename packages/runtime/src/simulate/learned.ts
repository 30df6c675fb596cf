// How often each answer was given in audits of the past, with one imagined audit spread over what was never seen.
import { ONE, ratio, writeExact, type Exact } from '@guiju/exact';
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

/** What was learned so far; audits are taken one at a time and not kept. */
export interface Learning {
    /** A valid record of the rule. */
    take(audit: unknown): void;
    distribution(): Distribution;
}

/** Answers are learned, inputs, entries of tallies and findings; not collections. */
export function learningOf(model: Model): Learning {
    const catalogue = catalogueOf(model);
    const items = catalogue.items.map(facts => ({ facts, answers: answerCounts(facts, catalogue) }));
    const inputs = (model.inputs ?? []).map(({ name, names }) => {
        return { name, spelled: [name, ...names].map(plainText), values: valueCounts() };
    });
    const extra = model.tallies.map(({ name, names }) => {
        return { name, entries: entriesOf([name, ...names]), counts: valueCounts() };
    });
    const findings = model.findings && findingCounts(model.findings);
    let audits = 0;
    return {
        take(audit) {
            const record = fieldsOf(audit);
            audits++;
            for (const { facts, answers } of items) answersOf(record, facts, catalogue).forEach(answers.add);
            const given = Object.entries({ ...fieldsOf(record['inputs']), ...fieldsOf(record['judgements']) });
            for (const { spelled, values } of inputs) {
                for (const [key, value] of given) if (spelled.includes(plainText(key))) values.add(judgedValue(value));
            }
            for (const { entries, counts } of extra) counts.add(entries(record));
            findings?.take(record);
        },
        distribution: () => ({
            items: Object.fromEntries(
                items.flatMap(({ facts, answers }) => (answers.seen() ? [[facts.item.key, answers.weights()]] : []))
            ),
            inputs: Object.fromEntries(inputs.flatMap(({ name, values }) => weighedValues(name, values))),
            extra: Object.fromEntries(audits === 0 ? [] : extra.map(({ name, counts }) => [name, counted(counts)])),
            ...(findings ? { findings: findings.weights() } : {})
        })
    };
}

/** Nothing where no audit gave the input. */
function weighedValues(name: string, values: ValueCounts): [string, { value: unknown; weight: number }[]][] {
    const all = values.all();
    return all.length === 0 ? [] : [[name, all.map(([value, weight]) => ({ value, weight }))]];
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

interface AnswerCounts {
    readonly add: (answer: unknown) => void;
    seen(): boolean;
    /** With one imagined audit spread over the usual answers. */
    weights(): Weighted;
}

function answerCounts(facts: ItemFacts, catalogue: Catalogue): AnswerCounts {
    const found = new Map<string, { answer: unknown; weight: Exact }>();
    const effects = new Map<string, string | undefined>();
    let isSeen = false;
    const put = (answer: unknown, weight: Exact, effect: string | undefined): void => {
        if (effect === undefined) return;
        const known = found.get(effect);
        found.set(effect, { answer: known ? known.answer : answer, weight: known ? known.weight.add(weight) : weight });
    };
    return {
        add(answer) {
            isSeen = true;
            const spelled = JSON.stringify(answer);
            if (!effects.has(spelled) && effects.size < MOST_SPELLINGS)
                effects.set(spelled, effectOf(answer, facts, catalogue));
            put(answer, ONE, effects.has(spelled) ? effects.get(spelled) : effectOf(answer, facts, catalogue));
        },
        seen: () => isSeen,
        weights() {
            const imagined = defaultAnswers(facts, NEVER_RARE, catalogue);
            for (const { value } of imagined) put(value, ratio(1, imagined.length), effectOf(value, facts, catalogue));
            return [...found.values()].map(({ answer, weight }) => ({
                answer,
                weight: writeExact(weight)
            })) as Weighted;
        }
    };
}

/** What is spelled alike has one effect: looked up once, while there are not too many to remember. */
const MOST_SPELLINGS = 1000;

const judgedValue = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'value' in value ? value.value : value;

interface ValueCounts {
    /** `times`: how often at once; 1 unless told. */
    add(value: unknown, times?: number): void;
    /** Each value once, with how often it came; in the order in which they first did. */
    all(): [unknown, number][];
}

function valueCounts(): ValueCounts {
    const counts = new Map<string, [unknown, number]>();
    return {
        add(value, times = 1) {
            const key = JSON.stringify(value);
            if (times > 0) counts.set(key, [value, (counts.get(key)?.[1] ?? 0) + times]);
        },
        all: () => [...counts.values()]
    };
}

type CountWeights = { count: number; weight: number }[];

const counted = (counts: ValueCounts): CountWeights =>
    counts.all().map(([count, weight]) => ({ count: count as number, weight }));

const entriesOf =
    (names: readonly string[]) =>
    ({ extra }: Fields): number => {
        const own = Object.entries(fieldsOf(extra)).find(([key]) =>
            names.some(name => plainText(name) === plainText(key))
        );
        return typeof own?.[1] === 'number' ? own[1] : 0;
    };

interface FindingCounts {
    take(record: Fields): void;
    weights(): NonNullable<Distribution['findings']>;
}

/** Findings of a class at a place, audit by audit. */
function findingCounts(classes: NonNullable<Model['findings']>): FindingCounts {
    const kinds = new Map<string, ValueCounts>();
    let audits = 0;
    const kindOf = ({ severity, judged, clause, closed }: Finding): string =>
        JSON.stringify({
            ...(severity === undefined ? {} : { severity: classNamed(classes, severity)?.name ?? severity }),
            ...(judged === undefined ? {} : { judged }),
            ...(clause === undefined ? {} : { clause }),
            ...(closed === true ? { closed } : {})
        });
    return {
        take({ findings }) {
            const own = Map.groupBy(Array.isArray(findings) ? (findings as Finding[]) : [], kindOf);
            for (const kind of own.keys()) {
                if (kinds.has(kind)) continue;
                const before = valueCounts();
                before.add(0, audits);
                kinds.set(kind, before);
            }
            for (const [kind, counts] of kinds) counts.add(own.get(kind)?.length ?? 0);
            audits++;
        },
        weights: () =>
            [...kinds.entries()]
                .sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
                .map(([kind, counts]) => ({ ...(JSON.parse(kind) as Finding), counts: counted(counts) }))
    };
}
