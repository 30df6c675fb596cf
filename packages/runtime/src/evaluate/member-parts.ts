// What the formulas about the members of a collection ask, for everything that goes through the formulas of a rule.
import type { Expression, Model, PerMember } from '@guiju/model';
import { oncePer } from '../once-per.ts';
import { conditionsOf, measureIn } from './ladder.ts';
import { partsOf } from './thresholds.ts';

/** Every formula and condition that is evaluated for each member. */
export function memberFormulas({ measures, decisions }: PerMember): Expression[] {
    const computed = measures.flatMap(({ expression, whenZero }) => [
        expression,
        ...whenZero.flatMap(({ divisor, result }): Expression[] => [
            { op: 'measure', name: divisor },
            ...(result === null ? [] : [result])
        ])
    ]);
    return [...computed, ...decisions.flatMap(decision => [...measureIn(decision), ...conditionsOf(decision)])];
}

export const perMemberOf = (collection: string, { perMember = [] }: Model): PerMember | undefined =>
    perMember.find(each => each.collection === collection);

/** Measures of the whole that are named in them. */
export function wholeMeasuresIn(collection: string, model: Model): Set<string> {
    const perMember = perMemberOf(collection, model);
    const own = new Set(perMember?.measures.map(({ name }) => name));
    const named = perMember === undefined ? [] : memberFormulas(perMember).flatMap(measuresIn);
    return new Set(named.filter(name => !own.has(name)));
}

const measuresIn = (expression: Expression): string[] =>
    expression.op === 'measure' ? [expression.name] : partsOf(expression).flatMap(measuresIn);

/** The condition and the value of what is asked of members, which are evaluated for each of them. */
export const askedOfMembers = ({ value, where }: Extract<Expression, { op: 'members' }>): Expression[] =>
    [value, where].filter(part => part !== null);

/** Whether any number or grade of the whole rests on what is computed for members. */
export const combinesMembers = oncePer(({ measures, decisions }: Model): boolean =>
    [
        ...measures.flatMap(({ expression, whenZero }) => [
            expression,
            ...whenZero.flatMap(({ result }) => (result === null ? [] : [result]))
        ]),
        ...decisions.flatMap(conditionsOf)
    ].some(asksMembers)
);

const asksMembers = (expression: Expression): boolean =>
    expression.op === 'members' || partsOf(expression).some(asksMembers);
