// What each item or section brings to a sum, count, least, greatest, mean, "exists" or "all".
import { interval, ONE, type Interval } from '@guiju/exact';
import type { Expression } from '@guiju/model';
import { oncePer } from '../once-per.ts';
import type { Entry } from './outcomes.ts';
import type { Context } from './situation.ts';
import { partsOf } from './thresholds.ts';
import { and, asQuantity, asTruth, NO, not, NOTHING, surely, type Truth, type Value } from './value.ts';
import { itemView, sectionView, type View } from './views.ts';

export type Collect = Extract<Expression, { op: 'collect' }>;

/** Evaluates an expression as seen from an item or section, or at ruleset level. */
export type EvaluateAt = (expression: Expression, view?: View) => Value;

/** Whether a member may or must count, and with which value; `value` null where none is asked or there surely is none. */
export interface Member {
    readonly may: boolean;
    readonly must: boolean;
    readonly value: Interval | null;
}

/** Members of the collection; an item with several outcomes is one member. */
export function membersOf(collect: Collect, context: Context, evaluate: EvaluateAt): Member[] {
    const { situation } = context;
    if (collect.over === 'sections') {
        const sections = situation.catalogue.model.sections;
        return sections.map(({ code }) => memberOf(collect, sectionView(situation, code), evaluate));
    }
    const memberAt = (entry: Entry): Member =>
        entry.outcomes
            .map(outcome => memberOf(collect, itemView(entry, outcome, situation.language), evaluate))
            .reduce(eitherMember);
    if (!asksItemAlone(collect)) return situation.entries.map(memberAt);
    const known = membersKnown(collect);
    return situation.entries.map(entry => {
        const member = known.get(entry) ?? memberAt(entry);
        if (entry.answer !== undefined) known.set(entry, member);
        return member;
    });
}

/** What an entry brings to a collection that asks the item alone: the same entry always brings the same. */
const membersKnown = oncePer((_: Collect) => new WeakMap<Entry, Member>());

const ITEM_ALONE: ReadonlySet<Expression['op']> = new Set([
    ...(['number', 'attribute', 'marked', 'binary', 'not', 'negate', 'least', 'greatest', 'if', 'steps'] as const)
]);

/** Whether nothing but the item and its answer decides what it brings. */
const asksItemAlone = oncePer((collect: Collect): boolean => {
    const isAlone = (part: Expression): boolean => ITEM_ALONE.has(part.op) && partsOf(part).every(isAlone);
    return partsOf(collect).every(isAlone);
});

/** A member without an answer to the filter, or without the value asked for, is passed over. */
export function memberOf(collect: Collect, view: View, evaluate: EvaluateAt): Member {
    if (collect.take === 'exists' || collect.take === 'all') {
        const found = witness(collect, view, evaluate);
        return { may: found.yes, must: surely(found), value: null };
    }
    // Without a filter, what is not applicable is passed over.
    const selected = asTruth(collect.where === null ? view('applicable') : evaluate(collect.where, view));
    if (!selected.yes) return { may: false, must: false, value: null };
    if (collect.value === null) return { may: true, must: surely(selected), value: interval.point(ONE) };
    const { range, none } = asQuantity(evaluate(collect.value, view));
    return { may: range !== null, must: surely(selected) && range !== null && none === null, value: range };
}

/** What settles the question: a member that fits for "exists", one that does not for "all". */
function witness({ take, where, value }: Collect, view: View, evaluate: EvaluateAt): Truth {
    const conditions = [where, value].flatMap(each => (each === null ? [] : [asTruth(evaluate(each, view))]));
    if (take === 'exists') return conditions.length === 0 ? asTruth(view('applicable')) : conditions.reduce(and);
    const wanted = conditions.pop();
    return wanted === undefined ? NO : [...conditions, not(wanted)].reduce(and);
}

function eitherMember(a: Member, b: Member): Member {
    const value = a.value && b.value ? interval.hull(a.value, b.value) : (a.value ?? b.value);
    return { may: a.may || b.may, must: a.must && b.must, value };
}

/** What a member adds to a sum. */
export function contribution({ may, must, value }: Member): Interval {
    if (!may || value === null) return NOTHING;
    return must ? value : interval.hull(value, NOTHING);
}
