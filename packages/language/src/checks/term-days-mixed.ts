// Days without a kind beside days of another kind, for one and the same actor.
import { periodsIn, periodText, unitOfPeriod, type WrittenPeriod } from '../analysis/terms.ts';
import type { AstNode } from 'langium';
import { replacedProperty } from '../fixes/fix.ts';
import type { Term } from '../generated/ast.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { termsOf } from '../names/terms.ts';
import { meaningOf } from '../words.ts';
import { defineCheck } from './check.ts';

interface Data {
    readonly actor: string;
    readonly bare: string;
    readonly isCalendarDay: boolean;
    readonly other: string;
    readonly otherTerm: string;
    readonly amount: string;
    readonly days: 'day' | 'days';
}

/** “5 days” in one sentence and “5 working days” in the next: the reader takes both for the same. */
export const termDaysMixed = defineCheck({
    id: 'term-days-mixed',
    severity: 'warning',
    on: 'Term',
    message: {
        zh: ({ actor, bare, isCalendarDay, other, otherTerm, amount }: Data) =>
            `同一方的期限，日子要写明是哪一种。“${actor}”在“${otherTerm}”里写“${other}”，这里只写“${bare}”，` +
            `按${isCalendarDay ? '日历日' : '工作日'}计：请写“${amount}个日历日”或“${amount}个工作日”。`,
        en: ({ actor, bare, isCalendarDay, other, otherTerm, amount, days }) =>
            `For one actor the kind of days is written out. “${actor}” has “${other}” in “${otherTerm}”, and here only “${bare}”, ` +
            `counted as ${isCalendarDay ? 'calendar' : 'working'} days: write “${amount} calendar ${days}” or “${amount} working ${days}”.`
    },
    run(term, report) {
        const ruleset = rulesetOf(term);
        for (const period of periodsIn(term).filter(isBare)) {
            const counted = unitOfPeriod(period.unit, ruleset);
            const found = counted && otherKind(term, counted);
            if (!found) continue;
            const [bare, other] = [periodText(period), periodText(found.period)];
            const words = {
                actor: term.actor,
                isCalendarDay: counted === 'calendar day',
                amount: period.amount
            } as const;
            const days = period.amount === '1' ? 'day' : 'days';
            report(
                { ...words, days, bare, other, otherTerm: found.term.name },
                { node: period.node, property: 'unit' }
            );
        }
    },
    fix(_, { isCalendarDay }, { node }) {
        const written = (node as AstNode & { unit: string }).unit;
        const kinds = (['calendar days', 'working days'] as const).map(unit => ({
            unit,
            text: withKind(written, unit)
        }));
        const inOrder = isCalendarDay ? kinds : kinds.reverse();
        return inOrder.map(({ unit, text }) => ({
            title: { zh: `写明是${KIND_WORDS[unit]}`, en: `Write out that these are ${unit}` },
            changes: replacedProperty(node, 'unit', text)
        }));
    }
});

const isBare = ({ unit }: WrittenPeriod): boolean => meaningOf(unit) === 'day';

const KINDS: readonly unknown[] = ['calendar day', 'working day'];

/** A term of the same actor that writes out days of another kind than these. */
function otherKind(term: Term, counted: string): { term: Term; period: WrittenPeriod } | undefined {
    const ruleset = rulesetOf(term);
    const others = termsOf(ruleset).filter(({ actor }) => actor === term.actor);
    return others
        .flatMap(other => periodsIn(other).map(period => ({ term: other, period })))
        .find(({ period }) => {
            const unit = unitOfPeriod(period.unit, ruleset);
            return !isBare(period) && KINDS.includes(unit) && unit !== counted;
        });
}

const KIND_WORDS = { 'calendar days': '日历日', 'working days': '工作日' } as const;

/** 日内 → 个工作日内, days → working days. */
function withKind(written: string, unit: keyof typeof KIND_WORDS): string {
    if (/^[a-z]/.test(written)) return /s$/.test(written) ? unit : unit.replace(/s$/, '');
    return `个${KIND_WORDS[unit]}${written.endsWith('内') ? '内' : ''}`;
}
