// What is told for audit time and samples: inputs alone, in the same shape as an audit has them.
import type { AuditError, Model } from '@guiju/model';
import { readCollections } from '../audit/collections.ts';
import { readInputs } from '../audit/inputs.ts';
import { readParticipants } from '../audit/participants.ts';
import { reporter, type Report } from '../audit/problems.ts';
import { isFields } from '../audit/read-audit.ts';
import { catalogueOf } from '../catalogue.ts';
import { contextOf, situationOf, type Context } from '../evaluate/situation.ts';
import { givenBy } from '../evaluate/stubs.ts';
import { languageOf, type Language } from '../language.ts';
import { ModelFault } from '../model-fault.ts';

export interface FactsOptions {
    /** Of sentences; Chinese when the ruleset's title holds Chinese characters, else English. */
    readonly language?: Language;
}

/** What `use` makes of the facts, or everything that is wrong with them. */
export function withFacts<Made>(
    { model, facts, options }: { model: Model; facts: unknown; options: FactsOptions },
    use: (context: Context) => Made
): Made | { errors: AuditError[] } {
    const language = options.language ?? languageOf(model);
    try {
        const read = readFacts(model, facts, language);
        return Array.isArray(read) ? { errors: read } : use(read);
    } catch (error) {
        if (!(error instanceof ModelFault)) throw error;
        return { errors: [{ item: null, code: error.code, message: error.text[language] }] };
    }
}

function readFacts(model: Model, facts: unknown, language: Language): Context | AuditError[] {
    const errors: AuditError[] = [];
    const report = reporter(errors, null, language);
    if (!isFields(facts) || !isFields(facts['inputs'])) {
        report('not-facts', {});
        return errors;
    }
    for (const field of Object.keys(facts)) if (field !== 'inputs') report('unknown-field', { field });
    const context = contextOfInputs(model, facts['inputs'], { report, language });
    return errors.length > 0 ? errors : context;
}

/** Of a record that knows inputs and nothing else; what is wrong with them is reported and left out. */
export function contextOfInputs(
    model: Model,
    given: object,
    { report, language }: { report: Report; language: Language }
): Context {
    const catalogue = catalogueOf(model);
    const inputs = readInputs(catalogue, given, report);
    const collections = readCollections(catalogue, undefined, {}, report);
    const participants = readParticipants(catalogue, {}, report);
    const record = {
        ...{ answers: new Map(), samples: new Map(), extra: new Map(), findings: undefined, extraFindings: [] },
        ...{ inputs, collections, participants }
    };
    return contextOf(situationOf(catalogue, record, language, givenBy({}, catalogue)));
}

/** Of the inputs that are asked for those that nobody gave, in the order of the rule. */
export const openAmong = (asked: ReadonlySet<string>, { situation }: Context): string[] =>
    [...situation.inputs.values()]
        .filter(({ origin, input }) => origin === 'open' && asked.has(input.name))
        .map(({ input }) => input.name);
