// `guiju deadlines`: the dates that a rule sets for what happened, as a table, JSON or a calendar to subscribe to.
import { resolve } from 'node:path';
import type { AuditError, Deadlines, Language, Model } from '@guiju/model';
import { contentOf } from '../audits/json-text.ts';
import { inLanguage } from '../audits/named-audit.ts';
import { deadlineReport } from '../deadlines/report.ts';
import { iCalendar, type Told } from '../deadlines/icalendar.ts';
import { readText } from '../io.ts';
import { STDIN } from '../paths.ts';
import { EXIT, refuse, type ExitCode } from '../refusal.ts';
import { errorLines } from '../results/errors.ts';
import { sentences } from '../sentences.ts';
import type { Session } from '../session.ts';
import { visibleValue } from '../visible.ts';
import { languageOfModel, modelAt } from './score.ts';

export const DEADLINE_FORMATS = ['pretty', 'json', 'ics'] as const;

export interface DeadlineCommandOptions {
    format: (typeof DEADLINE_FORMATS)[number];
    output?: string;
}

type Found = { result: Deadlines; errors?: undefined } | { result?: undefined; errors: AuditError[] };

export async function deadlines(
    session: Session,
    given: { rules: string; input: string },
    options: DeadlineCommandOptions
): Promise<ExitCode> {
    const { io } = session;
    if (given.rules === STDIN && given.input === STDIN) refuse(sentences.stdinTwice());
    const text = await readText(io, resolve(io.cwd, given.input), given.input);
    const model = await modelAt(session, given.rules);
    if (model === undefined) return EXIT.findings;
    const language = session.asked ?? languageOfModel(model);
    const { content, found } = deadlinesIn(session, model, text, language);
    if (found.errors) {
        if (options.format === 'json') io.out.write(JSON.stringify({ errors: found.errors }, null, 2) + '\n');
        else io.err.write(errorLines(given.input, visibleValue(found.errors)));
        return EXIT.findings;
    }
    const told = { model, language, result: found.result, on: (content as { on: string }).on };
    if (options.output === undefined) io.out.write(writtenAs(options.format, told, session));
    else if (!(await io.write(resolve(io.cwd, options.output), writtenAs(options.format, told, session)))) {
        refuse(sentences.unwritable(options.output));
    }
    return EXIT.fine;
}

function deadlinesIn(
    session: Session,
    model: Model,
    text: string,
    language: Language
): { content: unknown; found: Found } {
    const content = contentOf(text);
    if (content.errors) return { content: undefined, found: { errors: inLanguage(content.errors, language) } };
    return { content: content.audit, found: session.tools.deadlinesOf(model, content.audit, { language }) };
}

function writtenAs(format: DeadlineCommandOptions['format'], told: Told, { io }: Session): string {
    if (format === 'json') return JSON.stringify(told.result, null, 2) + '\n';
    if (format === 'ics') return iCalendar(told);
    return deadlineReport(visibleValue(told.result), { ...told, output: io.out });
}
