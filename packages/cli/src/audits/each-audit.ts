// One audit after the other: a person can stop it between two of them, and sees at a terminal how far it is.
import { EXIT, type ExitCode } from '../refusal.ts';
import type { Session } from '../session.ts';
import type { NamedAudit } from './named-audit.ts';
import type { Audits } from './read.ts';

/** Between two breaths signals wait. */
const BREATH = 16;

/** Undefined where all were taken; else the exit code for a run that the person stopped. */
export async function eachAudit(
    session: Session,
    source: Audits,
    take: (audit: NamedAudit) => void
): Promise<ExitCode | undefined> {
    const { io } = session;
    const stopped = { byPerson: false };
    const takeBack = io.onInterrupt(() => (stopped.byPerson = true));
    const progress = progressOf(session, source);
    let taken = 0;
    try {
        for await (const audit of source.audits) {
            take(audit);
            if (++taken % BREATH === 0) await io.drained();
            progress.tell(taken);
            if (stopped.byPerson) return EXIT.interrupted;
        }
        return undefined;
    } finally {
        progress.end();
        takeBack();
    }
}

/** Where the results themselves run over the terminal, they are the progress. */
function progressOf({ io, person }: Session, source: Audits): { tell(taken: number): void; end(): void } {
    const isShown = io.err.isTerminal === true && io.out.isTerminal !== true;
    let told = -1;
    return {
        tell(taken) {
            const percent = source.percent();
            if (!isShown || taken < BREATH || percent <= told) return;
            told = percent;
            io.err.write(`\r${person === 'zh' ? `已处理 ${taken} 份，${percent}%` : `${taken} audits, ${percent}%`}`);
        },
        end() {
            if (told >= 0) io.err.write('\r\u001b[K');
        }
    };
}
