// `guiju review`: what a rule asks of a client, its documents and its auditors, held against a record.
import { resolve } from 'node:path';
import type { AuditError, Review } from '@guiju/model';
import { contentOf } from '../audits/json-text.ts';
import { inLanguage } from '../audits/named-audit.ts';
import { readText } from '../io.ts';
import { STDIN } from '../paths.ts';
import { EXIT, refuse, type ExitCode } from '../refusal.ts';
import { errorLines } from '../results/errors.ts';
import { reviewReport } from '../results/review.ts';
import { sentences } from '../sentences.ts';
import type { Session } from '../session.ts';
import { visibleValue } from '../visible.ts';
import { languageOfModel, modelAt } from './score.ts';

export const REVIEW_FORMATS = ['pretty', 'json'] as const;

export interface ReviewOptions {
    format: (typeof REVIEW_FORMATS)[number];
}

type Reviewed = { review: Review } | { errors: AuditError[] };

export async function review(
    session: Session,
    given: { rules: string; input: string },
    { format }: ReviewOptions
): Promise<ExitCode> {
    const { io } = session;
    if (given.rules === STDIN && given.input === STDIN) refuse(sentences.stdinTwice());
    const content = contentOf(await readText(io, resolve(io.cwd, given.input), given.input));
    const model = await modelAt(session, given.rules);
    if (model === undefined) return EXIT.findings;
    const language = session.asked ?? languageOfModel(model);
    const reviewed: Reviewed = content.errors
        ? { errors: inLanguage(content.errors, language) }
        : session.tools.review(model, content.audit, { language });
    const invalid = 'errors' in reviewed;
    if (format === 'json') {
        const shown = invalid ? reviewed : reviewed.review;
        io.out.write(JSON.stringify(shown, null, 2) + '\n');
    } else if (invalid) io.err.write(errorLines(given.input, visibleValue(reviewed.errors)));
    else {
        const telling = { model, language, name: given.input, output: io.out };
        io.out.write(reviewReport(visibleValue(reviewed.review), telling));
    }
    return invalid ? EXIT.findings : EXIT.fine;
}
