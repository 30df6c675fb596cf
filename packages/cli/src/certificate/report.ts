// For people: where a certificate stands, why, what comes next and how it got there.
import type { CertificateStanding, Language } from '@guiju/model';
import type { Output } from '../io.ts';
import { columns } from '../results/layout.ts';
import { certificateWords, type CertificateWords } from './words.ts';

export interface StandingTelling {
    language: Language;
    /** The day that is asked about. */
    on: string;
    output: Output;
}

export function standingReport(standing: CertificateStanding, { language, on, output }: StandingTelling): string {
    const words = certificateWords[language];
    const bold = (text: string): string => output.paint(['bold'], text);
    const parts = [
        [words.head(on, bold(standing.state ?? words.unknown), standing.since), words.because(standing.because)],
        standing.validUntil === null ? [] : [words.validUntil(standing.validUntil)],
        standing.transfer ? [words.transfer(standing.transfer)] : [],
        titled(
            words.effects,
            standing.effects.map(({ what, clause }) => [words.citing(what, clause)])
        ),
        titled(
            words.reasons,
            standing.reasons.map(reason => [reason.reason ?? words.none, reason.text, words.reasonTime(reason)])
        ),
        titled(
            words.next,
            standing.next.map(each => [each.date ?? words.open, comingText(each, words)])
        ),
        titled(
            words.history,
            standing.history.flatMap(entry => historyLines(entry, words))
        )
    ];
    return parts.flat().join('\n') + '\n';
}

function titled(title: string, rows: readonly (readonly string[])[]): string[] {
    if (rows.length === 0) return [];
    return ['', title, ...columns(rows, ['left', 'left', 'left']).map(line => `  ${line}`)];
}

function comingText(
    { what, clause, overdue, because }: CertificateStanding['next'][number],
    words: CertificateWords
): string {
    const reason = because === undefined ? '' : words.reason(because);
    return `${overdue ? words.overdue : ''}${words.citing(what, clause)}${reason}`;
}

function historyLines(
    { date, what, state, clause, notes }: CertificateStanding['history'][number],
    words: CertificateWords
): string[][] {
    return [[date, state ?? words.none, words.citing(what, clause)], ...notes.map(note => ['', '', `! ${note}`])];
}
