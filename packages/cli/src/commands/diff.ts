// `guiju diff`: what changed in meaning between two editions of a rule, and which audits get another grade.
import { inLanguage } from '../audits/named-audit.ts';
import { readAudits } from '../audits/read.ts';
import { STDIN } from '../paths.ts';
import { EXIT, refuse, type ExitCode } from '../refusal.ts';
import { errorLines } from '../results/errors.ts';
import { diffReport } from '../results/diff.ts';
import { sentences } from '../sentences.ts';
import type { Session } from '../session.ts';
import { languageOf } from '@guiju/runtime';
import { visibleValue } from '../visible.ts';
import { write } from './answer.ts';
import { modelAt } from './score.ts';

export const DIFF_FORMATS = ['pretty', 'json', 'markdown'] as const;

export interface DiffQuestion {
    old: string;
    newer: string;
    audits?: string[] | undefined;
    format: (typeof DIFF_FORMATS)[number];
    output?: string | undefined;
}

export async function diff(session: Session, question: DiffQuestion): Promise<ExitCode> {
    const { old, newer, audits, format, output } = question;
    if ([old, newer, ...(audits ?? [])].filter(path => path === STDIN).length > 1) refuse(sentences.stdinTwice());
    const [before, after] = [await modelAt(session, old), await modelAt(session, newer)];
    if (before === undefined || after === undefined) return EXIT.findings;
    const language = session.asked ?? languageOf(after);
    const read = audits === undefined ? undefined : (await readAudits(session.io, audits)).audits;
    const broken = read?.filter(({ content }) => content.errors !== undefined) ?? [];
    for (const { name, content } of broken) {
        session.io.err.write(errorLines(name, visibleValue(inLanguage(content.errors!, language))));
    }
    const found = session.tools.diff(before, after, {
        language,
        ...(read && {
            audits: read.flatMap(({ name, content }) => (content.errors ? [] : [{ name, audit: content.audit }]))
        })
    });
    const text =
        format === 'json'
            ? JSON.stringify(found, null, 2) + '\n'
            : diffReport(visibleValue(found), { language, format });
    await write(session.io, text, output);
    return broken.length > 0 ? EXIT.findings : EXIT.fine;
}
