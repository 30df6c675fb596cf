// A table that the text names stands in the rule under that name.
import { tablesCited } from '../analysis/tables-in-text.ts';
import { isClause, isNote, isScoring, isTable, type Ruleset } from '../generated/ast.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { remembered } from '../analysis/memo.ts';
import { defineCheck } from './check.ts';
import { allBelow } from '../names/below.ts';

/** “Table 1” above which nothing says “Table 1”: the reader guesses which one is meant. */
export const tableCitedUnknown = defineCheck({
    id: 'table-cited-unknown',
    severity: 'info',
    on: ['ClauseText', 'ClauseItem'],
    message: {
        zh: (it: { table: string }) =>
            `正文说到的表要找得到。没有哪个表叫“${it.table}”：请用它作表名，或在表里写“备注 “${it.table}””。`,
        en: it =>
            `A table that the text names is found in the rule. None is called “${it.table}”: name the table so, or write “note "${it.table}"” in it.`
    },
    run(node, report) {
        const captions = captionsIn(rulesetOf(node));
        for (const { table, key } of tablesCited(node.text)) {
            if (captions.some(caption => new RegExp(`${key}(?![\\d.])`).test(caption))) continue;
            report({ table }, { node, property: 'text' });
        }
    }
});

/** Names, titles and notes, without blanks. */
const captionsIn = remembered<Ruleset, readonly string[]>(ruleset => {
    const texts = allBelow(ruleset).flatMap((node): string[] => {
        if (isTable(node)) return [node.name, node.otherName ?? ''];
        if (isNote(node)) return [node.text];
        if (isClause(node)) return [node.name, node.title ?? ''];
        return isScoring(node) ? [node.title ?? ''] : [];
    });
    return texts.map(text => text.replace(/\s/g, '').toLowerCase());
}, []);
