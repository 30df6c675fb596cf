// What the result tells of single members: their measures and grades, what they still lack, and what can still come out.
import { writeExact } from '@guiju/exact';
import type { MemberResult, Result } from '@guiju/model';
import { decide } from './evaluate/decision.ts';
import type { Verdict } from './evaluate/ladder.ts';
import { memberContexts, type MemberContext } from './evaluate/member-contexts.ts';
import { isApplicable } from './evaluate/members.ts';
import { measureValue } from './evaluate/measures.ts';
import { oncePer } from './once-per.ts';
import type { Context } from './evaluate/situation.ts';
import { sureOf } from './evaluate/value.ts';
import { valueRange } from './range/range.ts';
import { decisionResult, missingKeys, shownOf, valueOf } from './result.ts';

interface Told {
    readonly name: string;
    readonly member: MemberContext;
    readonly verdicts: readonly Verdict[];
    readonly decisions: Result['decisions'];
}

/** Absent where the rule computes nothing for members; one that is not known yet is not told. */
export function membersResult(context: Context): Pick<Result, 'members'> {
    const { perMember } = context.situation.catalogue.model;
    if (perMember === undefined) return {};
    return {
        members: Object.fromEntries(
            perMember.map(({ collection }) => [collection, toldIn(context, collection).map(resultOf)])
        )
    };
}

/** The grades of each member, one after the other. */
export function memberDecisions(context: Context): Result['decisions'] {
    const perMember = context.situation.catalogue.model.perMember ?? [];
    return perMember.flatMap(({ collection }) => toldIn(context, collection).flatMap(({ decisions }) => decisions));
}

const toldIn = (context: Context, collection: string): readonly Told[] => {
    const known = evaluated(context);
    const found = known.get(collection) ?? memberContexts(collection, context).flatMap(each => told(collection, each));
    known.set(collection, found);
    return found;
};

const evaluated = oncePer((_: Context): Map<string, readonly Told[]> => new Map());

function told(collection: string, member: MemberContext): Told[] {
    const { name, context } = member;
    if (name === null) return [];
    const { model } = context.situation.catalogue;
    for (const measure of model.measures) measureValue(measure.name, context);
    const verdicts = model.decisions.map(decision => decide(decision, context));
    const isOut = sureOf(isApplicable(member)) === 'no';
    const decisions = model.decisions.map((decision, place) => {
        const { name: title, ...rest } = decisionResult(decision, verdicts[place]!, context);
        const out = isOut ? { grade: null, because: [nothingApplicable(context)], score: null } : {};
        return { name: title, by: { [collection]: name }, ...rest, ...out };
    });
    return [{ name, member, verdicts, decisions }];
}

const nothingApplicable = ({ situation }: Context): string =>
    situation.language === 'zh' ? '没有适用的条目' : 'nothing is applicable';

function resultOf({ name, member, verdicts, decisions }: Told): MemberResult {
    const { context, weight } = member;
    const { model } = context.situation.catalogue;
    const applicable = sureOf(isApplicable(member));
    const missing = missingKeys(context);
    const isOut = applicable === 'no';
    return {
        by: name,
        applicable: applicable === undefined ? null : !isOut,
        ...(weight && { weight: writeExact(weight) }),
        measures: Object.fromEntries(
            model.measures.map(each => [each.name, isOut ? null : valueOf(each.name, context)])
        ),
        shown: isOut ? {} : shownOf(model.measures, context),
        grades: Object.fromEntries(decisions.map(each => [each.name, each.grade?.name ?? null])),
        missing,
        ...(missing.length > 0 && { range: rangeOf(member, verdicts) })
    };
}

/** Never too narrow. */
function rangeOf({ context }: MemberContext, verdicts: readonly Verdict[]): NonNullable<MemberResult['range']> {
    const { measures, decisions } = context.situation.catalogue.model;
    const ranges = measures.flatMap(({ name }) => {
        const { range } = context.measures.get(name)!;
        return range === null ? [] : [[name, valueRange(range)] as const];
    });
    const grades = decisions.map(({ name, rungs }, place) => [
        name,
        verdicts[place]!.rungs.map(rung => rungs[rung]!.name)
    ]);
    return { measures: Object.fromEntries(ranges), grades: Object.fromEntries(grades) as Record<string, string[]> };
}
