// Members that a weighted mean of the rule needs a weight of, and the audit gives none.
import type { Expression, Model } from '@guiju/model';
import { conditionsOf } from '../evaluate/ladder.ts';
import { askedOfMembers, memberFormulas } from '../evaluate/member-parts.ts';
import { partsOf } from '../evaluate/thresholds.ts';
import { oncePer } from '../once-per.ts';
import type { Members } from './collections.ts';

/** One for each collection. */
export function unweighted(
    model: Model,
    collections: ReadonlyMap<string, Members>
): { name: string; member: string }[] {
    return [...collectionsWeighed(model)].flatMap(name => {
        const members = collections.get(name);
        const member = members?.names.find(each => !members.weights.has(each));
        return member === undefined ? [] : [{ name, member }];
    });
}

const collectionsWeighed = oncePer((model: Model): ReadonlySet<string> => {
    const { measures, decisions, perMember = [] } = model;
    const whole = measures.flatMap(({ expression, whenZero }) => [
        expression,
        ...whenZero.flatMap(({ result }) => (result === null ? [] : [result]))
    ]);
    const all = [...whole, ...decisions.flatMap(conditionsOf), ...perMember.flatMap(memberFormulas)];
    return new Set(all.flatMap(weighedIn));
});

function weighedIn(expression: Expression): string[] {
    if (expression.op !== 'members') return partsOf(expression).flatMap(weighedIn);
    const own = expression.take === 'weighted mean' ? [expression.collection] : [];
    return [...own, ...askedOfMembers(expression).flatMap(weighedIn)];
}
