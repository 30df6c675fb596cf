// A length of time that a clause names and the one that its statement uses are the same.
import { compare, exactText } from '@guiju/exact';
import { timesInStatement, timesInText, type TimeUnit } from '../analysis/times-in-text.ts';
import {
    isClause,
    isClauseItem,
    isClauseText,
    isSee,
    type Clause,
    type ClauseItem,
    type ClauseMember
} from '../generated/ast.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

const UNITS: Readonly<Record<TimeUnit, Bilingual>> = {
    'working day': { zh: '个工作日', en: 'working days' },
    month: { zh: '个月', en: 'months' },
    day: { zh: '日', en: 'days' },
    year: { zh: '年', en: 'years' },
    hour: { zh: '小时', en: 'hours' },
    'person-day': { zh: '人日', en: 'person-days' }
};

/**
 * Text and statement are two copies of one number. Judged only where both name a single figure of that unit and the text
 * has none in words: anything else may be worked out from several.
 */
export const clauseNumberMismatch = defineCheck({
    id: 'clause-number-mismatch',
    severity: 'warning',
    on: ['Clause', 'ClauseItem'],
    message: {
        zh: (it: { text: string; statement: string; unit: Bilingual }) =>
            `语句里的期限应与条款正文一致。正文是“${it.text}${it.unit.zh}”，语句里是“${it.statement}${it.unit.zh}”。`,
        en: it =>
            `A statement uses the length of time its clause names. The text says “${it.text} ${it.unit.en}”, the statement “${it.statement} ${it.unit.en}”.`
    },
    run(clause, report) {
        const { figures, inWords } = timesInText(proseOf(clause));
        for (const statement of clause.members.filter(isStatement)) {
            const used = Map.groupBy(timesInStatement(statement), ({ unit }) => unit);
            for (const [unit, [first, ...rest]] of used) {
                const [named, ...others] = figures.get(unit) ?? [];
                if (!named || !first || inWords.has(unit)) continue;
                if (others.some(other => compare(other, named) !== 0)) continue;
                if (rest.some(({ value }) => compare(value, first.value) !== 0)) continue;
                if (compare(named, first.value) === 0) continue;
                const words = { text: exactText(named), statement: first.text, unit: UNITS[unit] };
                report(words, { node: first.node });
            }
        }
    }
});

const isStatement = (member: ClauseMember): boolean =>
    !isClause(member) && !isClauseItem(member) && !isClauseText(member) && !isSee(member);

/** Its own text with its points; clauses inside it have statements of their own. */
function proseOf(clause: Clause | ClauseItem): string {
    const below = clause.members.map(member =>
        isClauseText(member) ? member.text : isClauseItem(member) ? proseOf(member) : ''
    );
    return [isClauseItem(clause) ? clause.text : '', ...below].join('\n');
}
