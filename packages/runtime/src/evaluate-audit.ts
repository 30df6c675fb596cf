// From a model and any JSON value to an evaluation, or to everything that is wrong with the value.
import type { AuditError, Example, Model, Stubs } from '@guiju/model';
import { readAudit } from './audit/read-audit.ts';
import { catalogueOf } from './catalogue.ts';
import { evaluateAll, type Evaluation } from './evaluate/evaluation.ts';
import { withoutFormer } from './evaluate/former-edition.ts';
import { inputsBesideEdition } from './evaluate/inputs-used.ts';
import { situationOf, type Situation } from './evaluate/situation.ts';
import { givenBy } from './evaluate/stubs.ts';
import type { Language } from './language.ts';
import { evaluateChosen } from './scorings/evaluate-chosen.ts';

/** Throws a ModelFault for a model that contradicts itself. */
export function evaluateAudit(
    model: Model,
    audit: unknown,
    language: Language,
    stubs: Partial<Stubs> = {}
): Evaluation | AuditError[] {
    if (model.scorings !== undefined) return evaluateChosen(model, audit, language, stubs);
    const situation = situationIn(model, audit, language, stubs);
    return Array.isArray(situation) ? situation : evaluateAll(withoutFormer(situation));
}

/** A worked example is about this edition unless it gives what makes the transition leave it to the former one. */
export function evaluateExample(
    model: Model,
    { audit, stubs }: Pick<Example, 'audit' | 'stubs'>,
    language: Language
): Evaluation | AuditError[] {
    if (model.scorings !== undefined) return evaluateChosen(model, audit, language, stubs);
    const situation = situationIn(model, audit, language, stubs);
    if (Array.isArray(situation)) return situation;
    return evaluateAll(withoutFormer({ ...situation, unasked: inputsBesideEdition(situation.catalogue) }));
}

function situationIn(
    model: Model,
    audit: unknown,
    language: Language,
    stubs: Partial<Stubs>
): Situation | AuditError[] {
    const catalogue = catalogueOf(model);
    const record = readAudit(catalogue, audit, language);
    return Array.isArray(record) ? record : situationOf(catalogue, record, language, givenBy(stubs, catalogue));
}
