// It is said in which year the yearly count begins.
import { isFrom, isTerm } from '../generated/ast.ts';
import { defineCheck } from './check.ts';

/** The event may lie in December: is something due in that very year? */
export const termStartOpen = defineCheck({
    id: 'term-start-open',
    severity: 'error',
    on: 'From',
    message: {
        zh: (it: { event: string }) =>
            `每年一次的期限，要说明从哪一年起。“${it.event}”那一年就要一次，还是次年起？请写“自 ${it.event} 当年 起”或“自 ${it.event} 次年 起”。`,
        en: it =>
            `A yearly term says in which year it begins. Is one due in the year of “${it.event}” or only in the next? ` +
            'Write “from the year of …” or “from the year after …” in front of it.'
    },
    run(from, report) {
        const term = from.$container;
        if (!isFrom(from) || !isTerm(term) || !term.yearly || from.year !== undefined) return;
        report({ event: from.event?.$refText ?? '' }, { node: from, property: 'event' });
    }
});
