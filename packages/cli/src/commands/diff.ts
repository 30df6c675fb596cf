// `guiju diff`: what changed in meaning between two editions of a rule, and which audits get another grade.
import type { Language, Model } from '@guiju/model';
import { languageOf, replayOf, type Replaying } from '@guiju/runtime';
import { eachAudit } from '../audits/each-audit.ts';
import { inLanguage } from '../audits/named-audit.ts';
import { openAudits } from '../audits/read.ts';
import { STDIN } from '../paths.ts';
import { EXIT, refuse, type ExitCode } from '../refusal.ts';
import { errorLines } from '../results/errors.ts';
import { diffReport } from '../results/diff.ts';
import { sentences } from '../sentences.ts';
import { tell, type Session } from '../session.ts';
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
    const replay = audits && (await replayed(session, [before, after], audits, language));
    if (replay?.stopped !== undefined) return replay.stopped;
    const found = session.tools.diff(before, after, { language, replay: replay?.replaying });
    const text =
        format === 'json'
            ? JSON.stringify(found, null, 2) + '\n'
            : diffReport(visibleValue(found), { language, format });
    await write(session.io, text, output);
    return replay !== undefined && replay.broken > 0 ? EXIT.findings : EXIT.fine;
}

interface Replayed {
    replaying: Replaying;
    /** Records that could not be read. */
    broken: number;
    /** Where the person stopped the command. */
    stopped: ExitCode | undefined;
}

async function replayed(
    session: Session,
    [before, after]: readonly [Model, Model],
    audits: readonly string[],
    language: Language
): Promise<Replayed> {
    const source = await openAudits(session.io, audits);
    const replaying = replayOf(before, after, language);
    let [broken, read] = [0, 0];
    const stopped = await eachAudit(session, source, ({ name, content }) => {
        read++;
        if (!content.errors) return replaying.take(name, content.audit);
        broken++;
        session.io.err.write(errorLines(name, visibleValue(inLanguage(content.errors, language))));
    });
    if (stopped !== undefined) tell(session, sentences.stoppedReading(read));
    return { replaying, broken, stopped };
}
