// 条目 得分 其中 适用: what a selection of items or sections adds up to or ranges over.
import { interval, ONE, ZERO, type Interval } from '@guiju/exact';
import type { Expression, Item, Section, Selection } from '../generated/ast.ts';
import { isBuiltinAttribute } from '../names/builtins.ts';
import { isOfFindings } from '../names/findings.ts';
import { rulesetOf, sectionsOf } from '../names/catalogue.ts';
import { primaryOf } from '../names/light.ts';
import type { AttributeMeaning } from '../words.ts';
import { answersBelow, answersIn, type Answers } from './answers.ts';
import { boundsOf, boundsOfAttribute, type Scenario } from './bounds.ts';
import { formOfPoints } from './forms.ts';
import { boundsOfForm, NOTHING, plus, withoutItems, type ItemForm, type Share } from './item-form.ts';
import { operatorOf, unwrapped } from './operators.ts';
import { quotientBounds } from './quotient.ts';
import { formOfScore, isOutermost, scoreRange } from './section-scores.ts';
import { truthOf } from './truth.ts';

const COUNTED = interval.point(ONE);

/** What is taken of each chosen item; a count takes 1. Undefined for a name that is no attribute. */
type Taken = AttributeMeaning | 'one' | undefined;

/** The sum of an attribute, or the count, as a sum over items. */
export function formOfSelection(selection: Selection, take: 'sum' | 'count'): ItemForm | undefined {
    const taken: Taken = take === 'count' ? 'one' : attributeOf(selection);
    if (taken === undefined) return undefined;
    if (isOfSections(selection)) return formOfSections(selection, taken);
    const shares = new Map<Item, Share>();
    for (const answers of answersIn(rulesetOf(selection))) {
        const share = shareOf(selection, taken, answers);
        if (!share) return undefined;
        shares.set(answers.item, share);
    }
    return { rest: NOTHING, shares };
}

/** Everything that the attribute of a chosen item can be; undefined where none can be chosen. */
export function boundsOfSelection(selection: Selection): Interval | undefined {
    const taken = attributeOf(selection);
    if (taken === undefined || isOfFindings(selection)) return undefined;
    if (isOfSections(selection)) return sectionValues(selection, taken).reduce<Interval | undefined>(hullOf, undefined);
    return answersIn(rulesetOf(selection))
        .map(answers => ({ answers, removed: false }))
        .filter(scenario => chosen(selection, scenario) !== 'no')
        .map(scenario => boundsOfAttribute(taken, scenario))
        .reduce<Interval | undefined>(hullOf, undefined);
}

const hullOf = (a: Interval | undefined, b: Interval | undefined): Interval | undefined =>
    a && b ? interval.hull(a, b) : (a ?? b);

export const isOfSections = ({ collection }: Selection): boolean => collection === '指标' || collection === 'sections';

function attributeOf({ attribute }: Selection): AttributeMeaning | undefined {
    const target = attribute?.ref;
    return isBuiltinAttribute(target) ? target.meaning : undefined;
}

/** Whether an item in this state is among the chosen. */
export function chosen({ filter }: Selection, scenario: Scenario): ReturnType<typeof truthOf> {
    return filter ? truthOf(filter, scenario) : 'yes';
}

function shareOf(selection: Selection, taken: Exclude<Taken, undefined>, answers: Answers): Share | undefined {
    const kept = { answers, removed: false };
    const value = taken === 'one' ? COUNTED : boundsOfAttribute(taken, kept);
    const isChosen = chosen(selection, kept);
    if (!value || isChosen === undefined) return undefined;
    const share = isChosen === 'no' ? NOTHING : isChosen === 'yes' ? value : interval.hull(value, NOTHING);
    return { kept: share, removed: answers.removable ? removedShare(selection, taken, answers) : undefined };
}

/** A removed item has no score, points or ratio; whether it is counted is for the filter to say. */
function removedShare(selection: Selection, taken: Taken, answers: Answers): Interval {
    const isCounted = taken === 'one' && chosen(selection, { answers, removed: true }) !== 'no';
    return isCounted ? interval.between(ZERO, ONE) : NOTHING;
}

/** Score and points stay sums over items, so that a quotient of two of them is bounded item by item. */
function formOfSections(selection: Selection, taken: Exclude<Taken, undefined>): ItemForm | undefined {
    const { sections, certain } = sectionsChosen(selection);
    if (certain && taken === 'score') return sections.map(formOfScore).reduce(plus, withoutItems(NOTHING));
    const points = (section: Section): ItemForm => formOfPoints(answersBelow(section));
    if (certain && taken === 'points') return sections.map(points).reduce(plus, withoutItems(NOTHING));
    const sum = sectionValues(selection, taken).reduce<Interval | undefined>(
        (total, value) => total && value && interval.add(total, certain ? value : interval.hull(value, NOTHING)),
        NOTHING
    );
    return sum && withoutItems(sum);
}

/** The sections that can be meant; `certain` where no more is asked of them than where they stand. */
function sectionsChosen(selection: Selection): { sections: Section[]; certain: boolean } {
    const primary = primaryOf(rulesetOf(selection));
    const all = primary ? sectionsOf(primary) : [];
    const asked = partsOfAnd(selection.filter);
    const outermost = asked.filter(asksOutermost);
    const sections = outermost.length > 0 ? all.filter(isOutermost) : all;
    return { sections, certain: outermost.length === asked.length };
}

function partsOfAnd(filter: Expression | undefined): Expression[] {
    if (!filter) return [];
    const node = unwrapped(filter);
    if (node.$type !== 'Operation' || operatorOf(node) !== 'and') return [node];
    return [...partsOfAnd(node.left), ...partsOfAnd(node.right)];
}

function asksOutermost(node: Expression): boolean {
    const target = node.$type === 'NameUse' ? node.target?.ref : undefined;
    return isBuiltinAttribute(target) && target.meaning === 'outermost';
}

function sectionValues(selection: Selection, taken: Exclude<Taken, undefined>): (Interval | undefined)[] {
    return sectionsChosen(selection).sections.map(section => {
        if (taken === 'one') return interval.between(ZERO, ONE);
        if (taken === 'score') return scoreRange(section);
        const points = formOfPoints(answersBelow(section));
        if (taken === 'points') return boundsOfForm(points);
        return taken === 'ratio' ? quotientBounds(formOfScore(section), points) : undefined;
    });
}

/** Whether a part of the filter is 0 for some item that is applicable. */
export function canBeZeroForSomeItem(part: Expression, selection: Selection): boolean {
    return answersIn(rulesetOf(selection)).some(answers => {
        const bounds = boundsOf(part, { answers, removed: false });
        return bounds !== undefined && interval.canBe(bounds, ZERO);
    });
}
