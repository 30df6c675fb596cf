// 平均(门店 店总评): what is combined of the members of a collection.
import { isMeasure, type MemberSelection } from '@guiju/language';
import type { Expression, MemberOperator } from '@guiju/model';
import { lowerExpression } from './expressions.ts';
import type { Lowering } from './place.ts';

export function lowerMembers(
    take: MemberOperator,
    { members, value, filter }: MemberSelection,
    lowering: Lowering
): Expression {
    const measure = value?.ref;
    const where = filter ? lowerExpression(filter, lowering) : null;
    return {
        op: 'members',
        collection: members.ref!.name,
        take,
        value: isMeasure(measure) ? { op: 'measure', name: measure.name } : null,
        where
    };
}
