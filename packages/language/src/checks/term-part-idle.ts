// What is written in a term does something there.
import type { AstNode } from 'langium';
import { wordsOf } from '../analysis/printed.ts';
import { countsHours, moves, type DayMoveMeaning } from '../analysis/terms.ts';
import {
    isAtLeast,
    isDayMove,
    isDelegated,
    isDelegatedTo,
    isExtension,
    isFirstDay,
    isMissed,
    isMonthEnd,
    type Term
} from '../generated/ast.ts';
import { meaningOf } from '../words.ts';
import { defineCheck } from './check.ts';

/** A part without effect stands for something that the rule means and the program does not know. */
export const termPartIdle = defineCheck({
    id: 'term-part-idle',
    severity: 'error',
    on: 'Term',
    message: {
        zh: (it: { part: string; why: string }) =>
            `期限里写的每一项都要起作用。“${it.part}”在这里不起作用：${it.why}。`,
        en: it => `Every part of a term has an effect. “${it.part}” has none here: ${REASONS_EN[it.why]}.`
    },
    run(term, report) {
        for (const part of term.parts) {
            const why = idleBecause(term, part);
            if (why !== undefined) report({ part: wordsOf(part), why }, { node: part });
        }
    }
});

const REASONS = {
    document: '期限不是由文件另定的',
    extension: '没有可以延长的最后一天',
    yearly: '年末不能延长',
    delegated: '期限由文件另定，算不出是否逾期',
    move: '没有可以这样移动的最后一天',
    hours: '按小时计的期限从事件发生的钟点起算，不数日子'
} as const;

const REASONS_EN: Record<string, string> = {
    [REASONS.document]: 'the time is not delegated to a document',
    [REASONS.extension]: 'there is no last day that could be extended',
    [REASONS.yearly]: 'the end of a year cannot be extended',
    [REASONS.move]: 'there is no last day that could move that way',
    [REASONS.hours]: 'a time in hours runs from the minute of the event and counts no days',
    [REASONS.delegated]: 'the time is delegated, so that nobody can tell what is late'
};

function idleBecause(term: Term, part: AstNode): string | undefined {
    const { limit, side, yearly, apart, regularity } = term;
    if (countsHours(term) && (isFirstDay(part) || isMonthEnd(part))) return REASONS.hours;
    if (isDayMove(part)) return idleMove(term, meaningOf(part.move));
    if (isDelegatedTo(part)) return isDelegated(limit) ? undefined : REASONS.document;
    const opensOnly = isAtLeast(limit) && meaningOf(side ?? '') === 'after';
    if (isDelegated(limit) && (isExtension(part) || isMissed(part))) return REASONS.delegated;
    if (isExtension(part) && opensOnly) return REASONS.extension;
    const onlyYearly = yearly && apart === undefined && !regularity.some(({ $type }) => $type === 'Apart');
    return isExtension(part) && onlyYearly ? REASONS.yearly : undefined;
}

/** “Does not move” undoes what the ruleset says, and needs no last day. */
const idleMove = (term: Term, move: string): string | undefined =>
    move === 'does not move' || moves(term, move as DayMoveMeaning) ? undefined : REASONS.move;
