// Of several scorings with conditions one applies to an audit; what is said of formulas is said in the light of each.
import type { Collection, Item, Ruleset, Scoring, Section } from '../generated/ast.ts';
import { isItem } from '../generated/ast.ts';
import { codesOf, itemsOf, rulesetOf, scoringsOf, sectionsOf } from './catalogue.ts';

/** Whether the rule says when it applies. */
export const hasCondition = ({ condition, otherwise }: Scoring): boolean => condition !== undefined || otherwise;

const CHOICES = new WeakMap<Ruleset, Scoring[]>();

/** The scorings of which one applies; empty where the first one always does. Every check asks it at every statement. */
export function choicesOf(ruleset: Ruleset): Scoring[] {
    const known = CHOICES.get(ruleset);
    if (known) return known;
    const all = scoringsOf(ruleset);
    const choices = all.some(hasCondition) ? all : [];
    CHOICES.set(ruleset, choices);
    return choices;
}

/** The scorings that formulas may be about: those to choose from, or the first. */
export function scoringsInUse(ruleset: Ruleset): Scoring[] {
    const choices = choicesOf(ruleset);
    return choices.length > 0 ? choices : scoringsOf(ruleset).slice(0, 1);
}

let light: Scoring | undefined;

/** What `work` finds when this scoring applies. Work is never interrupted, so the light is always the caller's. */
export function inLightOf<Found>(scoring: Scoring | undefined, work: () => Found): Found {
    const before = light;
    light = scoring;
    try {
        return work();
    } finally {
        light = before;
    }
}

/** Under what an answer is remembered. */
export const currentLight = (): Scoring | undefined => light;

let members: Collection | undefined;

/** What `work` finds for one member of a collection; undefined for the whole. */
export function forMembersOf<Found>(collection: Collection | undefined, work: () => Found): Found {
    const before = members;
    members = collection;
    try {
        return work();
    } finally {
        members = before;
    }
}

/** The collection of which one member is looked at, under which answers are remembered, too. */
export const currentMembers = (): Collection | undefined => members;

/** The scoring that formulas are about. */
export function primaryOf(ruleset: Ruleset): Scoring | undefined {
    return light && rulesetOf(light) === ruleset ? light : scoringsOf(ruleset)[0];
}

/** The item or section that an entry is in the light of the scoring that applies; undefined where that one lacks it. */
export function inScoring<Entry extends Section | Item>(entry: Entry | undefined, scoring = light): Entry | undefined {
    if (!entry || !scoring || rulesetOf(scoring) !== rulesetOf(entry)) return entry;
    const codes = new Set(codesOf(entry).map(textOf));
    const all: readonly (Section | Item)[] = isItem(entry) ? itemsOf(scoring) : sectionsOf(scoring);
    if (all.includes(entry)) return entry;
    return all.find(other => codesOf(other).some(code => codes.has(textOf(code)))) as Entry | undefined;
}

const textOf = ({ standard, code }: { standard: string; code: string }): string => `${standard}:${code}`;
