// 平均(门店 店总评), 占比(门店 其中 店级 ≥ 良): what each member of a collection has, combined to one value.
import { interval, ONE, quotientBounds, ZERO, type Alternative, type Exact, type Interval } from '@guiju/exact';
import type { Expression } from '@guiju/model';
import { formula } from '../explain/formula.ts';
import { contribution, type EvaluateAt, type Member } from './collection.ts';
import { memberContexts, type MemberContext } from './member-contexts.ts';
import type { Context } from './situation.ts';
import {
    and,
    asQuantity,
    asTruth,
    not,
    quantity,
    surely,
    truth,
    type Quantity,
    type Truth,
    type Value
} from './value.ts';
import { anyApplicable } from './views.ts';

export type OfMembers = Extract<Expression, { op: 'members' }>;

/** The evaluator for one of the contexts. */
export type EvaluateIn = (expression: Expression, context: Context) => Value;

/** What a member brings, and why that may be undetermined although it counts. */
interface Brought extends Member {
    readonly member: MemberContext;
    readonly none: string | null;
}

/** A member in which nothing is applicable is passed over. */
export const isApplicable = ({ context }: MemberContext): Truth => anyApplicable(context.situation.entries);

export function membersValue(asked: OfMembers, context: Context, evaluate: EvaluateIn): Value {
    const members = memberContexts(asked.collection, context);
    const at =
        (member: MemberContext): EvaluateAt =>
        expression =>
            evaluate(expression, member.context);
    if (asked.take === 'exists' || asked.take === 'all') return witnessed(asked, members, at, context);
    if (asked.take === 'share') return shareOf(asked, members, at, context);
    const brought = members.map(member => broughtBy(asked, member, at(member), context));
    const value = combined(asked, brought, context);
    const none = brought.find(each => each.none !== null && each.may);
    if (none === undefined) return value;
    const sure = brought.some(each => each.must && each.value === null && each.none !== null);
    return quantity(sure ? null : value.range, none.none);
}

function broughtBy({ value, where }: OfMembers, member: MemberContext, at: EvaluateAt, context: Context): Brought {
    const selected = selection(where, member, at);
    const [may, must] = [selected.yes || selected.none !== null, surely(selected)];
    const none = selected.none === null ? null : reasonOf(member, selected.none, context);
    if (!may) return { member, may: false, must: false, value: null, none: null };
    if (value === null) return { member, may, must, value: interval.point(ONE), none };
    const own = asQuantity(at(value));
    return { member, may, must, value: own.range, none: none ?? (own.none && reasonOf(member, own.none, context)) };
}

/** Whether a member counts. */
function selection(where: Expression | null, member: MemberContext, at: EvaluateAt): Truth {
    const applicable = isApplicable(member);
    return where === null || !applicable.yes ? applicable : and(applicable, asTruth(at(where)));
}

function reasonOf({ name }: MemberContext, reason: string, { situation }: Context): string {
    if (name === null) return reason;
    return situation.language === 'zh' ? `“${name}”：${reason}` : `"${name}": ${reason}`;
}

function combined(asked: OfMembers, brought: readonly Brought[], context: Context): Quantity {
    switch (asked.take) {
        case 'least':
        case 'greatest':
            return extremeOf(asked, brought, context);
        case 'mean':
        case 'weighted mean':
            return quotient(
                asked,
                brought.map(each => meanParts(asked, each)),
                context
            );
        default:
            return quantity(brought.map(summand).reduce(interval.add, interval.point(ZERO)));
    }
}

/** Where their number is not known there may be any number of such members. */
function summand(each: Brought): Interval {
    const one = contribution(each);
    return each.member.many ? interval.multiply(one, interval.between(ZERO, null)) : one;
}

const NOTHING: Alternative = { above: interval.point(ZERO), below: interval.point(ZERO) };

function meanParts({ take }: OfMembers, { member, may, must, value }: Brought): Alternative[] {
    if (!may || value === null) return [NOTHING];
    const weight = take === 'mean' ? ONE : weightOf(member);
    const present = { above: interval.multiply(value, interval.point(weight)), below: interval.point(weight) };
    return must && !member.many ? [present] : [present, NOTHING];
}

/** A member that is not known yet may have any weight: between the others its value bounds the mean either way. */
const weightOf = ({ weight }: MemberContext): Exact => weight ?? ONE;

function shareOf(
    asked: OfMembers,
    members: readonly MemberContext[],
    at: (member: MemberContext) => EvaluateAt,
    context: Context
): Quantity {
    const truths = members.map(member => ({ member, fits: selection(asked.where, member, at(member)) }));
    const parts = truths.map(({ member, fits }) => {
        const applicable = isApplicable(member);
        const point = (above: Exact): Alternative => ({ above: interval.point(above), below: interval.point(ONE) });
        return [
            ...(fits.yes ? [point(ONE)] : []),
            ...(applicable.yes && fits.no ? [point(ZERO)] : []),
            ...(applicable.no || member.many || (!fits.yes && !fits.no) ? [NOTHING] : [])
        ];
    });
    const value = quotient(asked, parts, context);
    const open = truths.find(({ fits }) => fits.none !== null);
    if (open === undefined) return value;
    const sure = truths.some(({ fits }) => !fits.yes && !fits.no);
    return quantity(sure ? null : value.range, reasonOf(open.member, open.fits.none!, context));
}

function quotient(asked: OfMembers, parts: readonly Alternative[][], context: Context): Quantity {
    const bounds = quotientBounds([...parts]);
    const nothing = nothingText(asked, context);
    if (bounds === undefined) return quantity(interval.between(null, null), nothing);
    return quantity(bounds.range, bounds.divisorCanBeZero ? nothing : null);
}

function extremeOf(asked: OfMembers, brought: readonly Brought[], context: Context): Quantity {
    const pick = interval[asked.take as 'least' | 'greatest'];
    const counting = brought.filter(each => each.may && each.value !== null);
    const sure = counting.filter(each => each.must && !each.member.many).map(each => each.value!);
    const unsure = counting.filter(each => !each.must || each.member.many).map(each => each.value!);
    if (counting.length === 0) return quantity(null, nothingText(asked, context));
    if (sure.length === 0) return quantity(unsure.reduce(interval.hull), nothingText(asked, context));
    const base = sure.reduce(pick);
    return quantity(unsure.reduce((range, value) => interval.hull(range, pick(range, value)), base));
}

/** A member that fits settles “exists”, one that does not “all”. */
function witnessed(
    { take, value, where }: OfMembers,
    members: readonly MemberContext[],
    at: (member: MemberContext) => EvaluateAt,
    context: Context
): Truth {
    const found = members.map(member => {
        const counts = selection(take === 'all' && value === null ? null : where, member, at(member));
        const asked = take === 'all' ? (value ?? where) : value;
        const truth = asked === null || !counts.yes ? counts : and(counts, answer(take, asTruth(at(member)(asked))));
        const surelyFound = surely(truth) && !member.many;
        return { member, may: truth.yes, must: surelyFound, none: truth.none };
    });
    const [may, must] = [found.some(each => each.may), found.some(each => each.must)];
    const open = must ? undefined : found.find(each => each.none !== null);
    const none = open === undefined ? null : reasonOf(open.member, open.none!, context);
    return take === 'exists' ? truth(may, !must, none) : truth(!must, may, none);
}

const answer = (take: OfMembers['take'], asked: Truth): Truth => (take === 'all' ? not(asked) : asked);

function nothingText(asked: OfMembers, { situation }: Context): string {
    const text = formula(asked, situation.language);
    return situation.language === 'zh' ? `没有可取的值：${text}` : `there is nothing to take: ${text}`;
}
