// Results written one at a time, as lists of any length need: for people in columns, as JSON lines, as a table.
import type { AuditError, Language, Model, Result } from '@guiju/model';
import stringWidth from 'string-width';
import { inLanguage, type NamedAudit } from '../audits/named-audit.ts';
import { batchSummary, countResult, noBatch, type BatchCounts } from '../results/batch-summary.ts';
import { csvHead, csvRow } from '../results/csv.ts';
import { errorLines } from '../results/errors.ts';
import { resultLine } from '../results/line.ts';
import { resultReport } from '../results/report.ts';
import type { Session } from '../session.ts';
import { visibleValue } from '../visible.ts';

export const SCORE_FORMATS = ['pretty', 'json', 'csv'] as const;

export interface ScoreOptions {
    format: (typeof SCORE_FORMATS)[number];
    explain?: boolean;
}

/** What every audit of one run is scored with. */
export interface Scoring {
    model: Model;
    language: Language;
    options: ScoreOptions;
    /** One audit, told at length; else one line each. */
    single: boolean;
}

type Scored = { result: Result; errors?: undefined } | { result?: undefined; errors: AuditError[] };

export interface ResultWriter {
    take(audit: NamedAudit): void;
    /** Writes what is left, and what the list came to. */
    end(): BatchCounts;
}

/** In columns so many names are looked at before the first is written. */
const LOOK_AHEAD = 256;

export function resultWriter(session: Session, scoring: Scoring): ResultWriter {
    const counts = noBatch(scoring.model);
    const list = scoring.options.format === 'pretty' && !scoring.single ? columnWriter(session, scoring) : undefined;
    let isFirst = true;
    return {
        take(audit) {
            const scored = scoreOne(session, scoring, audit);
            countResult(counts, scored.result);
            if (list) list.take(audit.name, scored);
            else session.io[streamOf(scored, scoring)].write(textOf(audit.name, scored, { session, scoring, isFirst }));
            isFirst = false;
        },
        end() {
            list?.end();
            const { model, language, options, single } = scoring;
            if (single || counts.scored + counts.damaged < 2) return counts;
            const summary = batchSummary(counts, visibleValue(model), language);
            if (options.format === 'pretty') session.io.out.write(`\n${summary}`);
            else session.io.err.write(summary);
            return counts;
        }
    };
}

/** The report for people is made from the whole explanation, also where it is not printed. */
function scoreOne(session: Session, { model, language, options, single }: Scoring, { content }: NamedAudit): Scored {
    if (content.errors) return { errors: inLanguage(content.errors, language) };
    const explain = options.explain === true || (options.format === 'pretty' && single);
    return session.tools.score(model, content.audit, { language, explain });
}

/** Programs read errors where they read results. */
const streamOf = ({ errors }: Scored, { options }: Scoring): 'out' | 'err' =>
    errors && options.format === 'pretty' ? 'err' : 'out';

interface Writing {
    session: Session;
    scoring: Scoring;
    /** Of a table: the columns are named before. */
    isFirst: boolean;
}

function textOf(name: string, scored: Scored, { session, scoring, isFirst }: Writing): string {
    const { model, language, options, single } = scoring;
    if (options.format === 'csv') {
        const row = csvRow(scored, { name, model, language });
        return isFirst ? csvHead(model, language) + row : row;
    }
    if (options.format === 'json') return single ? pretty(scored) : compact(name, scored);
    const { result, errors } = visibleValue(scored);
    if (errors) return errorLines(name, errors);
    const telling = { model, language, name, output: session.io.out, explain: options.explain === true };
    return resultReport(result, telling);
}

function pretty({ result, errors }: Scored): string {
    return JSON.stringify(result ?? { errors }, null, 2) + '\n';
}

function compact(name: string, { result, errors }: Scored): string {
    return JSON.stringify({ audit: name, ...(result ?? { errors }) }) + '\n';
}

/** Lines in columns: how wide the names are is known from the first ones. */
function columnWriter({ io }: Session, { model, language, options }: Scoring) {
    let waiting: { name: string; scored: Scored }[] | undefined = [];
    let nameWidth = 0;
    const write = (name: string, scored: Scored): void => {
        const { result, errors } = visibleValue(scored);
        const telling = { model, language, name, output: io.out, explain: options.explain === true };
        if (errors) io.err.write(errorLines(name, errors));
        else io.out.write(resultLine(result, { ...telling, nameWidth }));
    };
    const flush = (): void => {
        const all = waiting ?? [];
        waiting = undefined;
        for (const { name, scored } of all) write(name, scored);
    };
    return {
        take(name: string, scored: Scored): void {
            nameWidth = Math.max(nameWidth, stringWidth(name));
            if (waiting === undefined) return write(name, scored);
            waiting.push({ name, scored });
            if (waiting.length >= LOOK_AHEAD) flush();
        },
        end: flush
    };
}
