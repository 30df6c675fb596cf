// （原 1分）says what the item is worth in the scoring it is taken from.
import { compare } from '@guiju/exact';
import { isBaseReadable } from '../analysis/base.ts';
import { valueOf } from '../analysis/points.ts';
import { keyOf, scoringAround, wordsOf } from '../analysis/printed.ts';
import { baseItemOf } from '../names/base.ts';
import { defineCheck } from './check.ts';
import { pointsSetTo } from '../fixes/points.ts';

type Finding =
    | { kind: 'no base'; was: string }
    | { kind: 'no item'; was: string; code: string }
    | { kind: 'points'; was: string; code: string; points: string };

/** The old points show that both rules mean the same item; a wrong one means that one of them changed. */
export const basePointsMismatch = defineCheck({
    id: 'base-points-mismatch',
    severity: 'error',
    on: 'Item',
    message: {
        zh: (it: Finding) => {
            if (it.kind === 'no base') return `“原”是与基础比较，而这个评分没有写“取自”。这里写的是“${it.was}”。`;
            if (it.kind === 'no item') return `“原”是与基础比较，而基础里没有条目“${it.code}”。这里写的是“${it.was}”。`;
            return `“原”应为基础里的分值。基础里条目“${it.code}”是“${it.points}”，这里写的是“${it.was}”。`;
        },
        en: it => {
            const law = 'The old points are those of the base.';
            if (it.kind === 'no base')
                return `${law} “${it.was}” stands here, but the scoring is not “taken from” one.`;
            if (it.kind === 'no item') return `${law} “${it.was}” stands here, but the base has no item “${it.code}”.`;
            return `${law} There item “${it.code}” has “${it.points}”, here stands “${it.was}”.`;
        }
    },
    run(item, report) {
        if (!item.was) return;
        const scoring = scoringAround(item);
        const was = wordsOf(item.was.points);
        const at = { node: item.was.points };
        if (!scoring.base) report({ kind: 'no base', was }, at);
        if (!isBaseReadable(scoring)) return;
        const original = baseItemOf(item);
        if (!original) return report({ kind: 'no item', was, code: keyOf(item) }, at);
        if (compare(valueOf(original.points), valueOf(item.was.points)) === 0) return;
        report({ kind: 'points', was, code: keyOf(original), points: wordsOf(original.points) }, at);
    },
    fix(item, { kind }) {
        const original = kind === 'points' ? baseItemOf(item) : undefined;
        return original ? pointsSetTo(item.was!.points, valueOf(original.points)) : [];
    }
});
