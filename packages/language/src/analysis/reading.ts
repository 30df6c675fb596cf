// What formulas and conditions of a rule depend on in an audit, as parts, labels and counts that can be searched.
import { compare, interval, ZERO, type Exact, type Interval, type lattice } from '@guiju/exact';
import type { Input, Item, Ruleset, Tally } from '../generated/ast.ts';
import { answersIn } from './answers.ts';
import type { Scenario } from './bounds.ts';
import { choicesOf, raisedBy, type ItemChoices } from './item-choices.ts';

type Term = lattice.Term;

/** One way in which an item may be answered. */
export interface ItemAnswer {
    readonly item: Item;
    readonly scenario: Scenario & { readonly score: Interval };
}

/** What each answer of each item adds to a sum; undefined where it cannot be said. */
export type Adds = (answer: ItemAnswer) => Interval | undefined;

/** Grows with every sum and count that is asked for. */
export interface Reading {
    readonly items: readonly ItemChoices[];
    /**
     * The sum over all items; undefined where it is neither known nor the one sum that may have ranges. A sum `beside` the score
     * leaves that place to another one.
     */
    sumOf(adds: Adds, beside?: 'beside'): Term | undefined;
    /** How often a tally is raised; undefined where the answers themselves decide about it. */
    countOf(tally: Tally): Term | undefined;
    /** The place of a value in its input, or whether a condition holds (1) or not (0). */
    valueOf(input: Input): Term;
    audits(): lattice.Audits;
    /** What each count is of, in the order of the search. */
    readonly counted: readonly (Tally | Input)[];
}

interface Sum {
    readonly key: string;
    readonly values: readonly (readonly Interval[])[];
}

/** Sums over more items than this are never searched. */
const MOST_ITEMS = 1000;

export function readingOf(ruleset: Ruleset): Reading {
    const known = answersIn(ruleset);
    const isTooLarge = known.length > MOST_ITEMS;
    const items = isTooLarge ? [] : known.map(choicesOf);
    const answers = items.map(answersOf);
    const labels: Sum[] = [];
    const counted: (Tally | Input)[] = [];
    let score: Sum | undefined;
    const place = (of: Tally | Input): Term => {
        if (!counted.includes(of)) counted.push(of);
        return { op: 'count', place: counted.indexOf(of) };
    };
    const forced = new Set(known.flatMap(({ item }) => raisedBy(item)));
    return {
        items,
        counted,
        sumOf(adds, beside) {
            const sum = isTooLarge ? undefined : summed(answers, adds);
            if (!sum) return undefined;
            if (score?.key === sum.key) return { op: 'score' };
            const known = labels.findIndex(({ key }) => key === sum.key);
            if (known >= 0) return { op: 'label', place: known };
            if (!score && !beside && isScore(sum, answers)) score = sum;
            else if (sum.values.flat().every(value => interval.known(value) !== undefined)) labels.push(sum);
            else return undefined;
            return score === sum ? { op: 'score' } : { op: 'label', place: labels.length - 1 };
        },
        countOf: tally => (forced.has(tally) ? undefined : place(tally)),
        valueOf: place,
        audits: () => ({
            parts: answers.map((each, index) => partOf(each, { score, labels }, index)),
            free: counted.map(each => ({ most: each.$type === 'Tally' ? null : Math.max(each.values.length, 2) - 1 }))
        })
    };
}

/** Each score or span of scores while the item counts, and its removal. */
function answersOf({ answers, scores }: ItemChoices): ItemAnswer[] {
    const { item } = answers;
    const kept = scores.map(score => ({ item, scenario: { answers, removed: false, score } }));
    const removed = { item, scenario: { answers, removed: true, score: interval.point(ZERO) } };
    return answers.removable ? [...kept, removed] : kept;
}

function summed(answers: readonly (readonly ItemAnswer[])[], adds: Adds): Sum | undefined {
    const values = answers.map(each => each.map(adds));
    if (values.flat().some(value => !value || value.lo === null || value.hi === null)) return undefined;
    const known = values as Interval[][];
    const key = known.map(each => each.map(({ lo, hi }) => `${lo!.toFraction()}~${hi!.toFraction()}`).join()).join(';');
    return { key, values: known };
}

/** Whether it can be the sum that has ranges: never below 0, and not the same for all answers of each item. */
function isScore({ values }: Sum, answers: readonly (readonly ItemAnswer[])[]): boolean {
    const isRising = values.flat().every(({ lo }) => compare(lo!, ZERO) >= 0);
    return isRising && values.some((each, index) => variesAmongKept(each, answers[index]!));
}

function variesAmongKept(values: readonly Interval[], answers: readonly ItemAnswer[]): boolean {
    const kept = values.filter((_, index) => !answers[index]!.scenario.removed);
    return kept.some(({ lo, hi }) => compare(lo!, kept[0]!.lo!) !== 0 || compare(hi!, lo!) !== 0);
}

interface Sums {
    readonly score: Sum | undefined;
    readonly labels: readonly Sum[];
}

/** Answers that make no difference to any sum are one choice. */
function partOf(answers: readonly ItemAnswer[], { score, labels }: Sums, index: number): lattice.Part {
    const choices = answers.map((answer, place): lattice.Choice => {
        const { lo, hi } = score ? score.values[index]![place]! : interval.point(ZERO);
        const added = labels.map(({ values }): Exact => values[index]![place]!.lo!);
        return { lo: lo!, hi: hi!, labels: added, apart: answer.scenario.removed };
    });
    return choices;
}
