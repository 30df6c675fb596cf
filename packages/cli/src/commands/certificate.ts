// `guiju certificate`: the state of a certificate on a day, by a rule and a record of what happened.
import { resolve } from 'node:path';
import type { AuditError, CertificateStanding } from '@guiju/model';
import { contentOf } from '../audits/json-text.ts';
import { inLanguage } from '../audits/named-audit.ts';
import { standingReport } from '../certificate/report.ts';
import { readText } from '../io.ts';
import { STDIN } from '../paths.ts';
import { EXIT, refuse, type ExitCode } from '../refusal.ts';
import { errorLines } from '../results/errors.ts';
import { sentences } from '../sentences.ts';
import type { Session } from '../session.ts';
import { visibleValue } from '../visible.ts';
import { languageOfModel, modelAt } from './score.ts';

export const CERTIFICATE_FORMATS = ['pretty', 'json'] as const;

export interface CertificateCommandOptions {
    format: (typeof CERTIFICATE_FORMATS)[number];
}

type Found = { result: CertificateStanding } | { errors: AuditError[] };

export async function certificate(
    session: Session,
    given: { rules: string; input: string },
    { format }: CertificateCommandOptions
): Promise<ExitCode> {
    const { io } = session;
    if (given.rules === STDIN && given.input === STDIN) refuse(sentences.stdinTwice());
    const content = contentOf(await readText(io, resolve(io.cwd, given.input), given.input));
    const model = await modelAt(session, given.rules);
    if (model === undefined) return EXIT.findings;
    const language = session.asked ?? languageOfModel(model);
    const found: Found = content.errors
        ? { errors: inLanguage(content.errors, language) }
        : session.tools.certificateOn(model, content.audit, { language });
    const invalid = 'errors' in found;
    if (format === 'json') io.out.write(JSON.stringify(invalid ? found : found.result, null, 2) + '\n');
    else if (invalid) io.err.write(errorLines(given.input, visibleValue(found.errors)));
    else {
        const { on } = content.audit as { on: string };
        io.out.write(standingReport(visibleValue(found.result), { language, on, output: io.out }));
    }
    return invalid ? EXIT.findings : EXIT.fine;
}
