// Grades of audits that come one after the other as objects: answers are looked up, summed, and a plan tells the grade.
import type { AuditError, Expression, Model } from '@guiju/model';
import { keyOf } from '../audit/remembered.ts';
import { isFields } from '../audit/read-audit.ts';
import { catalogueOf, type Catalogue, type ItemFacts } from '../catalogue.ts';
import { conditionsOf } from '../evaluate/ladder.ts';
import { partsOf } from '../evaluate/thresholds.ts';
import { escapeOf } from '../plan/decisions.ts';
import type { Plan } from '../plan/plan.ts';
import { neededAggregates } from '../plan/reachable.ts';
import { scalarTail } from '../plan/scalar-tail.ts';
import { score } from '../score.ts';
import { bringingsOf, type Bringing } from './columns.ts';
import { effectOf } from './effects.ts';
import type { ChanceSlot } from './chances.ts';
import { simulatorOf, type SimulateOptions } from './simulate.ts';

export interface Grader {
    /** The grade of the primary decision, null where it is undetermined; `score` tells it where `known` does not. */
    grade(audit: unknown): { readonly grade: string | null } | { readonly errors: AuditError[] };
    /** Undefined for what is not complete, not written as usual, or wrong: that is for `score`. */
    known(audit: unknown): string | null | undefined;
}

/** Always right, and fast where the rule has a plan and the items have no samples. */
export function graderOf(model: Model, options: Omit<SimulateOptions, 'engine'> = {}): Grader {
    const known = knownGrades(model, options) ?? (() => undefined);
    return {
        known,
        grade(audit) {
            const grade = known(audit);
            if (grade !== undefined) return { grade };
            const outcome = score(model, audit, options.language ? { language: options.language } : {});
            return 'errors' in outcome ? outcome : { grade: outcome.result.grade?.name ?? null };
        }
    };
}

function knownGrades(model: Model, options: Omit<SimulateOptions, 'engine'>): Grader['known'] | undefined {
    if (!isSettledByAnswers(model)) return undefined;
    const made = simulatorOf(model, options);
    if ('errors' in made || 'unplanned' in made.simulator.drawn.plan) return undefined;
    const { plan, chances } = made.simulator.drawn;
    const catalogue = catalogueOf(model);
    if (chances.slots.some(({ kind }) => kind !== 'item')) return undefined;
    const needed = neededAggregates({ ...plan, score: undefined });
    const bringings = bringingsOf(plan, chances.slots.length).map(all =>
        all.filter(({ aggregate }) => needed.has(aggregate))
    );
    const slots = chances.slots.map((slot, place) => new ItemSlot(slot, bringings[place]!, catalogue));
    return gradesBy(model, plan, slots);
}

/** Only items, and nothing that asks how an answer was worded: then what an answer comes to is all that counts. */
function isSettledByAnswers(model: Model): boolean {
    const { findings, collections, scorings, revises } = model;
    const isPlain = [collections, scorings].every(each => each === undefined || each.length === 0);
    if (!isPlain || findings || revises || model.items.length === 0 || model.decisions.length === 0) return false;
    if (model.items.some(({ sampling }) => sampling !== undefined)) return false;
    const asksWording = (part: Expression): boolean =>
        part.op === 'takes' || part.op === 'reasoned' || partsOf(part).some(asksWording);
    const measured = model.measures.flatMap(({ expression, whenZero }) => [
        expression,
        ...whenZero.flatMap(({ result }) => (result === null ? [] : [result]))
    ]);
    return ![...measured, ...model.decisions.flatMap(conditionsOf)].some(asksWording);
}

/** What the answers of one item bring to the sums. */
class ItemSlot {
    readonly key: string;
    readonly bringings: readonly Bringing[];
    private readonly facts: ItemFacts;
    private readonly catalogue: Catalogue;
    private readonly effects = new Map<string, number>();
    /** By what the answer says where it is one text or number; by the words of an object. */
    private readonly said = new Map<unknown, number>();
    private readonly written = new Map<string | number, number>();

    constructor({ name, answers }: ChanceSlot, bringings: readonly Bringing[], catalogue: Catalogue) {
        this.key = name;
        this.bringings = bringings;
        this.catalogue = catalogue;
        this.facts = catalogue.items.find(({ item }) => item.key === name)!;
        for (const [outcome, { value }] of answers.entries()) {
            const effect = effectOf(value, this.facts, catalogue);
            if (effect !== undefined && !this.effects.has(effect)) this.effects.set(effect, outcome);
        }
    }

    /** Which outcome an answer is; −1 where it is none of those that the plan knows. */
    outcomeOf(value: unknown): number {
        if (typeof value !== 'object') return this.said.get(value) ?? this.learned(value, this.said, value);
        const words = wordsOf(value);
        return words === undefined ? -1 : (this.written.get(words) ?? this.learned(value, this.written, words));
    }

    private learned<Key>(value: unknown, known: Map<Key, number>, key: Key): number {
        const effect = effectOf(value, this.facts, this.catalogue);
        const outcome = effect === undefined ? -1 : (this.effects.get(effect) ?? -1);
        if (outcome >= 0 && known.size < MOST) known.set(key, outcome);
        return outcome;
    }
}

/** So many wordings of the answers to one item are kept. */
const MOST = 512;

/** What an object says, in words that are the same only for the same answer; most say one row by its place or label. */
function wordsOf(value: object | null): string | number | undefined {
    const rows = value === null ? undefined : only(value, 'options');
    const row = Array.isArray(rows) && rows.length === 1 ? (rows[0] as unknown) : rows;
    if (typeof row === 'string') return row === rows ? `\u0001${row}` : `\u0002${row}`;
    if (row === rows || typeof row !== 'object' || row === null) return keyOf(value, 5);
    const place = only(row, 'option');
    return typeof place === 'number' ? place : keyOf(value, 5);
}

/** The field, where an object has no other. */
function only(value: object, wanted: string): unknown {
    let found: unknown;
    for (const name in value) {
        if (name !== wanted) return undefined;
        found = (value as Record<string, unknown>)[name];
    }
    return found;
}

function gradesBy(model: Model, plan: Plan, slots: readonly ItemSlot[]): Grader['known'] {
    const placeOf = new Map(slots.map(({ key }, place) => [key, place]));
    const starts = Float64Array.from(plan.aggregates, ({ start }) => Number(start));
    const sums = new Float64Array(starts.length);
    const decisions = new Float64Array(plan.decisions.length);
    const tail = scalarTail(plan);
    const { rungs } = model.decisions[0]!;
    const names = [...rungs.map(({ name }) => name), null];
    const escapes = model.decisions.map(escapeOf);
    const add = adding(slots, sums);
    return audit => {
        if (!isFields(audit) || !isFields(audit['items'])) return undefined;
        for (const field in audit) if (field !== 'items') return undefined;
        const items = audit['items'];
        sums.set(starts);
        let next = 0;
        for (const code in items) {
            // Mostly the items stand in the order of the rule; else each must be one that was not met yet.
            if (slots[next]?.key !== code) return inAnyOrder(items);
            if (!add(next, items[code])) return undefined;
            next++;
        }
        return next === slots.length ? told() : undefined;
    };

    function inAnyOrder(items: Record<string, unknown>): string | null | undefined {
        const codes = Object.keys(items);
        if (codes.length !== slots.length) return undefined;
        sums.set(starts);
        for (const code of codes) {
            const place = placeOf.get(code);
            if (place === undefined || !add(place, items[code])) return undefined;
        }
        return told();
    }

    function told(): string | null | undefined {
        tail(sums, decisions);
        for (let place = 0; place < escapes.length; place++) if (decisions[place] === escapes[place]) return undefined;
        return names[decisions[0]!];
    }
}

/** Adds what an answer brings; false where it is not known. */
function adding(slots: readonly ItemSlot[], sums: Float64Array): (place: number, value: unknown) => boolean {
    const aggregates = slots.map(({ bringings }) => Int32Array.from(bringings, ({ aggregate }) => aggregate));
    const brought = slots.map(({ bringings }) => bringings.map(each => each.brought));
    const isSum = slots.map(({ bringings }) => bringings.every(({ take }) => take === 'sum'));
    return (place, value) => {
        const outcome = slots[place]!.outcomeOf(value);
        if (outcome < 0) return false;
        const [into, own] = [aggregates[place]!, brought[place]!];
        if (!isSum[place]!) return addAll(slots[place]!.bringings, outcome, sums);
        for (let each = 0; each < into.length; each++) {
            const aggregate = into[each]!;
            sums[aggregate] = sums[aggregate]! + own[each]![outcome]!;
        }
        return true;
    };
}

function addAll(bringings: readonly Bringing[], outcome: number, sums: Float64Array): true {
    for (const { aggregate, take, brought } of bringings) {
        const [sum, value] = [sums[aggregate]!, brought[outcome]!];
        sums[aggregate] = take === 'sum' ? sum + value : take === 'least' ? Math.min(sum, value) : Math.max(sum, value);
    }
    return true;
}
