// What comes now and then beside the answers that score: an item left out, a marked row flagged.
import { compare, ONE, ZERO, type Exact } from '@guiju/exact';
import { replaces, type Catalogue, type ItemFacts } from '../catalogue.ts';
import { effectOf } from './effects.ts';
import type { ChanceAnswer } from './chances.ts';
import type { Rare } from './defaults.ts';

/** The reason that a drawn audit gives where one is required. */
export const REASON = '模拟 / simulated';

/** The scoring answers, made less frequent by what else may come; only answers that the rule allows. */
export function marksOf(
    facts: ItemFacts,
    scoring: readonly ChanceAnswer[],
    rare: Rare,
    catalogue: Catalogue
): ChanceAnswer[] {
    const allowed = scoring.filter(({ value }) => effectOf(value, facts, catalogue) !== undefined);
    const kept = allowed.length > 0 ? allowed : [{ value: 0, weight: ONE }];
    const excluded = { value: { excluded: REASON }, weight: rare.excluded };
    const replacing = facts.groups
        .flatMap(({ rows }) => rows)
        .filter(replaces)
        .slice(0, 1)
        .map(({ mark }) => ({ value: { flags: [mark!.mark] }, weight: rare.marked }));
    const rarer = [excluded, ...replacing].filter(
        ({ value, weight }) => compare(weight, ZERO) > 0 && effectOf(value, facts, catalogue) !== undefined
    );
    const rest = rarer.reduce((left, { weight }) => left.sub(weight), ONE);
    return [...kept.map(({ value, weight }) => ({ value, weight: shared(weight, rest, kept) })), ...rarer];
}

function shared(weight: Exact, rest: Exact, all: readonly ChanceAnswer[]): Exact {
    const total = all.reduce((sum, each) => sum.add(each.weight), ZERO);
    return weight.mul(rest).div(total);
}
