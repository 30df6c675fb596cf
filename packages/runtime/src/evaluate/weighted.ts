// The weighted sum of the sections of a level, with exact ends while items or the input behind the weights are open.
import { interval, isZero, ONE, quotientBounds, type Alternative, type Exact, type Interval } from '@guiju/exact';
import type { Expression, Section, WeightColumn, WeightLevel } from '@guiju/model';
import type { Language } from '../language.ts';
import { exactOf, unknownName } from '../model-fault.ts';
import { entryNamed } from './inputs.ts';
import type { Entry } from './outcomes.ts';
import { sectionNamed, sectionScore } from './section-scores.ts';
import type { Context, Extreme, Situation } from './situation.ts';
import { applySteps } from './steps.ts';
import { NOTHING, quantity, type Quantity } from './value.ts';
import { either, entriesBelow, ratioBounds } from './views.ts';

export type Weighted = Extract<Expression, { op: 'weighted' }>;

/** A section with its share and what it brings: a value while something in it is applicable, and whether nothing may be. */
export interface Part {
    readonly section: string;
    readonly share: Exact;
    /** Null where surely nothing is applicable. */
    readonly value: Interval | null;
    readonly canBeAbsent: boolean;
    /** Why the value can be missing although something is applicable. */
    readonly none: string | null;
    /** By item, the outcome at either end of the value; undefined where that is not known. */
    readonly ends: { readonly lo: Outcomes; readonly hi: Outcomes } | undefined;
    /** What it brings as full marks. */
    readonly full: Exact;
}

/** By the place of an item, which of its outcomes. */
type Outcomes = ReadonlyMap<number, number>;

export function weightedValue(weighted: Weighted, context: Context): Quantity {
    const { situation } = context;
    const level = levelOf(weighted.section, situation);
    const values = columnsFor(level, situation).map(column => {
        const parts = partsOfColumn(weighted, column, situation);
        return combined(level, parts, context);
    });
    return values.reduce((a, b) => either(a, b) as Quantity);
}

export function levelOf(section: string | null, { catalogue }: Situation): WeightLevel {
    const level = catalogue.model.weights?.find(each => each.section === section);
    if (level === undefined) throw unknownName(section ?? 'weights');
    return level;
}

/** Those of the values that the input may have. */
export function columnsFor({ input, columns }: WeightLevel, situation: Situation): readonly WeightColumn[] {
    if (input === null) return columns.slice(0, 1);
    const { state } = entryNamed(input, situation);
    if (state.kind !== 'choice') throw unknownName(input);
    const { possible } = state;
    return possible.map(value => columns.find(column => column.value === value) ?? fault(value));
}

function fault(name: string): never {
    throw unknownName(name);
}

/** The sections with a share. */
export function partsOfColumn({ attribute }: Weighted, { shares }: WeightColumn, situation: Situation): Part[] {
    return shares
        .map(({ section, share }) => ({ section, share: exactOf(share) }))
        .filter(({ share }) => !isZero(share))
        .map(({ section, share }) => ({ section, share, ...partOf(section, attribute, situation) }));
}

function partOf(
    section: string,
    attribute: Weighted['attribute'],
    situation: Situation
): Omit<Part, 'section' | 'share'> {
    const below = entriesBelow(situation, section);
    const bounds = ratioBounds(situation, section);
    const canBeAbsent = bounds === undefined || bounds.divisorCanBeZero;
    const full = attribute === 'ratio' ? ONE : fullScore(below, sectionNamed(situation, section));
    if (bounds?.range === null) return { value: null, canBeAbsent, none: null, ends: undefined, full };
    const inner = situation.catalogue.model.weights?.some(level => level.section === section);
    if (inner) return { ...innerValue({ op: 'weighted', section, attribute }, situation), canBeAbsent, full };
    const ratio = bounds?.range ?? interval.between(null, null);
    const value = attribute === 'ratio' ? ratio : sectionScore(situation, section);
    const ends = bounds?.lo && bounds.hi && { lo: chosen(below, bounds.lo), hi: chosen(below, bounds.hi) };
    return { value, canBeAbsent, none: null, ends, full };
}

/** Full marks, within the bounds of the section. */
function fullScore(below: readonly Entry[], { bounds = [] }: Section): Exact {
    const points = below.map(({ facts }) => facts.points).reduce((a, b) => a.add(b), NOTHING.lo!);
    return applySteps(bounds, interval.point(points)).lo!;
}

/** A section whose own parts have weights brings what they give. */
function innerValue(weighted: Weighted, situation: Situation): Pick<Part, 'value' | 'none' | 'ends'> {
    const level = levelOf(weighted.section, situation);
    const values = columnsFor(level, situation).map(column =>
        valueOf(level, partsOfColumn(weighted, column, situation), situation.language)
    );
    const { range, none } = values.reduce((a, b) => either(a, b) as Quantity);
    return { value: range, none, ends: undefined };
}

const chosen = (below: readonly Entry[], taken: readonly number[]): Outcomes =>
    new Map(below.map(({ facts }, place) => [facts.index, taken[place]!]));

/** The value, and the choices at its ends for the completions to be tried. */
function combined(level: WeightLevel, parts: readonly Part[], context: Context): Quantity {
    const value = valueOf(level, parts, context.situation.language);
    const isOpen = value.range !== null && interval.known(value.range) === undefined;
    if (isOpen) context.extremes.push(...extremesOf(level, parts, context.situation));
    return value;
}

function valueOf(level: WeightLevel, parts: readonly Part[], language: Language): Quantity {
    const none = parts.find(part => part.none !== null)?.none ?? absenceNone(level, parts, language);
    const alternatives = parts.map(part => alternativesOf(level, part));
    if (level.absent === 'redistributed') {
        const bounds = quotientBounds(alternatives);
        const nothing = nothingText(language);
        if (bounds === undefined) return quantity(interval.between(null, null), nothing);
        return quantity(bounds.range, none ?? (bounds.divisorCanBeZero ? nothing : null));
    }
    if (alternatives.some(part => part.length === 0)) return quantity(null, none);
    const sums = alternatives.map(part => part.map(({ above }) => above).reduce(interval.hull));
    return quantity(sums.reduce(interval.add, NOTHING), none);
}

const absent = (share: Exact, value: Interval): Alternative => ({
    above: interval.multiply(value, interval.point(share)),
    below: interval.point(share)
});

/** What a section brings above and below the line; several alternatives exclude each other. */
function alternativesOf({ absent: treatment }: WeightLevel, part: Part): Alternative[] {
    const { share, value, canBeAbsent, full } = part;
    const present = value === null ? [] : [absent(share, value)];
    if (!canBeAbsent) return present;
    switch (treatment) {
        case 'redistributed':
            return [...present, { above: NOTHING, below: NOTHING }];
        case 'full':
            return [...present, absent(share, interval.point(full))];
        case 'zero':
            return [...present, absent(share, NOTHING)];
        default:
            return present;
    }
}

function absenceNone({ absent: treatment }: WeightLevel, parts: readonly Part[], language: Language): string | null {
    if (treatment !== 'undetermined' && treatment !== null) return null;
    const open = parts.find(part => part.canBeAbsent);
    if (open === undefined) return null;
    return language === 'zh'
        ? `指标 ${open.section} 没有适用的条目，依规则无法评定`
        : `nothing in section ${open.section} is applicable, and the rule leaves that undetermined`;
}

const nothingText = (language: Language): string =>
    language === 'zh' ? '有权重的指标都不适用' : 'no section with a weight is applicable';

/** For every end the outcomes of all items; sections at their ends, or left out where that makes the value extreme. */
function extremesOf(level: WeightLevel, parts: readonly Part[], { entries }: Situation): Extreme[] {
    const bounds = quotientBounds(parts.map(part => alternativesOf(level, part)));
    return (['lo', 'hi'] as const).flatMap(end => {
        const taken = bounds?.[end];
        if (taken === undefined) return [];
        const outcomes = entries.map(() => 0);
        for (const [place, part] of parts.entries()) {
            const isAbsent = part.value === null || taken[place] === 1;
            const own = isAbsent ? removedIn(part, entries) : part.ends?.[end];
            for (const [index, outcome] of own ?? []) outcomes[index] = outcome;
        }
        return [{ end, outcomes }];
    });
}

/** Every item of the section taken out. */
function removedIn({ ends }: Part, entries: readonly Entry[]): Outcomes {
    const places = [...(ends?.lo.keys() ?? [])];
    return new Map(
        places.map(index => [
            index,
            Math.max(
                0,
                entries[index]!.outcomes.findIndex(({ applicable }) => !applicable)
            )
        ])
    );
}
