// `guiju score`: audits by a ruleset or a compiled model, one result each.
import { resolve } from 'node:path';
import { readModel, type AuditError, type Language, type Model, type Result } from '@guiju/model';
import { languageOf } from '@guiju/runtime';
import stringWidth from 'string-width';
import { inLanguage, type NamedAudit } from '../audits/named-audit.ts';
import { readAudits } from '../audits/read.ts';
import { readText } from '../io.ts';
import { STDIN } from '../paths.ts';
import { EXIT, refuse, type ExitCode } from '../refusal.ts';
import { errorLines } from '../results/errors.ts';
import { resultLine } from '../results/line.ts';
import { resultReport } from '../results/report.ts';
import { sentences } from '../sentences.ts';
import type { Session } from '../session.ts';
import { visibleValue } from '../visible.ts';
import { modelFrom } from './compile.ts';

export const SCORE_FORMATS = ['pretty', 'json'] as const;

export interface ScoreOptions {
    format: (typeof SCORE_FORMATS)[number];
    explain?: boolean;
}

/** What every audit of one run is scored with. */
interface Scoring {
    model: Model;
    language: Language;
    options: ScoreOptions;
    /** One audit, told at length; else one line each. */
    single: boolean;
    /** Cells of the longest name of an audit. */
    nameWidth: number;
}

type Scored = { result: Result; errors?: undefined } | { result?: undefined; errors: AuditError[] };

export async function score(
    session: Session,
    given: { rules: string; audits: readonly string[] },
    options: ScoreOptions
): Promise<ExitCode> {
    if ([given.rules, ...given.audits].filter(path => path === STDIN).length > 1) refuse(sentences.stdinTwice());
    const { audits, single } = await readAudits(session.io, given.audits);
    const model = await modelAt(session, given.rules);
    if (model === undefined) return EXIT.findings;
    const nameWidth = audits.reduce((width, { name }) => Math.max(width, stringWidth(name)), 0);
    const scoring: Scoring = { model, language: session.asked ?? languageOf(model), options, single, nameWidth };
    let invalid = false;
    for (const audit of audits) {
        const scored = scoreOne(session, scoring, audit);
        invalid ||= scored.errors !== undefined;
        write(session, scoring, { name: audit.name, scored });
    }
    return invalid ? EXIT.findings : EXIT.fine;
}

/** A .guiju file or a compiled model; undefined after its errors were told. */
export async function modelAt(session: Session, given: string): Promise<Model | undefined> {
    if (!given.endsWith('.json')) return modelFrom(session, given);
    const text = await readText(session.io, resolve(session.io.cwd, given), given);
    const { model, problems } = readModel(text, session.person);
    return model ?? refuse(sentences.damagedModel(given, problems));
}

/** The report for people is made from the whole explanation, also where it is not printed. */
function scoreOne(session: Session, { model, language, options }: Scoring, { content }: NamedAudit): Scored {
    if (content.errors) return { errors: inLanguage(content.errors, language) };
    const explain = options.explain === true || options.format === 'pretty';
    return session.tools.score(model, content.audit, { language, explain });
}

function write({ io }: Session, scoring: Scoring, { name, scored }: { name: string; scored: Scored }): void {
    const { options, single, model, language, nameWidth } = scoring;
    const { result, errors } = options.format === 'json' ? scored : visibleValue(scored);
    if (options.format === 'json') io.out.write(single ? pretty(scored) : compact(name, scored));
    else if (errors) io.err.write(errorLines(name, errors));
    else {
        const telling = { model, language, name, output: io.out, explain: options.explain === true };
        io.out.write(single ? resultReport(result, telling) : resultLine(result, { ...telling, nameWidth }));
    }
}

function pretty({ result, errors }: Scored): string {
    return JSON.stringify(result ?? { errors }, null, 2) + '\n';
}

function compact(name: string, { result, errors }: Scored): string {
    return JSON.stringify({ audit: name, ...(result ?? { errors }) }) + '\n';
}
