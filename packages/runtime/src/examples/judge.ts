// One expectation of a worked example against what scoring gave.
import type { AuditError, Example, Expectation, ExpectationResult, Model, Result } from '@guiju/model';
import type { Evaluation } from '../evaluate/evaluation.ts';
import type { Language } from '../language.ts';
import { judgeGrade } from './grades.ts';
import { isAboutCertificate, judgeCertificate, type CertificateExpectation } from './certificates.ts';
import { isAboutTerm, judgeTerm, type TermExpectation } from './terms.ts';
import { isAboutOutcome, judgeOutcome } from './outcomes.ts';
import { isAboutReview, judgeReview } from './reviews.ts';
import { judgeValue } from './values.ts';
import { expectedText, subjectText, WORDS } from './words.ts';

export interface Scored {
    readonly evaluation: Evaluation;
    readonly result: Result;
}

/** What came out and whether it is right; `explain` gives the lines that say how it came about. */
export interface Verdict {
    readonly actual: string;
    readonly passed: boolean;
    readonly explain: () => string[];
}

export function judged(
    expectation: Expectation,
    example: Example,
    scored: Scored,
    language: Language
): ExpectationResult {
    const { model } = scored.evaluation.context.situation.catalogue;
    const { actual, passed, explain } = isAboutTerm(expectation)
        ? judgeTerm(expectation, model, example, language)
        : isAboutCertificate(expectation)
          ? judgeCertificate(expectation, model, example, language)
          : verdictOn(expectation, scored, language);
    return {
        subject: subjectText(expectation, language),
        expected: expectedText(expectation, model, language),
        actual,
        passed,
        explanation: passed ? [] : explain(),
        source: expectation.source
    };
}

function verdictOn(
    expectation: Exclude<Expectation, TermExpectation | CertificateExpectation>,
    scored: Scored,
    language: Language
): Verdict {
    if (isAboutReview(expectation)) return judgeReview(expectation, scored, language);
    if (isAboutOutcome(expectation)) return judgeOutcome(expectation, scored, language);
    switch (expectation.kind) {
        case 'refused':
            return { actual: WORDS[language].accepted, passed: false, explain: () => [] };
        case 'grade':
        case 'grade within':
        case 'no grade':
            return judgeGrade(expectation, scored, language);
        default:
            return judgeValue(expectation, scored.evaluation, language);
    }
}

/** Where the audit is refused nothing came out; only an expected refusal is right. */
export function refusedResult(
    expectation: Expectation,
    errors: readonly AuditError[],
    model: Model,
    language: Language
): ExpectationResult {
    const passed = expectation.kind === 'refused';
    return {
        subject: subjectText(expectation, language),
        expected: expectedText(expectation, model, language),
        actual: WORDS[language].refused,
        passed,
        explanation: passed ? [] : errors.map(({ item, message }) => (item === null ? message : `${item}: ${message}`)),
        source: expectation.source
    };
}
