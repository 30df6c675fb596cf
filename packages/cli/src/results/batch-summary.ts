// What a list of audits came to: how many were scored, how many could not be, and the share of every grade.
import { ratio, writeExact } from '@guiju/exact';
import type { Language, Model, Result } from '@guiju/model';
import { columns } from './layout.ts';
import { grouped, percentText } from './share-text.ts';
import { words } from './telling.ts';

export interface BatchCounts {
    scored: number;
    damaged: number;
    /** By decision and name of the grade; null for none. */
    readonly grades: readonly Map<string | null, number>[];
}

export const noBatch = ({ decisions }: Model): BatchCounts => ({
    scored: 0,
    damaged: 0,
    grades: decisions.map(() => new Map())
});

/** Undefined: the audit could not be scored. */
export function countResult(counts: BatchCounts, result: Result | undefined): void {
    if (result === undefined) counts.damaged++;
    else {
        counts.scored++;
        for (const [place, own] of counts.grades.entries()) {
            const name = result.decisions[place]?.grade?.name ?? null;
            own.set(name, (own.get(name) ?? 0) + 1);
        }
    }
}

const WORDS = {
    zh: {
        head: (scored: string, damaged: string) =>
            damaged === '0' ? `评分 ${scored} 份` : `评分 ${scored} 份，另有 ${damaged} 份有误，没有评分`,
        colon: '：'
    },
    en: {
        head: (scored: string, damaged: string) =>
            damaged === '0' ? `${scored} scored` : `${scored} scored; ${damaged} with errors, not scored`,
        colon: ': '
    }
} as const;

export function batchSummary(counts: BatchCounts, { decisions }: Model, language: Language): string {
    const { scored, damaged, grades } = counts;
    const lines = [WORDS[language].head(grouped(scored), grouped(damaged))];
    for (const [place, { name, rungs }] of decisions.entries()) {
        if (decisions.length > 1) lines.push(`${name}${WORDS[language].colon.trimEnd()}`);
        const own = grades[place]!;
        const rows = [...rungs.map(rung => rung.name), null].flatMap(grade => {
            const count = own.get(grade) ?? 0;
            if (grade === null && count === 0) return [];
            const share = scored === 0 ? ratio(0, 1) : ratio(count, scored);
            return [['', grade ?? words[language].undecided, grouped(count), percentText(writeExact(share), 1)]];
        });
        lines.push(...columns(rows, ['left', 'left', 'right', 'right']));
    }
    return lines.map(line => `${line}\n`).join('');
}
