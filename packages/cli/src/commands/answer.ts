// What the commands share that answer one record by one rule: reading both, and writing the answer or what is wrong.
import { resolve } from 'node:path';
import type { AuditError, Language, Model } from '@guiju/model';
import { languageOf } from '@guiju/runtime';
import { contentOf } from '../audits/json-text.ts';
import { inLanguage, type Content } from '../audits/named-audit.ts';
import { readWritten, type Io } from '../io.ts';
import { shownPath, STDIN } from '../paths.ts';
import { EXIT, refuse, type ExitCode } from '../refusal.ts';
import { errorLines } from '../results/errors.ts';
import { sentences } from '../sentences.ts';
import type { Session } from '../session.ts';
import { visibleValue } from '../visible.ts';
import { modelAt } from './score.ts';

export interface Question<Format extends string> {
    rules: string;
    /** A file, `-`, or JSON itself. */
    input: string;
    format: Format | 'json';
    /** Instead of standard output. */
    output?: string | undefined;
}

/** Whom an answer is told, and about what. */
export interface Telling<Format extends string> {
    model: Model;
    language: Language;
    name: string;
    /** What was read. */
    record: unknown;
    format: Format;
    output: Io['out'];
}

type Answered<Result> = { result: Result } | { errors: AuditError[] };

/** How an answer is worked out, and how it is told in any format but JSON. */
export interface Answering<Result, Format extends string> {
    compute: (model: Model, record: unknown, options: { language: Language }) => Answered<Result>;
    report: (result: Result, telling: Telling<Format>) => string;
}

export async function answer<Result, Format extends string>(
    session: Session,
    question: Question<Format>,
    { compute, report }: Answering<Result, Format>
): Promise<ExitCode> {
    const { io } = session;
    const { rules, input, format } = question;
    if (rules === STDIN && input === STDIN) refuse(sentences.stdinTwice());
    const { name, content } = await readRecord(io, input);
    const model = await modelAt(session, rules);
    if (model === undefined) return EXIT.findings;
    const language = session.asked ?? languageOf(model);
    const answered: Answered<Result> = content.errors
        ? { errors: inLanguage(content.errors, language) }
        : compute(model, content.audit, { language });
    if ('errors' in answered) {
        if (format === 'json') io.out.write(JSON.stringify(answered, null, 2) + '\n');
        else io.err.write(errorLines(name, visibleValue(answered.errors)));
        return EXIT.findings;
    }
    const { result } = answered;
    const telling = { model, language, name, record: content.audit, output: io.out };
    const text = format === 'json' ? JSON.stringify(result, null, 2) + '\n' : report(result, { ...telling, format });
    await write(io, text, question.output);
    return EXIT.fine;
}

export async function write(io: Io, text: string, path: string | undefined): Promise<void> {
    if (path === undefined) io.out.write(text);
    else if (!(await io.write(resolve(io.cwd, path), text))) refuse(sentences.unwritable(path));
}

/** Text that begins like an object is the record itself. */
async function readRecord(io: Io, given: string): Promise<{ name: string; content: Content }> {
    if (given.trimStart().startsWith('{')) return { name: 'INPUT', content: contentOf(given) };
    const path = resolve(io.cwd, given);
    const text = await readWritten(io, path, given);
    return { name: given === STDIN ? given : shownPath(io, path), content: contentOf(text) };
}
