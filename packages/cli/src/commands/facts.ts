// `guiju days` and `guiju sample`: what a rule computes from inputs alone, without an audit.
import { resolve } from 'node:path';
import type { AuditError, DaysResult, Language, Model, SamplesResult } from '@guiju/model';
import { contentOf } from '../audits/json-text.ts';
import { inLanguage, type Content } from '../audits/named-audit.ts';
import { readText } from '../io.ts';
import { shownPath, STDIN } from '../paths.ts';
import { EXIT, refuse, type ExitCode } from '../refusal.ts';
import { errorLines } from '../results/errors.ts';
import { daysReport, sampleReport } from '../results/facts.ts';
import { sentences } from '../sentences.ts';
import type { Session } from '../session.ts';
import { visibleValue } from '../visible.ts';
import { languageOfModel, modelAt, SCORE_FORMATS } from './score.ts';

export const FACT_FORMATS = SCORE_FORMATS;

export interface FactsCommand {
    rules: string;
    /** A file, `-`, or JSON itself. */
    input: string;
    format: (typeof FACT_FORMATS)[number];
}

type Computed<Result> = { result: Result; errors?: undefined } | { result?: undefined; errors: AuditError[] };

/** One computation: how it is made from a model, and how it is told. */
interface Computation<Result> {
    compute: (model: Model, facts: unknown, options: { language: Language }) => Computed<Result>;
    report: (result: Result, language: Language) => string;
}

export const days = (session: Session, given: FactsCommand): Promise<ExitCode> =>
    run<DaysResult>(session, given, { compute: session.tools.days, report: daysReport });

export const sample = (session: Session, given: FactsCommand): Promise<ExitCode> =>
    run<SamplesResult>(session, given, { compute: session.tools.samples, report: sampleReport });

async function run<Result>(
    session: Session,
    { rules, input, format }: FactsCommand,
    { compute, report }: Computation<Result>
): Promise<ExitCode> {
    if (rules === STDIN && input === STDIN) refuse(sentences.stdinTwice());
    const { name, content } = await readFacts(session, input);
    const model = await modelAt(session, rules);
    if (model === undefined) return EXIT.findings;
    const language = session.asked ?? languageOfModel(model);
    const computed: Computed<Result> = content.errors
        ? { errors: inLanguage(content.errors, language) }
        : compute(model, content.audit, { language });
    const { out, err } = session.io;
    if (format === 'json') out.write(JSON.stringify(computed.result ?? { errors: computed.errors }, null, 2) + '\n');
    else if (computed.errors) err.write(errorLines(name, visibleValue(computed.errors)));
    else out.write(report(visibleValue(computed.result), language));
    return computed.errors ? EXIT.findings : EXIT.fine;
}

/** Text that begins like an object is the input itself. */
async function readFacts({ io }: Session, given: string): Promise<{ name: string; content: Content }> {
    if (given.trimStart().startsWith('{')) return { name: 'INPUT', content: contentOf(given) };
    const path = resolve(io.cwd, given);
    const text = await readText(io, path, given);
    return { name: given === STDIN ? given : shownPath(io, path), content: contentOf(text) };
}
