// What audits of the past tell about the frequencies of answers: read one at a time; what is damaged is told and left out.
import type { AuditError, Language, Model } from '@guiju/model';
import { learningOf, type Learning } from '@guiju/runtime';
import { eachAudit } from '../audits/each-audit.ts';
import { inLanguage, type NamedAudit } from '../audits/named-audit.ts';
import { openAudits } from '../audits/read.ts';
import type { ExitCode } from '../refusal.ts';
import { errorLines } from '../results/errors.ts';
import { sentences } from '../sentences.ts';
import { tell, type Session } from '../session.ts';
import { visibleValue } from '../visible.ts';

export interface Learned {
    learning: Learning;
    /** From how many audits. */
    audits: number;
    /** How many could not be used. */
    damaged: number;
    /** Where the person stopped the command. */
    stopped: ExitCode | undefined;
}

export async function learnedFrom(
    session: Session,
    { model, language }: { model: Model; language: Language },
    given: readonly string[]
): Promise<Learned> {
    const learning = learningOf(model);
    const source = await openAudits(session.io, given);
    let [audits, damaged] = [0, 0];
    const errorsOf = ({ content }: NamedAudit): AuditError[] => {
        if (content.errors) return inLanguage(content.errors, language);
        const outcome = session.tools.score(model, content.audit, { language });
        return 'errors' in outcome ? outcome.errors : [];
    };
    const stopped = await eachAudit(session, source, audit => {
        const errors = errorsOf(audit);
        if (errors.length === 0) {
            learning.take(audit.content.audit);
            audits++;
        } else {
            session.io.err.write(errorLines(audit.name, visibleValue(errors)));
            damaged++;
        }
    });
    if (stopped !== undefined) tell(session, sentences.stoppedReading(audits + damaged));
    return { learning, audits, damaged, stopped };
}

/** What is written stands before what was learned. */
export function mergedDistribution(seen: object, written: unknown): unknown {
    if (!isFields(written)) return written;
    const all = new Map<string, unknown>(Object.entries(seen));
    for (const [field, value] of Object.entries(written)) {
        const own = all.get(field);
        all.set(field, isFields(value) && isFields(own) ? { ...own, ...value } : value);
    }
    return Object.fromEntries(all);
}

const isFields = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
