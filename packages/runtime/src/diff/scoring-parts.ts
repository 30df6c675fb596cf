// What is compared of the scorings beside the first: the same parts as of that one, each told with the title of its scoring.
import type { ModelChange, Plan, WeightLevel } from '@guiju/model';
import { plainNumber } from '../explain/values.ts';
import { listed, quoted, type Language } from '../language.ts';
import { exactOf } from '../model-fault.ts';
import { withPlan } from '../scorings/plan-catalogues.ts';
import type { Comparison, Editions } from './compare-parts.ts';

/** Scorings that stand in both editions; what came or went as a whole is told by another part. */
export const withinScorings =
    (parts: readonly Comparison[]): Comparison =>
    editions =>
        editions.new.plans.flatMap(after => {
            const before = editions.old.plans.find(({ title }) => title === after.title);
            return before === undefined ? [] : changesWithin(parts, { before, after }, editions);
        });

function changesWithin(
    parts: readonly Comparison[],
    { before, after }: { before: Plan; after: Plan },
    { old, new: newer, language }: Editions
): ModelChange[] {
    const title = after.title === null ? '' : quoted(after.title, language);
    const scoring = language === 'zh' ? `评分${title}：` : `scoring${title === '' ? '' : ` ${title}`}: `;
    const seen = { old: withPlan(old, before), new: withPlan(newer, after), language };
    return parts.flatMap(compare => compare(seen)).map(change => ({ ...change, text: scoring + change.text }));
}

/** `1 30%、3 70%`: the shares of a level, column by column. */
export function sharesText({ columns }: WeightLevel, language: Language): string {
    const texts = columns.map(({ value, shares }) => {
        const list = shares.map(({ section, share }) => `${section} ${plainNumber(exactOf(share), 'ratio')}`);
        return (value === null ? '' : `${value}${language === 'zh' ? '：' : ': '}`) + listed(list, language);
    });
    return texts.join(language === 'zh' ? '；' : '; ');
}
