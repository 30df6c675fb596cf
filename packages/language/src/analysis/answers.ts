// What each item can be answered with, over all audits that the rule admits.
import { ZERO, compare, smaller, type Exact } from '@guiju/exact';
import {
    isItem,
    isSection,
    type Item,
    type Ruleset,
    type Sampling,
    type Scoring,
    type Section
} from '../generated/ast.ts';
import { currentMembers, primaryOf } from '../names/light.ts';
import { isAnsweredPer } from '../names/members.ts';
import { samplingOf } from '../names/samples.ts';
import { meaningOf } from '../words.ts';
import { amountOf } from './literals.ts';
import { remembered } from './memo.ts';
import { bestOfGroups, groupsOf, hasFormula, partsOf, sumOf, upperEnd, valueOf } from './points.ts';
import { policiesOf } from './policies.ts';
import { optionsOf } from './scales.ts';
import { commonStep } from './steps.ts';

/** An item is worth 0 at least, as points given directly may always be 0. */
export interface Answers {
    readonly item: Item;
    readonly points: Exact;
    readonly highest: Exact;
    /** Every score is a multiple of it; undefined where any value may be given. */
    readonly step: Exact | undefined;
    /** Whether a policy in reach takes the item out of the sums. */
    readonly removable: boolean;
}

/** The answers of the items that formulas are about: those of the first scoring, or of the one in whose light they are seen. */
export const answersIn = remembered<Ruleset, readonly Answers[]>(ruleset => {
    const primary = primaryOf(ruleset);
    return primary ? itemsBelow(primary).map(answersOf) : [];
}, []);

/** The answers of the items below a section, or of one item. */
export function answersBelow(entry: Section | Item): readonly Answers[] {
    return (isItem(entry) ? [entry] : itemsBelow(entry)).map(answersOf);
}

/** For one member of a collection those alone that are answered per member. */
function itemsBelow(whole: Scoring | Section): Item[] {
    const members = currentMembers();
    return partsOf(whole).flatMap(part => {
        if (isSection(part)) return itemsBelow(part);
        return members === undefined || isAnsweredPer(part, members) ? [part] : [];
    });
}

/** What one answer gives and, where there are several samples and no member is looked at, what they can be combined to. */
const answersOf = remembered<Item, Answers>(item => {
    const single = answersOfOne(item);
    const sampling = currentMembers() === undefined ? samplingOf(item) : undefined;
    return sampling ? { ...single, ...combined(single, sampling) } : single;
}, undefined as never);

function answersOfOne(item: Item): Answers {
    const points = valueOf(item.points);
    const treatments = new Set([...policiesOf(item).values()].map(policy => policy.treatment));
    const isFree = takesAnyValue(item);
    const full = treatments.has('full');
    return {
        item,
        points,
        highest:
            isFree || full
                ? points
                : smaller(
                      points,
                      sumOf(bestOfGroups(item), best => best)
                  ),
        step: isFree ? undefined : stepOfRows(item, full ? points : ZERO),
        removable: treatments.has('removed')
    };
}

/** Rounding may lift a value up to the next step; a share of samples is a share of the points. */
function combined(
    { points, highest, step }: Answers,
    { method, rounding }: Sampling
): Pick<Answers, 'highest' | 'step'> {
    const meaning = meaningOf(method);
    const keepsStep = (meaning === 'worst' || meaning === 'best') && !rounding;
    return {
        highest: meaning === 'share' || rounding ? points : highest,
        step: rounding ? amountOf(rounding.step) : keepsStep ? step : undefined
    };
}

/** Sample counts, or no rows that score. */
function takesAnyValue(item: Item): boolean {
    return hasFormula(item) || bestOfGroups(item).length === 0;
}

function stepOfRows(item: Item, start: Exact): Exact | undefined {
    const options = optionsOf(item).filter(({ barred }) => !barred);
    if (options.some(({ from, to }) => compare(from, to) !== 0)) return undefined;
    if (options.length > 0) return options.reduce<Exact>((step, { to }) => commonStep(step, to)!, start);
    const rows = groupsOf(item)
        .flatMap(group => group.rows)
        .filter(row => !row.marker);
    if (rows.some(row => row.to !== undefined && row.to !== row.from)) return undefined;
    return rows.map(upperEnd).reduce<Exact>((step, value) => commonStep(step, value)!, start);
}
