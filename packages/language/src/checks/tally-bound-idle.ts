// The limit of a tally lets one entry count in full, and can be reached at all.
import { compare, exactText, ZERO } from '@guiju/exact';
import { amountOf, writtenUnit } from '../analysis/literals.ts';
import { valueOf } from '../analysis/points.ts';
import { sourceText } from '../analysis/source-text.ts';
import { isNegative } from '../generated/ast.ts';
import { meaningOf } from '../words.ts';
import { defineCheck } from './check.ts';

/** “2 points each, 1 at most” says two different things about the first entry. */
export const tallyBoundIdle = defineCheck({
    id: 'tally-bound-idle',
    severity: 'warning',
    on: 'Tally',
    message: {
        zh: (it: { tally: string; bound: string; each: string; cut: boolean }) =>
            it.cut
                ? `封顶要容得下一次。“${it.tally}”每次 ${it.each} 分，“${it.bound}”使一次也计不足。`
                : `保底要有起作用的时候。“${it.tally}”的合计不会低于 0，“${it.bound}”从不起作用。`,
        en: it =>
            it.cut
                ? `A cap leaves room for one entry. “${it.tally}” has ${it.each} each time, and “${it.bound}” cuts even the first.`
                : `A floor acts in some audit. “${it.tally}” never adds up to less than 0, so “${it.bound}” never acts.`
    },
    run({ name, each, modifiers }, report) {
        if (!each) return;
        for (const bound of modifiers) {
            // A limit in per cent is reported as one of another unit.
            if (!isNegative(bound.limit) && writtenUnit(bound.limit) === 'ratio') continue;
            const [limit, isCap] = [amountOf(bound.limit), meaningOf(bound.side) === 'at most'];
            const isIdle = isCap ? compare(limit, valueOf(each)) < 0 : compare(limit, ZERO) <= 0;
            const it = { tally: name, bound: sourceText(bound), each: exactText(valueOf(each)), cut: isCap };
            if (isIdle) report(it, { node: bound });
        }
    }
});
