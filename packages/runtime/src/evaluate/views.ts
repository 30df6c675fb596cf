// What an expression sees of an item or a section: its score, points, ratio and whether it is applicable.
import { interval, isZero, quotientBounds, ZERO, type Interval, type QuotientBounds } from '@guiju/exact';
import type { Attribute } from '@guiju/model';
import type { Language } from '../language.ts';
import { unknownName, wrongKind } from '../model-fault.ts';
import type { Entry, Outcome } from './outcomes.ts';
import type { Situation } from './situation.ts';
import { NO, number, quantity, truth, YES, type Quantity, type Truth, type Value } from './value.ts';

/** Gives the value of an attribute; the name is for reasons. */
export type View = (attribute: Attribute) => Value;

const STATES: readonly Attribute[] = ['evaluated', 'not applicable', 'not evaluated', 'inconclusive'];

/** Whether it asks how an item was answered. */
export const isState = (attribute: Attribute): boolean => STATES.includes(attribute);

/** An item in one of its outcomes. */
export function itemView(entry: Entry, outcome: Outcome, language: Language): View {
    const { item, points } = entry.facts;
    return attribute => {
        if (attribute === 'applicable') return outcome.applicable ? YES : NO;
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

/** A section: sums over the applicable items below; no ratio where they have no points. */
export function sectionView(situation: Situation, code: string): View {
    const places = situation.below.get(code);
    if (places === undefined) throw unknownName(code);
    const below = [...places].map(index => situation.entries[index]!);
    return attribute => {
        if (attribute === 'applicable') return anyApplicable(below);
        if (attribute === 'score') return quantity(sum(below, outcome => outcome.score));
        if (attribute === 'points') return quantity(sum(below, pointsOf));
        if (attribute !== 'ratio') throw unknownName(attribute);
        return sectionRatio(below, noRatioText(code, situation.language));
    };
}

export const pointsOf = (outcome: Outcome, entry: Entry): Interval =>
    interval.point(outcome.applicable ? entry.facts.points : ZERO);

/** The quotient of scores and points, with the outcomes that make it least and greatest. */
export function ratioBounds(below: readonly Entry[]): QuotientBounds | undefined {
    const parts = below.map(entry =>
        entry.outcomes.map(outcome => ({ above: outcome.score, below: pointsOf(outcome, entry) }))
    );
    return quotientBounds(parts);
}

function sectionRatio(below: readonly Entry[], noRatio: string): Quantity {
    const bounds = ratioBounds(below);
    if (bounds === undefined) return quantity(interval.between(null, null), noRatio);
    return quantity(bounds.range, bounds.divisorCanBeZero ? noRatio : null);
}

function anyApplicable(below: readonly Entry[]): Truth {
    const surely = below.some(entry => entry.outcomes.every(outcome => outcome.applicable));
    const possibly = below.some(entry => entry.outcomes.some(outcome => outcome.applicable));
    return truth(possibly, !surely);
}

type PartOf = (outcome: Outcome, entry: Entry) => Interval;

/** Over items that are decided independently of each other. */
export function sum(entries: readonly Entry[], part: PartOf): Interval {
    return entries
        .map(entry => entry.outcomes.map(outcome => part(outcome, entry)).reduce(interval.hull))
        .reduce(interval.add, interval.point(ZERO));
}

/** Either of two values of the same kind. */
export function either(a: Value, b: Value): Value {
    if (a.kind === 'truth' && b.kind === 'truth') return truth(a.yes || b.yes, a.no || b.no, a.none ?? b.none);
    if (a.kind !== 'quantity' || b.kind !== 'quantity') throw wrongKind();
    const range = a.range && b.range ? interval.hull(a.range, b.range) : (a.range ?? b.range);
    return quantity(range, a.none ?? b.none);
}

const removedText = (key: string, language: Language): string =>
    language === 'zh' ? `条目 ${key} 已剔除，没有得分` : `item ${key} is removed and has no score`;

const noRatioText = (key: string, language: Language): string =>
    language === 'zh' ? `${key} 没有适用的分值，没有得分率` : `${key} has no applicable points and so no ratio`;
