// `guiju path`: the cheapest set of improvements that brings an audit to a grade.
import { resolve } from 'node:path';
import { readExact, ZERO, type Exact } from '@guiju/exact';
import { contentOf } from '../audits/json-text.ts';
import { readText } from '../io.ts';
import { refuse, type ExitCode } from '../refusal.ts';
import { pathReport } from '../results/path.ts';
import { sentences } from '../sentences.ts';
import type { Session } from '../session.ts';
import { visibleValue } from '../visible.ts';
import { answer, type Question } from './answer.ts';

export const PATH_FORMATS = ['pretty', 'json'] as const;

export interface PathQuestion extends Question<'pretty'> {
    /** Name of a grade. */
    to: string;
    /** File with costs. */
    costs?: string | undefined;
    step?: string | undefined;
}

export async function path(session: Session, question: PathQuestion): Promise<ExitCode> {
    const asked = { to: question.to, costs: await costsAt(session, question.costs), step: stepOf(question.step) };
    return answer(session, question, {
        compute: (model, audit, options) => session.tools.pathTo(model, audit, { ...options, ...asked }),
        report: (found, { language, name }) => pathReport(visibleValue(found), { language, name })
    });
}

async function costsAt({ io }: Session, given: string | undefined): Promise<unknown> {
    if (given === undefined) return undefined;
    const { audit, errors } = contentOf(await readText(io, resolve(io.cwd, given), given));
    return errors === undefined ? audit : refuse(sentences.notCosts(given));
}

function stepOf(given: string | undefined): Exact | undefined {
    if (given === undefined) return undefined;
    const step = readExact(given);
    return step !== undefined && step.compare(ZERO) > 0 ? step : refuse(sentences.stepNotPositive(given));
}
