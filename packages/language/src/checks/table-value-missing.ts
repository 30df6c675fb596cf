// A table that goes by the values of an input has all of them.
import { gapsOf } from '../analysis/coverage.ts';
import { shapeFaults } from '../analysis/table-shape.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { columnKeyOf } from '../names/tables.ts';
import { defineCheck } from './check.ts';

interface Data {
    readonly table: string;
    readonly key: string;
    readonly value: string;
    readonly line: Bilingual;
}

/** Somebody added a kind of audit and forgot its column. */
export const tableValueMissing = defineCheck({
    id: 'table-value-missing',
    severity: 'error',
    on: 'Table',
    message: {
        zh: (it: Data) => `“${it.key}”的每个值在表“${it.table}”里都要有一${it.line.zh}，没有“${it.value}”。`,
        en: it => `Every value of “${it.key}” needs a ${it.line.en} in the table “${it.table}”; “${it.value}” has none.`
    },
    run(table, report) {
        if (shapeFaults(table).length > 0) return;
        for (const gap of gapsOf(table)) {
            if (gap.kind !== 'value') continue;
            const line = gap.key === columnKeyOf(table) ? { zh: '列', en: 'column' } : { zh: '行', en: 'row' };
            const { $refText: key } = table.keys[gap.key]!;
            report({ table: table.name, key, value: gap.value.name, line }, { node: table, property: 'name' });
        }
    }
});
