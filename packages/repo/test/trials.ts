// Random rulesets, checked and compiled, with random audits scored: what the laws over all rulesets look at.
import { compile } from '@guiju/compiler';
import type { Ruleset } from '@guiju/language';
import type { Model, Result } from '@guiju/model';
import { score } from '@guiju/runtime';
import { createFixtures } from '@guiju/testing';
import { chanceOf, type Chance } from './random.ts';
import { randomAudit, type RandomAudit } from './random-audits.ts';
import { randomRuleset } from './random-rulesets.ts';

export interface Trial {
    readonly text: string;
    readonly ruleset: Ruleset;
    readonly model: Model;
    /** No error at all; else the only complaint is that a grade cannot be reached. */
    readonly isClean: boolean;
    readonly audits: readonly ScoredAudit[];
}

export interface ScoredAudit {
    /** Every item answered. */
    readonly audit: RandomAudit;
    readonly result: Result;
    /** What was said while some of the items were open. */
    readonly before: Result;
}

/** A ruleset with any other error than this has no model. */
const UNREACHABLE = 'grade-unreachable';

/** Trials of the first so many seeds; those in front are the smallest. Whatever throws does so with the ruleset. */
export async function trialsOf(rulesets: number, audits: number, textOf = randomRuleset): Promise<Trial[]> {
    const fixtures = createFixtures();
    const trials: Trial[] = [];
    for (let seed = 1; seed <= rulesets; seed++) {
        const text = textOf(seed, 1 + Math.floor((4 * (seed - 1)) / rulesets));
        const { document, diagnostics } = await fixtures.checkText(text);
        const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
        if (errors.includes('fault')) throw failure('a check broke', text, diagnostics);
        if (errors.some(code => code !== UNREACHABLE)) continue;
        const model = compile(document, String);
        const scored = withText(text, () => scoredAudits(model, chanceOf(seed), audits));
        trials.push({ text, ruleset: document.parseResult.value, model, isClean: errors.length === 0, audits: scored });
    }
    return trials;
}

function scoredAudits(model: Model, chance: Chance, audits: number): ScoredAudit[] {
    return Array.from({ length: audits }, () => {
        const audit = randomAudit(model, chance);
        const some = { ...audit, items: Object.fromEntries(chance.someOf(Object.entries(audit.items))) };
        return { audit, result: scored(model, audit), before: scored(model, some) };
    });
}

function scored(model: Model, audit: RandomAudit): Result {
    const outcome = score(model, audit);
    if ('errors' in outcome) throw failure('a valid audit was refused', outcome.errors, audit);
    return outcome.result;
}

function withText<Value>(text: string, run: () => Value): Value {
    try {
        return run();
    } catch (cause) {
        throw failure('an exception', text, cause instanceof Error ? cause.message : cause);
    }
}

/** Tells everything that is needed to see it again. */
export function failure(what: string, ...about: readonly unknown[]): Error {
    const told = about.map(each => (typeof each === 'string' ? each : JSON.stringify(each)));
    return new Error([what, ...told].join('\n'));
}
