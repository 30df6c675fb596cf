// Simulation: many audits drawn by chance, each scored, and what their results come to.
import type { AuditError, Model, Simulation } from '@guiju/model';
import { catalogueOf } from '../catalogue.ts';
import { isFields } from '../audit/read-audit.ts';
import { languageOf, listed, type Language } from '../language.ts';
import { choiceFor } from '../scorings/choose.ts';
import { planOf } from '../plan/plan.ts';
import { UNPLANNED } from '../plan/unplanned.ts';
import { auditOf } from './chances.ts';
import { chancesOf } from './chances-of.ts';
import { noCounts, type Counts } from './counts.ts';
import { engineOf, type Drawn, type Engine, type EngineOptions } from './engine.ts';
import { withKnown } from './known.ts';
import { problems } from './problems.ts';
import { BLOCK } from './random.ts';
import { cutOf } from './score-cut.ts';
import { simulationOf } from './simulation.ts';
import { worldOf } from './world-of.ts';

export interface SimulateOptions {
    /** Of sentences; Chinese when the ruleset's title holds Chinese characters, else English. */
    readonly language?: Language;
    /** How often each answer is given; see `Distribution` of the model. Any JSON value. */
    readonly distribution?: unknown;
    /** A record whose answers stay as they are; what it leaves open is drawn. Any JSON value. */
    readonly audit?: unknown;
    /** Inputs that are the same in every audit, by name. */
    readonly inputs?: Readonly<Record<string, unknown>>;
    /** From how many audits the distribution was learned. */
    readonly learnedFrom?: number | undefined;
    readonly engine?: EngineOptions;
}

/** A rule made ready to draw and score audits. */
export interface Simulator {
    readonly model: Model;
    readonly engine: Engine;
    readonly drawn: Drawn;
    counts(): Counts;
    /** Audit number `number`, from 0, of every run with this seed. */
    audit(seed: number, number: number): Record<string, unknown>;
    /** The audit in which each slot has this answer, in the order in which they are drawn. */
    auditWith(outcomes: readonly number[]): Record<string, unknown>;
    result(counts: Counts, seed: number): Simulation;
}

/** Pure: the same arguments give the same audits and results. Everything wrong with what is given comes back as errors. */
export function simulatorOf(
    model: Model,
    options: SimulateOptions = {}
): { simulator: Simulator } | { errors: AuditError[] } {
    const language = options.language ?? languageOf(model);
    const chosen = withOneScoring(model, options, language);
    return 'errors' in chosen ? chosen : simulatorFor(chosen, options, language);
}

/** The rule with the scoring that the inputs given choose: one run is of one checklist. */
function withOneScoring(model: Model, options: SimulateOptions, language: Language): Model | { errors: AuditError[] } {
    if (model.scorings === undefined) return model;
    const given = { ...(isFields(options.audit) ? options.audit : {}) };
    const inputs = { ...(isFields(given['inputs']) ? given['inputs'] : {}), ...options.inputs };
    const { sure, possible, deciding } = choiceFor(model, { ...given, inputs }, language);
    if (sure) {
        const rule: Model = { ...possible[0]!.catalogue.model, plans: [] };
        delete rule.scorings;
        return rule;
    }
    const wrong = problems(language);
    wrong.report('simulation-scoring-open', { names: listed(deciding, language) });
    return { errors: wrong.errors };
}

function simulatorFor(
    model: Model,
    options: SimulateOptions,
    language: Language
): { simulator: Simulator } | { errors: AuditError[] } {
    if (model.decisions.length === 0 && model.measures.length === 0) {
        const wrong = problems(language);
        wrong.report('simulation-nothing');
        return { errors: wrong.errors };
    }
    const chances = chancesOf(model, withKnown(options.distribution ?? {}, options), language);
    if ('errors' in chances) return chances;
    const made = worldOf(catalogueOf(model), chances, language);
    if ('errors' in made) return made;
    const cut = cutOf(model);
    const plan = made.world ? planOf(made.world, cut) : { unplanned: UNPLANNED.manySamples };
    const drawn: Drawn = { model, language, chances, cut, plan, learnedFrom: options.learnedFrom };
    const engine = engineOf(drawn, options.engine);
    return {
        simulator: {
            ...{ model, engine, drawn },
            counts: () => noCounts(model),
            audit: (seed, number) => engine.audit(seed, Math.floor(number / BLOCK), number % BLOCK),
            auditWith: outcomes => auditOf(chances, outcomes),
            result: (counts, seed) => simulationOf({ ...drawn, engine }, counts, seed)
        }
    };
}
