// How many members a collection has; any number while the audit neither lists them nor answers for one.
import { exact, interval, ZERO } from '@guiju/exact';
import type { Expression, Model } from '@guiju/model';
import { unknownName } from '../model-fault.ts';
import { oncePer } from '../once-per.ts';
import { conditionsOf } from './ladder.ts';
import type { Situation } from './situation.ts';
import { memberFormulas } from './member-parts.ts';
import { partsOf } from './thresholds.ts';
import { quantity, type Quantity } from './value.ts';

export function sizeOf(name: string, { collections }: Situation): Quantity {
    const members = collections.get(name);
    if (members === undefined) throw unknownName(name);
    if (members.origin === 'open') return quantity(interval.between(ZERO, null));
    return quantity(interval.point(exact(members.names.length)));
}

/** Collections of which the rule asks the size, while it is open. */
export function openCollections({ collections, catalogue }: Situation): string[] {
    const asked = sizesAsked(catalogue.model);
    return [...collections.values()]
        .filter(({ origin, collection }) => origin === 'open' && asked.has(collection.name))
        .map(({ collection }) => collection.name);
}

const sizesAsked = oncePer(({ measures, decisions, perMember = [] }: Model): ReadonlySet<string> => {
    const formulas = [
        ...perMember.flatMap(memberFormulas),
        ...measures.map(({ expression }) => expression),
        ...decisions.flatMap(conditionsOf)
    ];
    return new Set(formulas.flatMap(sizesIn));
});

const sizesIn = (expression: Expression): string[] =>
    expression.op === 'size' || expression.op === 'members'
        ? [expression.collection]
        : partsOf(expression).flatMap(sizesIn);
