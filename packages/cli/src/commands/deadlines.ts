// `guiju deadlines`: the dates that a rule sets for what happened, as a table, JSON or a calendar to subscribe to.
import { iCalendar } from '../deadlines/icalendar.ts';
import { deadlineReport } from '../deadlines/report.ts';
import { momentText } from '../deadlines/words.ts';
import type { ExitCode } from '../refusal.ts';
import type { Session } from '../session.ts';
import { visibleValue } from '../visible.ts';
import { answer, type Question } from './answer.ts';

export const DEADLINE_FORMATS = ['pretty', 'json', 'ics'] as const;

export const deadlines = (session: Session, question: Question<'pretty' | 'ics'>): Promise<ExitCode> =>
    answer(session, question, {
        compute: session.tools.deadlinesOf,
        report(result, { record, model, language, format, output }) {
            const { on, time } = record as { on: string; time?: string };
            const told = { model, language, result };
            if (format === 'ics') return iCalendar({ ...told, on, time });
            return deadlineReport(visibleValue(result), { ...told, on: momentText(on, time), output });
        }
    });
