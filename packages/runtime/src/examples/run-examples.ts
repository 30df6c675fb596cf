// Worked examples of a model, each scored like any audit and held against what it expects.
import type { AuditError, Example, ExampleResult, ExpectationResult, Model } from '@guiju/model';
import { evaluateExample } from '../evaluate-audit.ts';
import { languageOf, type Language } from '../language.ts';
import { ModelFault } from '../model-fault.ts';
import { resultOf } from '../result.ts';
import { recordErrors } from './certificates.ts';
import { judged, refusedResult } from './judge.ts';

export interface RunExamplesOptions {
    /** Of sentences; Chinese when the ruleset's title holds Chinese characters, else English. */
    readonly language?: Language;
}

/** In the order of the model; empty for a rule without examples. Pure, like `score`. */
export function runExamples(model: Model, options: RunExamplesOptions = {}): ExampleResult[] {
    const language = options.language ?? languageOf(model);
    return (model.examples ?? []).map(example => runExample(model, example, language));
}

function runExample(model: Model, example: Example, language: Language): ExampleResult {
    try {
        const evaluation = evaluateExample(model, example, language);
        if (Array.isArray(evaluation)) return refused(model, example, evaluation, language);
        const impossible = recordErrors(model, example, language);
        if (impossible.length > 0) return refused(model, example, impossible, language);
        const scored = { evaluation, result: resultOf(evaluation, false) };
        return resultFor(
            example,
            example.expectations.map(expectation => judged(expectation, example, scored, language))
        );
    } catch (error) {
        if (!(error instanceof ModelFault)) throw error;
        const fault = { item: null, code: error.code, message: error.text[language] };
        return { ...refused(model, example, [fault], language), passed: false };
    }
}

function refused(model: Model, example: Example, errors: AuditError[], language: Language): ExampleResult {
    const expectations = example.expectations.map(each => refusedResult(each, errors, model, language));
    return { ...resultFor(example, expectations), errors };
}

function resultFor({ title, clause, source }: Example, expectations: ExpectationResult[]): ExampleResult {
    const passed = expectations.every(expectation => expectation.passed);
    return { title, passed, expectations, errors: [], clause, source };
}
