// Codes address: each entry needs one of its own.
import { repeatedCodes } from '../analysis/codes.ts';
import { defineCheck } from './check.ts';

/** An audit and a condition find items and sections by their codes. */
export const codeDuplicate = defineCheck({
    id: 'code-duplicate',
    severity: 'error',
    on: 'Scoring',
    message: {
        zh: (it: { kind: 'twice' | 'item' | 'section'; code: string }) =>
            ({
                twice: `一处同一个编号只写一次。“${it.code}”写了两次。`,
                item: `每个条目要有自己的编号。“${it.code}”也是另一个条目的编号。`,
                section: `每个指标要有自己的编号。“${it.code}”也是另一个指标的编号。`
            })[it.kind],
        en: it =>
            ({
                twice: `A code is listed once. “${it.code}” is listed twice.`,
                item: `Every item needs a code of its own. “${it.code}” is the code of another item too.`,
                section: `Every section needs a code of its own. “${it.code}” is the code of another section too.`
            })[it.kind]
    },
    run(scoring, report) {
        for (const { kind, entry, index } of repeatedCodes(scoring)) {
            report({ kind, code: entry.codes[index]! }, { node: entry, property: 'codes', index });
        }
    }
});
