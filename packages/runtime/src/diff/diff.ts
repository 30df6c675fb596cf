// Two editions of a rule side by side: what changed, what that does to audits, and which audits get another grade.
import { readExact, writeExact } from '@guiju/exact';
import type { AuditMove, ChangeEffect, DiffResult, Model, ModelChange, Result } from '@guiju/model';
import { languageOf, type Language } from '../language.ts';
import { score } from '../score.ts';
import { comparisons } from './parts.ts';

export interface DiffOptions {
    /** Of sentences; Chinese when the newer ruleset's title holds Chinese characters, else English. */
    readonly language?: Language;
    /** Any JSON values, each scored by both editions. */
    readonly audits?: readonly { readonly name: string; readonly audit: unknown }[];
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
        ...(options.audits === undefined ? {} : { replay: replay(old, newer, options.audits, language) })
    };
}

const VERSIONS = { text: 'patch', duties: 'minor', verdicts: 'minor', scores: 'major' } as const;
const ORDER: readonly ChangeEffect[] = ['text', 'duties', 'verdicts', 'scores'];

const named = ({ ruleset: { code, edition }, hash }: Model): DiffResult['old'] => ({ ruleset: code, edition, hash });

const greatest = (changes: readonly ModelChange[]): ChangeEffect | null =>
    ORDER.findLast(effect => changes.some(change => change.effect === effect)) ?? null;

type Replay = NonNullable<DiffResult['replay']>;

function replay(old: Model, newer: Model, audits: NonNullable<DiffOptions['audits']>, language: Language): Replay {
    const moves = audits.map(({ name, audit }) => ({
        size: sizeOf(audit),
        move: moveOf(name, [score(old, audit, { language }), score(newer, audit, { language })])
    }));
    const moved = moves.filter(({ move }) => move.grade.from !== move.grade.to && move.refused === undefined);
    return {
        audits: audits.length,
        gradeChanges: moved.length,
        scoreChanges: moves.filter(({ move }) => !isSameScore(move) && move.refused === undefined).length,
        refused: moves.filter(({ move }) => move.refused !== undefined).length,
        moved: moved.sort((a, b) => a.size - b.size).map(({ move }) => move)
    };
}

type Scored = ReturnType<typeof score>;

function moveOf(audit: string, [before, after]: readonly [Scored, Scored]): AuditMove {
    const [from, to] = [resultOf(before), resultOf(after)];
    const [a, b] = [readExact(from?.score), readExact(to?.score)];
    const refused = {
        ...('errors' in before ? { from: messages(before) } : {}),
        ...('errors' in after ? { to: messages(after) } : {})
    };
    return {
        audit,
        grade: { from: from?.grade?.name ?? null, to: to?.grade?.name ?? null },
        score: { from: from?.score ?? null, to: to?.score ?? null, by: a && b ? writeExact(b.sub(a)) : null },
        ...(Object.keys(refused).length === 0 ? {} : { refused })
    };
}

const resultOf = (scored: Scored): Result | undefined => ('errors' in scored ? undefined : scored.result);
const messages = (scored: Scored): string[] => ('errors' in scored ? scored.errors.map(({ message }) => message) : []);

const isSameScore = ({ score: { from, to } }: AuditMove): boolean => JSON.stringify(from) === JSON.stringify(to);

/** How many answers an audit gives: the smallest example is the easiest to look at. */
function sizeOf(audit: unknown): number {
    const items = (audit as { items?: object } | null)?.items;
    return items === undefined ? 0 : Object.keys(items).length;
}
