// From a rule and what is said about its answers to everything that is drawn, or to what is wrong with it.
import { compare, ONE, readExact, ZERO, type Exact } from '@guiju/exact';
import { Distribution, type AuditError, type Input, type LooseNumber, type Model } from '@guiju/model';
import { catalogueOf, plainCode, type Catalogue, type ItemFacts } from '../catalogue.ts';
import { inputsBesideScoring } from '../evaluate/inputs-used.ts';
import type { Language } from '../language.ts';
import type { ChanceAnswer, Chances, ChanceSlot } from './chances.ts';
import { membersFor } from './collections.ts';
import { isDrawable } from './cuts.ts';
import { defaultAnswers, type Rare } from './defaults.ts';
import { inputAnswers } from './inputs.ts';
import { problems, type Problems } from './problems.ts';

interface Reading {
    readonly catalogue: Catalogue;
    readonly given: Distribution;
    readonly wrong: Problems;
}

export function chancesOf(model: Model, given: unknown, language: Language): Chances | { errors: AuditError[] } {
    const wrong = problems(language);
    const parsed = Distribution.safeParse(given);
    if (!parsed.success) {
        for (const path of new Set(parsed.error.issues.map(issue => issue.path.join('.'))))
            wrong.report('distribution-shape', { path: path === '' ? '{ }' : path });
        return { errors: wrong.errors };
    }
    const reading = { catalogue: catalogueOf(model), given: parsed.data, wrong };
    const members = membersFor(model, parsed.data);
    const slots = [
        ...inputSlots(reading),
        ...itemSlots(reading, members.names),
        ...extraSlots(reading),
        ...findingSlots(reading)
    ];
    if (wrong.errors.length > 0) return { errors: wrong.errors };
    return { slots, collections: members.written, statesFindings: model.findings !== undefined };
}

/** "5%" is 0.05. */
export function weightOf(weight: LooseNumber): Exact | undefined {
    if (typeof weight !== 'string' || !weight.trim().endsWith('%')) return readExact(weight);
    return readExact(weight.trim().slice(0, -1))?.div(100);
}

/** Answers that come at all; undefined where their weights are wrong, which is reported. */
function weighed(
    name: string,
    all: readonly { value: unknown; weight: LooseNumber }[],
    wrong: Problems
): ChanceAnswer[] | undefined {
    const weights = all.map(({ weight }) => weightOf(weight));
    const isRight = weights.every(weight => weight !== undefined) && isDrawable(weights);
    if (!isRight) return wrong.report('distribution-weights', { name });
    const answers = all.map(({ value }, place) => ({ value, weight: weights[place] as Exact }));
    return answers.filter(({ weight }) => compare(weight, ZERO) > 0);
}

function itemSlots(
    { catalogue, given, wrong }: Reading,
    members: ReadonlyMap<string, readonly string[]>
): ChanceSlot[] {
    const written = new Map<ItemFacts, string>();
    for (const code of Object.keys(given.items ?? {})) {
        const found = catalogue.spellings.get(plainCode(code)) ?? [];
        const other = found[0] && written.get(found[0]);
        if (found.length !== 1) wrong.report('distribution-unknown', { name: code }, code);
        else if (other !== undefined) wrong.report('distribution-twice', { name: code, other }, code);
        else written.set(found[0]!, code);
    }
    const rare = rareOf(given, wrong);
    return catalogue.items.flatMap(facts => {
        const { key, sampling } = facts.item;
        const own = written.get(facts);
        const listed =
            own === undefined ? undefined : given.items![own]!.map(({ answer, weight }) => ({ value: answer, weight }));
        const answers = listed ? weighed(own!, listed, wrong) : rare && defaultAnswers(facts, rare, catalogue);
        if (answers === undefined) return [];
        const slot = { kind: 'item', name: key, answers } as const;
        const isWhole = sampling === undefined || answers.every(({ value }) => isWholeAnswer(value));
        return [
            isWhole
                ? slot
                : { ...slot, members: { collection: sampling.collection, names: members.get(sampling.collection)! } }
        ];
    });
}

/** An answer that already tells each sample apart, or is that of the item as a whole. */
const isWholeAnswer = (value: unknown): boolean =>
    Array.isArray(value) || (typeof value === 'object' && value !== null && 'by' in value);

const NO_SHARE: Exact = ZERO;

function rareOf({ defaults = {} }: Distribution, wrong: Problems): Rare | undefined {
    const read = (share: LooseNumber | undefined): Exact | undefined =>
        share === undefined ? NO_SHARE : weightOf(share);
    const [excluded, marked] = [read(defaults.excluded), read(defaults.marked)];
    const isShare = excluded && marked && compare(excluded, ZERO) >= 0 && compare(marked, ZERO) >= 0;
    if (!isShare || compare(excluded.add(marked), ONE) > 0) return wrong.report('distribution-rare');
    return { excluded, marked };
}

/** Only what scoring asks for is drawn. */
function inputSlots({ catalogue, given, wrong }: Reading): ChanceSlot[] {
    const unasked = inputsBesideScoring(catalogue);
    const declared = catalogue.model.inputs ?? [];
    const written = new Map<Input, string>();
    for (const name of Object.keys(given.inputs ?? {})) {
        const input = declared.find(({ names, name: own }) => own === name || names.includes(name));
        const other = input && written.get(input);
        if (input === undefined) wrong.report('distribution-unknown', { name });
        else if (other !== undefined) wrong.report('distribution-twice', { name, other });
        else written.set(input, name);
    }
    return declared.flatMap(input => {
        const own = written.get(input);
        if (own === undefined && (unasked.has(input.name) || input.default !== null)) return [];
        const answers = own === undefined ? inputAnswers(input) : weighed(own, given.inputs![own]!, wrong);
        if (answers === undefined && own === undefined)
            wrong.report('distribution-input-missing', { name: input.name });
        if (answers === undefined) return [];
        const kind = input.judgement === undefined ? 'input' : 'judgement';
        return [{ kind, name: input.name, answers: kind === 'input' ? answers : answers.map(judged(input)) } as const];
    });
}

/** A judgement says by whom, and why. */
const judged =
    ({ judgement }: Input) =>
    ({ value, weight }: ChanceAnswer): ChanceAnswer =>
        typeof value === 'object' && value !== null
            ? { value, weight }
            : { value: { value, by: judgement!.by, reason: '模拟 / simulated' }, weight };

type Counts = NonNullable<Distribution['extra']>[string];

const countsOf = (counts: Counts): { value: number; weight: LooseNumber }[] =>
    counts.map(({ count, weight }) => ({ value: count, weight }));

function extraSlots({ catalogue, given, wrong }: Reading): ChanceSlot[] {
    return Object.entries(given.extra ?? {}).flatMap(([name, counts]) => {
        const tally = catalogue.model.tallies.find(each => each.name === name || each.names.includes(name));
        if (tally === undefined) return wrong.report('distribution-unknown', { name }) ?? [];
        const answers = weighed(name, countsOf(counts), wrong);
        return answers ? [{ kind: 'extra', name: tally.name, answers } as const] : [];
    });
}

/** So many findings that are alike; places that are written twice are drawn apart. */
function findingSlots({ given, wrong }: Reading): ChanceSlot[] {
    const seen = new Map<string, number>();
    return (given.findings ?? []).flatMap(({ counts, ...finding }) => {
        const what = finding.severity ?? Object.values(finding.judged ?? {}).join(' ');
        const named = [what, finding.clause ?? '', finding.closed ? 'closed' : ''].join(' ').trim();
        const times = (seen.get(named) ?? 0) + 1;
        seen.set(named, times);
        const read = weighed(what, countsOf(counts), wrong);
        const answers = read?.map(({ value, weight }) => ({
            value: Array<unknown>(value as number).fill(finding),
            weight
        }));
        return answers ? [{ kind: 'findings', name: times === 1 ? named : `${named} ${times}`, answers } as const] : [];
    });
}
