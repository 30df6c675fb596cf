// Two editions of a rule side by side: what changed, and what that does to audits.
import type { ChangeEffect, DiffResult, Model, ModelChange } from '@guiju/model';
import { languageOf, type Language } from '../language.ts';
import { comparisons } from './parts.ts';
import type { Replaying } from './replay.ts';

export interface DiffOptions {
    /** Of sentences; Chinese when the newer ruleset's title holds Chinese characters, else English. */
    readonly language?: Language;
    /** Of audits that both editions have scored. */
    readonly replay?: Replaying | undefined;
}

/** Pure. Both models must have passed `readModel` or come from the compiler. */
export function diff(old: Model, newer: Model, options: DiffOptions = {}): DiffResult {
    const language = options.language ?? languageOf(newer);
    const changes = comparisons.flatMap(compare => compare({ old, new: newer, language }));
    const effect = greatest(changes);
    return {
        old: named(old),
        new: named(newer),
        effect,
        version: effect === undefined || effect === null ? 'none' : VERSIONS[effect],
        changes,
        ...(options.replay === undefined ? {} : { replay: options.replay.result() })
    };
}

const VERSIONS = { text: 'patch', duties: 'minor', verdicts: 'minor', scores: 'major' } as const;
const ORDER: readonly ChangeEffect[] = ['text', 'duties', 'verdicts', 'scores'];

const named = ({ ruleset: { code, edition }, hash }: Model): DiffResult['old'] => ({ ruleset: code, edition, hash });

const greatest = (changes: readonly ModelChange[]): ChangeEffect | null =>
    ORDER.findLast(effect => changes.some(change => change.effect === effect)) ?? null;
