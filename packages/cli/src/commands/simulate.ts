// `guiju simulate`: many audits drawn by chance, what they come to, and any one of them as a record.
import { resolve } from 'node:path';
import type { AuditError, Language, Model, Simulation } from '@guiju/model';
import { exactOutcomes, languageOf, type Simulator } from '@guiju/runtime';
import { contentOf } from '../audits/json-text.ts';
import { inLanguage } from '../audits/named-audit.ts';
import { readText } from '../io.ts';
import { shownPath } from '../paths.ts';
import { EXIT, refuse, type ExitCode } from '../refusal.ts';
import { errorLines } from '../results/errors.ts';
import { simulationReport } from '../results/simulation.ts';
import { sentences } from '../sentences.ts';
import type { Session } from '../session.ts';
import { visibleValue } from '../visible.ts';
import { learnedFrom, mergedDistribution } from './learned-audits.ts';
import { modelAt } from './score.ts';
import { compareAll, runAll } from './simulated-runs.ts';

export const SIMULATE_FORMATS = ['pretty', 'json'] as const;

export interface SimulateOptions {
    format: (typeof SIMULATE_FORMATS)[number];
    runs?: string;
    seed: string;
    distribution?: string;
    learn: readonly string[];
    audit?: string;
    given: readonly string[];
    against?: string;
    show?: string;
}

/** Where the audits have to be scored one by one, fewer of them are asked for. */
const RUNS = { plan: 100_000, exact: 2_000 };

/** Something wrong with the files or the rule, as it was told; or a simulator. */
type Made = { simulator: Simulator; damaged: number } | Refused | { stopped: ExitCode };

interface Refused {
    name: string;
    errors: AuditError[];
}

export async function simulate(session: Session, rules: string, options: SimulateOptions): Promise<ExitCode> {
    const seed = wholeNumber('--seed', options.seed, 0);
    const asked = options.runs === undefined ? undefined : wholeNumber('--runs', options.runs, 1);
    const shown = options.show === undefined ? undefined : wholeNumber('--show', options.show, 0);
    const model = await modelAt(session, rules);
    if (model === undefined) return EXIT.findings;
    const other = options.against === undefined ? undefined : await modelAt(session, options.against);
    if (options.against !== undefined && other === undefined) return EXIT.findings;
    const made = await simulatorFor(session, { model, rules }, options);
    if (!('simulator' in made)) return ended(session, made, options.format);
    const { simulator, damaged } = made;
    if (shown !== undefined) {
        session.io.out.write(JSON.stringify(simulator.audit(seed, shown), null, 2) + '\n');
        return EXIT.fine;
    }
    const runs = asked ?? RUNS[simulator.engine.unplanned === null ? 'plan' : 'exact'];
    const second = other && (await simulatorFor(session, { model: other, rules: options.against! }, options));
    if (second && !('simulator' in second)) return ended(session, second, options.format);
    const run = { seed, runs };
    const drawn = second ? compareAll(session, [simulator, second.simulator], run) : runAll(session, simulator, run);
    const result = { ...drawn, ...withoutChance(simulator) };
    write(session, { result, model }, options);
    return damaged > 0 ? EXIT.findings : EXIT.fine;
}

/** Exact shares, or why there are none; nothing where the rule has no plan, which is said already. */
function withoutChance({ drawn, engine }: Simulator): Pick<Simulation, 'exact' | 'inexact'> {
    if (engine.unplanned !== null) return {};
    const found = exactOutcomes(drawn);
    return 'outcomes' in found ? { exact: found.outcomes } : { inexact: found.because[drawn.language] };
}

/** A model and what it was read from. */
interface Ruled {
    model: Model;
    rules: string;
}

/** What audits are drawn from. `inputs`: the same in every audit, where `given` does not say otherwise. */
type DrawnFrom = Pick<SimulateOptions, 'distribution' | 'learn' | 'audit' | 'given'> & {
    inputs?: Record<string, unknown>;
};

export async function simulatorFor(session: Session, { model, rules }: Ruled, options: DrawnFrom): Promise<Made> {
    const language = session.asked ?? languageOf(model);
    const distribution = await distributionFor(session, model, language, options);
    if (!('value' in distribution)) return distribution;
    const audit = options.audit === undefined ? undefined : await jsonAt(session, options.audit, language);
    if (audit && 'errors' in audit) return audit;
    const inputs = { ...options.inputs, ...Object.fromEntries(options.given.map(inputOf)) };
    const { learnedFrom, damaged = 0 } = distribution;
    const known = { ...(audit && { audit: audit.value }), inputs, learnedFrom };
    const made = session.tools.simulatorOf(model, { language, distribution: distribution.value, ...known });
    return 'errors' in made
        ? { name: options.distribution ?? options.audit ?? rules, errors: made.errors }
        : { ...made, damaged };
}

type Value = { value: unknown } | Refused;
type Drawn = { value: unknown; learnedFrom?: number; damaged?: number } | Refused | { stopped: ExitCode };

async function distributionFor(
    session: Session,
    model: Model,
    language: Language,
    { distribution, learn }: DrawnFrom
): Promise<Drawn> {
    const written: Value = distribution === undefined ? { value: {} } : await jsonAt(session, distribution, language);
    if ('errors' in written || learn.length === 0) return written;
    const { learning, audits, damaged, stopped } = await learnedFrom(session, { model, language }, learn);
    if (stopped !== undefined) return { stopped };
    return {
        learnedFrom: audits,
        damaged,
        value: audits > 0 ? mergedDistribution(learning.distribution(), written.value) : written.value
    };
}

async function jsonAt({ io }: Session, given: string, language: Language): Promise<Value> {
    const path = resolve(io.cwd, given);
    const content = contentOf(await readText(io, path, given));
    return content.errors
        ? { name: shownPath(io, path), errors: inLanguage(content.errors, language) }
        : { value: content.audit };
}

/** NAME=VALUE; true, false and numbers may stand there as they are. */
function inputOf(given: string): [string, unknown] {
    const place = given.search(/[=＝]/);
    if (place < 1) return refuse(sentences.givenNeedsValue(given));
    const [name, text] = [given.slice(0, place).trim(), given.slice(place + 1).trim()];
    return [name, text === 'true' ? true : text === 'false' ? false : text];
}

/** Seeds and numbers of audits lie below 2³², as the streams of random numbers want them. */
export function wholeNumber(option: string, text: string, least: number): number {
    const number = Number(text);
    if (/^\d{1,10}$/.test(text) && number >= least && number < 2 ** 32) return number;
    return refuse(sentences.notWhole(option, text, least));
}

export function ended({ io }: Session, made: Refused | { stopped: ExitCode }, format: string): ExitCode {
    if ('stopped' in made) return made.stopped;
    const { name, errors } = made;
    if (format === 'json') io.out.write(JSON.stringify({ errors }, null, 2) + '\n');
    else io.err.write(errorLines(name, visibleValue(errors)));
    return EXIT.findings;
}

function write(
    session: Session,
    { result, model }: { result: Simulation; model: Model },
    options: SimulateOptions
): void {
    const language = session.asked ?? languageOf(model);
    const { out } = session.io;
    if (options.format === 'json') out.write(JSON.stringify(result, null, 2) + '\n');
    else
        out.write(
            simulationReport(visibleValue(result), { title: visibleValue(model.ruleset.title), language, output: out })
        );
}
