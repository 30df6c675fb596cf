// A table that ends before its key does says what then.
import { gapsOf } from '../analysis/coverage.ts';
import { gapText } from '../analysis/gap-text.ts';
import { shapeFaults } from '../analysis/table-shape.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

/** “And so on” is not a number: who applies the rule would have to make one up. */
export const tableBeyondOpen = defineCheck({
    id: 'table-beyond-open',
    severity: 'error',
    on: 'Table',
    message: {
        zh: (it: { table: string; gap: Bilingual }) =>
            `表“${it.table}”到末行为止，${it.gap.zh} 时怎么算：写“超出末行 不可计算”“超出末行 按上一行”，` +
            `或“超出末行 每增加 … 加 …”。`,
        en: it =>
            `The table “${it.table}” ends; for ${it.gap.en} say “beyond last row not computable”, ` +
            `“… as the row above” or “… for each further … add …”.`
    },
    run(table, report) {
        if (shapeFaults(table).length > 0) return;
        for (const gap of gapsOf(table)) {
            if (gap.kind !== 'side' || gap.side !== 'beyond') continue;
            report({ table: table.name, gap: gapText(table, gap) }, { node: table, property: 'name' });
        }
    }
});
