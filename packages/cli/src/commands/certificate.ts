// `guiju certificate`: the state of a certificate on a day, by a rule and a record of what happened.
import { standingReport } from '../certificate/report.ts';
import type { ExitCode } from '../refusal.ts';
import type { Session } from '../session.ts';
import { visibleValue } from '../visible.ts';
import { answer, type Question } from './answer.ts';

export const CERTIFICATE_FORMATS = ['pretty', 'json'] as const;

export const certificate = (session: Session, question: Question<'pretty'>): Promise<ExitCode> =>
    answer(session, question, {
        compute: session.tools.certificateOn,
        report: (standing, { record, language, output }) =>
            standingReport(visibleValue(standing), { language, on: (record as { on: string }).on, output })
    });
