// Every row of a table is met by some value that its key can have.
import { unreachedRows, type Unreached } from '../analysis/table-rows.ts';
import { spanText } from '../analysis/spans.ts';
import { shapeFaults } from '../analysis/table-shape.ts';
import { defineCheck } from './check.ts';

/** Either the row is superfluous, or the input is limited too narrowly and clients are refused. */
export const tableRowUnreachable = defineCheck({
    id: 'table-row-unreachable',
    severity: 'warning',
    on: 'Table',
    message: {
        zh: (it: Unreached) =>
            `表的每一行都要有用到的时候。“${it.key}”只能${spanText(it.allowed, it.unit).zh}，“${it.row}”这一行用不到。`,
        en: it =>
            `Each row of a table is met at some time. “${it.key}” can only be ${spanText(it.allowed, it.unit).en}: the row “${it.row}” is never met.`
    },
    run(table, report) {
        if (shapeFaults(table).length > 0) return;
        for (const found of unreachedRows(table)) report(found, { node: found.node });
    }
});
