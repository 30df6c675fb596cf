// Working days need a calendar.
import { calendarOf, moveFor, workingDaysIn } from '../analysis/terms.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { isTerm } from '../generated/ast.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

/** Without one nobody knows which days are holidays. */
export const termCalendarOpen = defineCheck({
    id: 'term-calendar-open',
    severity: 'error',
    on: ['Term', 'Certificate'],
    message: {
        zh: (it: Bilingual) => `${it.zh}请写“日历 中国”，或写自己的日历文件“日历 “./calendar.json””。`,
        en: it => `${it.en} Write “calendar china”, or a file of your own: “calendar "./calendar.json"”.`
    },
    run(term, report) {
        if (calendarOf(rulesetOf(term))) return;
        const used = workingDaysIn(term);
        if (used) report(counting(used.amount), { node: used.node, property: 'unit' });
        else if (isTerm(term) && moveFor(term)) report(moving(term.name), { node: term, property: 'name' });
    }
});

const counting = (amount: string): Bilingual => ({
    zh: `按工作日计的期限，要说明用哪个日历。“${amount}”个工作日按哪里的节假日计？`,
    en: `Working days are counted by a calendar. Whose holidays do the “${amount}” working days know?`
});

const moving = (name: string): Bilingual => ({
    zh: `最后一天移到工作日的期限，要说明用哪个日历。“${name}”按哪里的节假日移？`,
    en: `A last day moves to a working day by a calendar. Whose holidays does “${name}” know?`
});
