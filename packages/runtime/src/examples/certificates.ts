// Expected states of a certificate: the record of events that an example gives, as it stands on the day it names.
import type { AuditError, CertificateStanding, Example, Expectation, Model } from '@guiju/model';
import { certificateOn } from '../certificate/certificate-on.ts';
import type { Language } from '../language.ts';
import type { Verdict } from './judge.ts';
import { OUTCOME_WORDS } from './outcome-words.ts';
import { WORDS } from './words.ts';

export type CertificateExpectation = Extract<Expectation, { kind: 'state' | 'valid until' | 'next' }>;

export const isAboutCertificate = (expectation: Expectation): expectation is CertificateExpectation =>
    expectation.kind === 'state' || expectation.kind === 'valid until' || expectation.kind === 'next';

export function judgeCertificate(
    expectation: CertificateExpectation,
    model: Model,
    example: Example,
    language: Language
): Verdict {
    const found = certificateOn(model, { events: example.events ?? [], on: expectation.on }, { language });
    if ('errors' in found) {
        const explain = (): string[] => errorTexts(found.errors);
        return { actual: WORDS[language].impossible, passed: false, explain };
    }
    const standing = found.result;
    return {
        actual: actualText(expectation, standing, language),
        passed: holds(expectation, standing),
        explain: () => [standing.because, ...linesOf(expectation, standing)]
    };
}

const linesOf = ({ kind }: CertificateExpectation, { next, history }: CertificateStanding): string[] =>
    (kind === 'next' ? next : history).map(({ date, what }) => [date, what].filter(each => each !== null).join(' '));

const errorTexts = (errors: readonly AuditError[]): string[] =>
    errors.map(({ item, message }) => (item === null ? message : `${item}: ${message}`));

function holds(expectation: CertificateExpectation, { state, validUntil, next }: CertificateStanding): boolean {
    if (expectation.kind === 'next') return nextDate(next) === expectation.date;
    return expectation.kind === 'state' ? state === expectation.state : validUntil === expectation.date;
}

function actualText(
    { kind }: CertificateExpectation,
    { state, validUntil, next, because }: CertificateStanding,
    language: Language
): string {
    if (kind === 'next') return nextDate(next) ?? OUTCOME_WORDS[language].nothing;
    const found = kind === 'state' ? state : validUntil;
    return found ?? WORDS[language].undetermined(because);
}

/** Of what comes the first that has a day. */
const nextDate = (next: CertificateStanding['next']): string | null =>
    next.find(({ date }) => date !== null)?.date ?? null;

/** What is wrong with the events of an example about a certificate, by its end. */
export function recordErrors(model: Model, example: Example, language: Language): AuditError[] {
    const { events = [], expectations } = example;
    if (model.certificate === undefined || events.length === 0) return [];
    const days = [...events.map(({ date }) => date), ...expectations.filter(isAboutCertificate).map(({ on }) => on)];
    const found = certificateOn(model, { events, on: days.sort().at(-1)! }, { language });
    return 'errors' in found ? found.errors : [];
}
