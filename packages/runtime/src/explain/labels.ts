// Conditions on answers and grades as text.
import type { Expression } from '@guiju/model';
import type { Language } from '../language.ts';
import { ENTRIES, formula, OPERATORS } from './formula.ts';

type Labelled = Extract<Expression, { op: 'takes' | 'graded' | 'reasoned' }>;

/** `条目 2.3 取“良”`, `条目 2.3 ≥ 良`, `过程甲 ≥ 中`, `条目 2.3 写明理由`. */
export function labelText(asked: Labelled, language: Language): string {
    const zh = language === 'zh';
    if (asked.op === 'graded') return `${asked.decision} ${OPERATORS[asked.sign][language]} ${asked.rung}`;
    const item = asked.key === null ? '' : `${ENTRIES.item[language]} ${asked.key}`;
    if (asked.op === 'reasoned') return zh ? `${item} 写明理由` : `a reason beside ${item}`;
    if (asked.sign !== 'eq') return `${item} ${OPERATORS[asked.sign][language]} ${asked.label}`.trim();
    return zh ? `${item} 取“${asked.label}”`.trim() : `${item} takes "${asked.label}"`.trim();
}

type Worst = Extract<Expression, { op: 'worst' }>;

/** `最差(过程甲, 过程乙) ≥ 中`. */
export function worstText({ parts, sign, label }: Worst, language: Language): string {
    const zh = language === 'zh';
    const told = parts.map(part => {
        if ('item' in part) return `${ENTRIES.item[language]} ${part.item}`;
        if ('members' in part) {
            const filter = part.where === null ? '' : ` ${zh ? '其中' : 'where'} ${formula(part.where, language)}`;
            return `${part.members} ${part.decision}${filter}`;
        }
        if ('decision' in part) return part.decision;
        const filter = part.where === null ? '' : ` ${zh ? '其中' : 'where'} ${formula(part.where, language)}`;
        return `${zh ? '条目' : 'items'}${filter}`;
    });
    return `${zh ? '最差' : 'worst'}(${told.join(', ')}) ${OPERATORS[sign][language]} ${label}`;
}
