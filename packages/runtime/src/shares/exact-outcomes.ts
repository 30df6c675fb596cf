// The shares of all grades without chance: every audit that the distribution allows, each with its exact weight.
import { ratio, writeExact, ZERO, type Exact } from '@guiju/exact';
import type { ExactOutcomes } from '@guiju/model';
import type { Bilingual } from '../language.ts';
import { escapeOf } from '../plan/decisions.ts';
import { leastCommon } from '../path/problem.ts';
import type { ChanceSlot } from '../simulate/chances.ts';
import type { Drawn } from '../simulate/engine.ts';
import { scoreOf } from '../simulate/score-cut.ts';
import { convolved, type Convolved } from './convolution.ts';

const TOO_MANY: Bilingual = {
    zh: '要逐一计入的情形太多',
    en: 'there are too many cases to go through'
};
const BY_EVALUATOR: Bilingual = {
    zh: '有的审核要逐份按规则评分',
    en: 'some audits have to be scored one by one'
};

/** `because`: why there are none. `mostSteps`: of the search; some seconds unless told. */
export function exactOutcomes(
    drawn: Drawn,
    mostSteps?: number
): { readonly outcomes: ExactOutcomes } | { readonly because: Bilingual } {
    if ('unplanned' in drawn.plan) return { because: drawn.plan.unplanned };
    const found = convolved(drawn.plan, drawn.chances.slots.map(weightsOf), mostSteps);
    if (found === undefined) return { because: TOO_MANY };
    const { decisions } = drawn.model;
    const isEscaped = found.results.some(result =>
        decisions.some((decision, place) => result.decisions[place] === escapeOf(decision))
    );
    return isEscaped ? { because: BY_EVALUATOR } : { outcomes: outcomesOf(drawn, found) };
}

/** In whole numbers; of an item that is answered in samples for every combination, the first member's answer in front. */
export function weightsOf({ answers, members }: ChanceSlot): bigint[] {
    const unit = answers.reduce((common, { weight }) => leastCommon(common, weight.d), 1n);
    const single = answers.map(({ weight }) => (weight.n * unit) / weight.d);
    let all = [1n];
    for (let member = 0; member < (members?.names.length ?? 1); member++)
        all = single.flatMap(weight => all.map(before => before * weight));
    return all;
}

/** Of the score in steps, where it can be worked out; audits without a score do not count. */
export function exactVariance({ plan, chances }: Drawn): Exact | undefined {
    const found = 'unplanned' in plan ? undefined : convolved(plan, chances.slots.map(weightsOf));
    const scored = (found?.results ?? []).filter(({ steps }) => steps !== undefined);
    const weight = scored.reduce((all, result) => all + result.weight, 0n);
    if (weight === 0n) return undefined;
    const mean = (power: bigint): Exact =>
        ratio(
            scored.reduce((all, { steps, weight: own }) => all + steps! ** power * own, 0n),
            weight
        );
    return mean(2n).sub(mean(1n).mul(mean(1n)));
}

function outcomesOf({ model, cut }: Drawn, found: Convolved): ExactOutcomes {
    const measure = scoreOf(model);
    return {
        decisions: model.decisions.map(({ name, rungs }, place) => {
            const shares = Array.from({ length: rungs.length + 1 }, (_, code) =>
                shareOf(found, ({ decisions }) => decisions[place] === code)
            );
            return {
                name,
                grades: rungs.map((rung, at) => ({ name: rung.name, share: writeExact(shares[at]!) })),
                undetermined: writeExact(shares[rungs.length]!)
            };
        }),
        score: measure === undefined || cut === undefined ? null : scoreOutcomes(measure.name, cut.step, found)
    };
}

function shareOf({ results, total }: Convolved, isMeant: (result: Convolved['results'][number]) => boolean): Exact {
    const weight = results.reduce((sum, result) => (isMeant(result) ? sum + result.weight : sum), 0n);
    return weight === 0n ? ZERO : ratio(weight, total);
}

function scoreOutcomes(measure: string, step: Exact, found: Convolved): ExactOutcomes['score'] {
    const scored = found.results.filter(({ steps, weight }) => steps !== undefined && weight > 0n);
    const weight = scored.reduce((sum, result) => sum + result.weight, 0n);
    const undetermined = writeExact(shareOf(found, ({ steps }) => steps === undefined));
    if (weight === 0n) return { measure, undetermined, lowest: null, highest: null, mean: null, values: 0 };
    const all = scored.map(({ steps }) => steps!);
    const sum = scored.reduce((before, { steps, weight: own }) => before + steps! * own, 0n);
    const stepped = (value: Exact) => writeExact(value.mul(step));
    return {
        measure,
        undetermined,
        lowest: stepped(
            ratio(
                all.reduce((a, b) => (b < a ? b : a)),
                1
            )
        ),
        highest: stepped(
            ratio(
                all.reduce((a, b) => (b > a ? b : a)),
                1
            )
        ),
        mean: stepped(ratio(sum, weight)),
        values: new Set(all).size
    };
}
