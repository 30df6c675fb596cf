// The one evaluator of the product: a model and an audit give measures, outcomes, reasons and what is still open.
import type { AuditError, Model, Result, Stubs } from '@guiju/model';
import { evaluateAudit } from './evaluate-audit.ts';
import { languageOf, type Language } from './language.ts';
import { ModelFault } from './model-fault.ts';
import { resultOf } from './result.ts';

export interface ScoreOptions {
    /** Of sentences; Chinese when the ruleset's title holds Chinese characters, else English. */
    readonly language?: Language;
    /** Fills `trace`. */
    readonly explain?: boolean;
    /** Values in the place of what the rule computes, as worked examples give them; what they replace needs no answers. */
    readonly stubs?: Partial<Stubs>;
}

/**
 * Pure: the same model and audit give the same result. `audit` may be any JSON value: everything wrong with it comes
 * back as errors, each with the item as the audit wrote it. `model` must have passed `readModel` or come from the
 * compiler; one that contradicts itself gives an error whose item is null.
 */
export function score(
    model: Model,
    audit: unknown,
    options: ScoreOptions = {}
): { result: Result } | { errors: AuditError[] } {
    const language = options.language ?? languageOf(model);
    try {
        const evaluation = evaluateAudit(model, audit, language, options.stubs);
        if (Array.isArray(evaluation)) return { errors: evaluation };
        return { result: resultOf(evaluation, options.explain ?? false) };
    } catch (error) {
        if (!(error instanceof ModelFault)) throw error;
        return { errors: [{ item: null, code: error.code, message: error.text[language] }] };
    }
}
