// A table has the shape of one: keys, then columns, and a value in each cell.
import { shapeFaults } from '../analysis/table-shape.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

/** A cell that is not understood would be a value that nobody gave. */
export const tableShape = defineCheck({
    id: 'table-shape',
    severity: 'error',
    on: 'Table',
    message: {
        zh: (it: Bilingual) => it.zh,
        en: it => it.en
    },
    run(table, report) {
        for (const { text, ...at } of shapeFaults(table)) report(text, at);
    }
});
