// Audits scored by both editions of a rule, one at a time: which get another grade. Only those are remembered.
import { readExact, writeExact } from '@guiju/exact';
import type { AuditMove, DiffResult, Model, Result } from '@guiju/model';
import type { Language } from '../language.ts';
import { score } from '../score.ts';

export interface Replaying {
    /** Any JSON value. */
    take(name: string, audit: unknown): void;
    result(): NonNullable<DiffResult['replay']>;
}

export function replayOf(old: Model, newer: Model, language: Language): Replaying {
    const counts = { audits: 0, gradeChanges: 0, scoreChanges: 0, refused: 0 };
    const moved: { size: number; move: AuditMove }[] = [];
    return {
        take(name, audit) {
            const move = moveOf(name, [score(old, audit, { language }), score(newer, audit, { language })]);
            counts.audits++;
            if (move.refused !== undefined) {
                counts.refused++;
                return;
            }
            if (!isSameScore(move)) counts.scoreChanges++;
            if (move.grade.from === move.grade.to) return;
            counts.gradeChanges++;
            moved.push({ size: sizeOf(audit), move });
        },
        result: () => ({ ...counts, moved: moved.toSorted((a, b) => a.size - b.size).map(({ move }) => move) })
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
