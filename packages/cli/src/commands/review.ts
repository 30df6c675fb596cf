// `guiju review`: what a rule asks of a client, its documents and its auditors, held against a record.
import type { ExitCode } from '../refusal.ts';
import { reviewReport } from '../results/review.ts';
import type { Session } from '../session.ts';
import { visibleValue } from '../visible.ts';
import { answer, type Question } from './answer.ts';

export const REVIEW_FORMATS = ['pretty', 'json'] as const;

export const review = (session: Session, question: Question<'pretty'>): Promise<ExitCode> =>
    answer(session, question, {
        compute(model, record, options) {
            const reviewed = session.tools.review(model, record, options);
            return 'errors' in reviewed ? reviewed : { result: reviewed.review };
        },
        report: (found, telling) => reviewReport(visibleValue(found), telling)
    });
