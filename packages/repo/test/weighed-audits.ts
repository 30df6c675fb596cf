// All audits that a distribution allows, each scored by the evaluator and counted with its weight.
import { compare, ONE, ratio, readExact, round, writeExact, ZERO, type Exact, type ExactJson } from '@guiju/exact';
import type { Model } from '@guiju/model';
import { score, simulatorOf, type Simulator } from '@guiju/runtime';
import type { Chance } from './random.ts';

/** A few answers for a few items, one for each of the others; undefined where the rule cannot be simulated. */
export function fewAnswers(model: Model, chance: Chance): object | undefined {
    const made = simulatorOf(model);
    if ('errors' in made) return undefined;
    const items = made.simulator.drawn.chances.slots.filter(({ kind, members }) => kind === 'item' && !members);
    const entries = items.map(({ name, answers }, place) => {
        const own = place < MOST_ITEMS ? answers.slice(0, 4) : answers.slice(-1);
        return [name, own.map(({ value }) => ({ answer: value, weight: chance.oneOf([1, 2, 3, 5]) }))];
    });
    return { items: Object.fromEntries(entries) as object };
}

const MOST_ITEMS = 5;

export interface Weights {
    shares(place: number): string[];
    /** Of the score, cut down to its steps. */
    bounds(): [ExactJson | null, ExactJson | null];
    add(result: ReturnType<typeof score>, weight: Exact): void;
}

export function noWeights({ decisions, measures }: Model): Weights {
    const all = decisions.map(({ rungs }) => Array.from({ length: rungs.length + 1 }, () => ZERO));
    const scored = decisions[0] ? decisions[0].measure : measures.at(-1)?.name;
    const unit = measures.find(({ name }) => name === scored)?.unit;
    const step = unit === 'points' ? ratio(1, 10) : unit === 'ratio' ? ratio(1, 1000) : ONE;
    const scores: Exact[] = [];
    return {
        shares: place => all[place]!.map(share => shareText(writeExact(share))),
        bounds() {
            const rising = scores.toSorted(compare).map(each => round(each, step, 'down'));
            return [rising.at(0), rising.at(-1)].map(each => (each ? writeExact(each) : null)) as [
                ExactJson,
                ExactJson
            ];
        },
        add(outcome, weight) {
            if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors));
            for (const [place, { rungs }] of decisions.entries()) {
                const grade = outcome.result.decisions[place]?.grade;
                const at = grade ? rungs.findIndex(({ name }) => name === grade.name) : rungs.length;
                all[place]![at] = all[place]![at]!.add(weight);
            }
            const value = readExact(scored ? outcome.result.measures[scored] : null);
            if (value) scores.push(value);
        }
    };
}

/** Weights are normed; every combination of answers is one audit. */
export function addTo(weights: Weights, { model, drawn }: Simulator): void {
    const { slots, statesFindings } = drawn.chances;
    const totals = slots.map(({ answers }) => answers.reduce((sum, { weight }) => sum.add(weight), ZERO));
    const fields = { item: 'items', input: 'inputs', judgement: 'judgements', extra: 'extra' } as const;
    const visit = (place: number, audit: Record<string, object>, weight: Exact): void => {
        const slot = slots[place];
        if (slot === undefined) return weights.add(score(model, audit), weight);
        for (const answer of slot.answers) {
            const own = weight.mul(answer.weight).div(totals[place]!);
            if (own.n === 0n) continue;
            if (slot.kind === 'findings') {
                const findings = [
                    ...((audit['findings'] as unknown[] | undefined) ?? []),
                    ...(answer.value as unknown[])
                ];
                visit(place + 1, { ...audit, findings }, own);
            } else {
                const field = fields[slot.kind];
                visit(place + 1, { ...audit, [field]: { ...audit[field], [slot.name]: answer.value } }, own);
            }
        }
    };
    visit(0, { items: {}, ...(statesFindings ? { findings: [] } : {}) }, ONE);
}

export const shareText = (share: ExactJson): string => JSON.stringify(share);
