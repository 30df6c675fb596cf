// What an expression sees of an item or a section: its score, points, ratio and whether it is applicable.
import { interval, isZero, quotientBounds, ZERO, type Interval, type QuotientBounds } from '@guiju/exact';
import type { Attribute, Expression } from '@guiju/model';
import type { Language } from '../language.ts';
import { unknownName, wrongKind } from '../model-fault.ts';
import type { Entry, Outcome } from './outcomes.ts';
import { takenIn, type Takes } from './answers-taken.ts';
import { exactRatio } from './section-profile.ts';
import { isBounded, sectionNamed, sectionScore } from './section-scores.ts';
import type { Situation } from './situation.ts';
import { NO, number, quantity, truth, YES, type Quantity, type Truth, type Value } from './value.ts';

/** Gives the value of an attribute; the name is for reasons. */
export type View = (asked: Attribute | Marked | Takes) => Value;

/** Whether an item bears a mark. */
export type Marked = Extract<Expression, { op: 'marked' }>;

const STATES: readonly Attribute[] = ['evaluated', 'not applicable', 'not evaluated', 'inconclusive'];

/** Whether it asks how an item was answered. */
export const isState = (attribute: Attribute): boolean => STATES.includes(attribute);

/** An item in one of its outcomes. */
export function itemView(entry: Entry, outcome: Outcome, language: Language): View {
    const { item, points } = entry.facts;
    return attribute => {
        if (typeof attribute === 'object' && attribute.op === 'takes')
            return takenIn(attribute, entry, outcome, language);
        if (typeof attribute === 'object') return item.markers.includes(attribute.mark) ? YES : NO;
        if (attribute === 'applicable') return outcome.applicable ? YES : NO;
        if (attribute === 'outermost') return item.section === null ? YES : NO;
        if (isState(attribute)) return (outcome.state ?? 'evaluated') === attribute ? YES : NO;
        if (!outcome.applicable) return quantity(null, removedText(item.key, language));
        if (attribute === 'score') return quantity(outcome.score);
        if (attribute === 'points') return number(points);
        if (attribute !== 'ratio') throw unknownName(attribute);
        if (isZero(points)) return quantity(null, noRatioText(item.key, language));
        return quantity(interval.divide(outcome.score, interval.point(points))!);
    };
}

/** An item in all its outcomes together. */
export function entryView(entry: Entry, language: Language): View {
    return attribute => entry.outcomes.map(outcome => itemView(entry, outcome, language)(attribute)).reduce(either);
}

/** A section: sums over the applicable items below, within its bounds; no ratio where they have no points. */
export function sectionView(situation: Situation, code: string): View {
    const below = entriesBelow(situation, code);
    return attribute => {
        if (typeof attribute === 'object')
            throw unknownName(attribute.op === 'takes' ? attribute.label : attribute.mark);
        if (attribute === 'applicable') return anyApplicable(below);
        if (attribute === 'outermost') return sectionNamed(situation, code).parent === null ? YES : NO;
        if (attribute === 'score') return quantity(sectionScore(situation, code));
        if (attribute === 'points') return quantity(sum(below, pointsOf));
        if (attribute !== 'ratio') throw unknownName(attribute);
        return sectionRatio(situation, code);
    };
}

export function entriesBelow({ below, entries }: Situation, code: string): Entry[] {
    const places = below.get(code);
    if (places === undefined) throw unknownName(code);
    return [...places].map(index => entries[index]!);
}

export const pointsOf = (outcome: Outcome, entry: Entry): Interval =>
    interval.point(outcome.applicable ? entry.facts.points : ZERO);

/** The quotient of scores and points; by entry, which of its outcomes makes it least and greatest. */
export function ratioBounds(situation: Situation, code: string): QuotientBounds | undefined {
    const exactly = isBounded(situation, code) ? exactRatio(situation, code) : undefined;
    if (exactly !== undefined) return exactly;
    const below = entriesBelow(situation, code);
    const nothing = interval.point(ZERO);
    const whole = isBounded(situation, code) ? sectionScore(situation, code) : undefined;
    const parts = below.map(entry =>
        entry.outcomes.map(outcome => ({ above: whole ? nothing : outcome.score, below: pointsOf(outcome, entry) }))
    );
    return quotientBounds(whole ? [...parts, [{ above: whole, below: nothing }]] : parts);
}

function sectionRatio(situation: Situation, code: string): Quantity {
    const noRatio = noRatioText(code, situation.language);
    const bounds = ratioBounds(situation, code);
    if (bounds === undefined) return quantity(interval.between(null, null), noRatio);
    return quantity(bounds.range, bounds.divisorCanBeZero ? noRatio : null);
}

export function anyApplicable(below: readonly Entry[]): Truth {
    const surely = below.some(entry => entry.outcomes.every(outcome => outcome.applicable));
    const possibly = below.some(entry => entry.outcomes.some(outcome => outcome.applicable));
    return truth(possibly, !surely);
}

type PartOf = (outcome: Outcome, entry: Entry) => Interval;

/** Over items that are decided independently of each other. */
export function sum(entries: readonly Entry[], part: PartOf): Interval {
    return interval.total(
        entries.map(entry => entry.outcomes.map(outcome => part(outcome, entry)).reduce(interval.hull))
    );
}

/** Either of two values of the same kind. */
export function either(a: Value, b: Value): Value {
    if (a.kind === 'truth' && b.kind === 'truth') return truth(a.yes || b.yes, a.no || b.no, a.none ?? b.none);
    if (a.kind !== 'quantity' || b.kind !== 'quantity') throw wrongKind();
    const range = a.range && b.range ? interval.hull(a.range, b.range) : (a.range ?? b.range);
    return quantity(range, a.none ?? b.none);
}

export const removedText = (key: string, language: Language): string =>
    language === 'zh' ? `条目 ${key} 已剔除，没有得分` : `item ${key} is removed and has no score`;

const noRatioText = (key: string, language: Language): string =>
    language === 'zh' ? `${key} 没有适用的分值，没有得分率` : `${key} has no applicable points and so no ratio`;
