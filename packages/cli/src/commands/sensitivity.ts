// `guiju sensitivity`: what scores and grades depend on, over audits drawn by chance and for one audit.
import { resolve } from 'node:path';
import { languageOf } from '@guiju/runtime';
import { contentOf } from '../audits/json-text.ts';
import { inLanguage, type Content } from '../audits/named-audit.ts';
import { readWritten } from '../io.ts';
import { EXIT, type ExitCode } from '../refusal.ts';
import { sensitivityReport } from '../results/sensitivity.ts';
import type { Session } from '../session.ts';
import { visibleValue } from '../visible.ts';
import { modelAt } from './score.ts';
import { ended, simulatorFor, wholeNumber, type SimulateOptions } from './simulate.ts';

export type SensitivityOptions = Pick<
    SimulateOptions,
    'format' | 'runs' | 'seed' | 'distribution' | 'learn' | 'audit' | 'given'
>;

/** Each audit is scored once for every answer to everything. */
const RUNS = { plan: 512, exact: 16 };

export async function sensitivity(session: Session, rules: string, options: SensitivityOptions): Promise<ExitCode> {
    const seed = wholeNumber('--seed', options.seed, 0);
    const asked = options.runs === undefined ? undefined : wholeNumber('--runs', options.runs, 1);
    const read: Content | undefined = options.audit === undefined ? undefined : await auditAt(session, options.audit);
    const model = await modelAt(session, rules);
    if (model === undefined) return EXIT.findings;
    const language = session.asked ?? languageOf(model);
    if (read?.errors) {
        const errors = inLanguage(read.errors, language);
        return ended(session, { name: options.audit!, errors }, options.format);
    }
    const own = { ...options, audit: undefined, inputs: inputsIn(read?.audit) };
    const made = await simulatorFor(session, { model, rules }, own);
    if (!('simulator' in made)) return ended(session, made, options.format);
    const runs = asked ?? RUNS[made.simulator.engine.unplanned === null ? 'plan' : 'exact'];
    const found = session.tools.sensitivityOf(model, made.simulator, {
        ...{ seed, runs, language },
        ...(read && { audit: read.audit })
    });
    if ('errors' in found)
        return ended(session, { name: options.audit ?? rules, errors: found.errors }, options.format);
    const { out } = session.io;
    if (options.format === 'json') out.write(JSON.stringify(found.result, null, 2) + '\n');
    else {
        const telling = { title: visibleValue(model.ruleset.title), language, output: out };
        out.write(sensitivityReport(visibleValue(found.result), telling));
    }
    return made.damaged > 0 ? EXIT.findings : EXIT.fine;
}

async function auditAt({ io }: Session, given: string): Promise<Content> {
    return contentOf(await readWritten(io, resolve(io.cwd, given), given));
}

/** What the audit says of itself holds for the drawn ones too: they are audits of the same kind. */
function inputsIn(audit: unknown): Record<string, unknown> {
    const inputs = (audit as { inputs?: unknown } | null | undefined)?.inputs;
    return typeof inputs === 'object' && inputs !== null && !Array.isArray(inputs) ? { ...inputs } : {};
}
