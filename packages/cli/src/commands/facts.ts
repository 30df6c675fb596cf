// `guiju days` and `guiju sample`: what a rule computes from inputs alone, without an audit.
import type { ExitCode } from '../refusal.ts';
import { daysReport, sampleReport } from '../results/facts.ts';
import type { Session } from '../session.ts';
import { visibleValue } from '../visible.ts';
import { answer, type Question } from './answer.ts';

export const FACT_FORMATS = ['pretty', 'json'] as const;

export const days = (session: Session, question: Question<'pretty'>): Promise<ExitCode> =>
    answer(session, question, {
        compute: session.tools.days,
        report: (result, { language }) => daysReport(visibleValue(result), language)
    });

export const sample = (session: Session, question: Question<'pretty'>): Promise<ExitCode> =>
    answer(session, question, {
        compute: session.tools.samples,
        report: (result, { language }) => sampleReport(visibleValue(result), language)
    });
