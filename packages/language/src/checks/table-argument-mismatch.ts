// A table is asked with what it goes by.
import { argumentFaults } from '../analysis/table-arguments.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { tableOf } from '../names/tables.ts';
import { defineCheck } from './check.ts';

/** Keys in another order, of another unit, or with cases that no row is for. */
export const tableArgumentMismatch = defineCheck({
    id: 'table-argument-mismatch',
    severity: 'error',
    on: 'Call',
    message: {
        zh: (it: Bilingual) => it.zh,
        en: it => it.en
    },
    run(call, report) {
        const table = tableOf(call);
        if (!table) return;
        for (const { index, text } of argumentFaults(call, table)) {
            report(text, index === undefined ? { node: call } : { node: call.arguments[index]! });
        }
    }
});
