// Which of several scorings applies, in the explanation, and why.
import type { Trace } from '@guiju/model';
import type { Context } from '../evaluate/situation.ts';
import { statement } from './statement.ts';

/** Nothing where the rule has no choice. */
export function scoringTraces(context: Context): Trace[] {
    const { scoring } = context.situation.catalogue;
    if (scoring === undefined) return [];
    const { title, when, clause, source } = scoring;
    const otherwise = context.situation.language === 'zh' ? '其余评分的条件都不成立' : 'no other scoring applies';
    const text = when === null ? otherwise : statement(when, context);
    return [{ kind: 'scoring', name: title, text, value: true, clause, source, parts: [] }];
}
