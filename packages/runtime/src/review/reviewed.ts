// What a review works with, and what each part of it gives.
import type { Failure, Model, ReviewFinding } from '@guiju/model';
import type { Context } from '../evaluate/situation.ts';
import type { Language } from '../language.ts';

export interface Reviewed {
    readonly model: Model;
    readonly context: Context;
    readonly language: Language;
}

/** `unexamined`: parts of the rule that the record does not speak of. */
export interface PartReview {
    readonly findings: ReviewFinding[];
    readonly unexamined: string[];
}

export const unexamined = (...names: string[]): PartReview => ({ findings: [], unexamined: names });
export const examined = (findings: ReviewFinding[]): PartReview => ({ findings, unexamined: [] });

export const joined = (parts: readonly PartReview[]): PartReview => ({
    findings: parts.flatMap(part => part.findings),
    unexamined: parts.flatMap(part => part.unexamined)
});

/** The rule's own reason stands in front of what was found. */
export function finding(
    found: Omit<ReviewFinding, 'consequence'>,
    failure: Failure | null,
    language: Language
): ReviewFinding {
    const violated = found.state === 'violated';
    const reason = violated ? failure?.reason : null;
    const separator = language === 'zh' ? '；' : '; ';
    return {
        ...found,
        because: reason ? `${reason}${separator}${found.because}` : found.because,
        consequence: violated ? (failure?.kind ?? null) : null
    };
}
