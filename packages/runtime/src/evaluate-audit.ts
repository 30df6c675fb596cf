// From a model and any JSON value to an evaluation, or to everything that is wrong with the value.
import type { AuditError, Model, Stubs } from '@guiju/model';
import { readAudit } from './audit/read-audit.ts';
import { catalogueOf } from './catalogue.ts';
import { evaluateAll, type Evaluation } from './evaluate/evaluation.ts';
import { withoutFormer } from './evaluate/former-edition.ts';
import { situationOf } from './evaluate/situation.ts';
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
    const catalogue = catalogueOf(model);
    const record = readAudit(catalogue, audit, language);
    if (Array.isArray(record)) return record;
    return evaluateAll(withoutFormer(situationOf(catalogue, record, language, givenBy(stubs, catalogue))));
}
