// What is done again and again is counted by an event.
import { isMetBy } from '../generated/ast.ts';
import { actText, eventMeeting } from '../names/terms.ts';
import { defineCheck } from './check.ts';

/** Without one no record shows when it was done last, so that the next time has no date. */
export const termEventMissing = defineCheck({
    id: 'term-event-missing',
    severity: 'error',
    on: 'Term',
    message: {
        zh: (it: { act: string }) =>
            `重复的期限要知道上一次在哪天。哪个事件表示“${it.act}”已经完成？请声明同名的事件，或写“以 某事件 为准”。`,
        en: it =>
            `A term that recurs needs to know the last time. Which event shows that “${it.act}” was done? ` +
            'Declare an event of that name, or write “met by” and the event.'
    },
    run(term, report) {
        const recurs = term.anchor === undefined && term.pair.length === 0 && (term.yearly || term.apart !== undefined);
        if (!recurs || term.parts.some(isMetBy) || eventMeeting(term)) return;
        const property = term.quotedAct === undefined ? 'act' : 'quotedAct';
        report({ act: actText(term) }, { node: term, property });
    }
});
