// The best that the rows of an item give is what the item is worth.
import { compare } from '@guiju/exact';
import { bestOfGroups, pointsAreTheSlip, rowsAbove, sumOf, valueOf } from '../analysis/points.ts';
import { keyOf, sumText, wordsOf } from '../analysis/printed.ts';
import { hasOwnFault } from '../analysis/scale-mixture.ts';
import { gainsBesideDeduction } from '../analysis/tally-entries.ts';
import { scaleOf } from '../names/options.ts';
import { defineCheck } from './check.ts';
import { pointsSetTo } from '../fixes/points.ts';

/** Full marks that nobody can reach, or that are passed, make every percentage wrong. */
export const itemBestMismatch = defineCheck({
    id: 'item-best-mismatch',
    severity: 'error',
    on: 'Item',
    message: {
        zh: (it: { item: string; points: string; best: string; scale?: string }) =>
            it.scale === undefined
                ? `条目的分值应等于评分行的最好结果。条目“${it.item}”写的是“${it.points}”，各行最多得 ${it.best}。`
                : `条目的分值应等于量表最好的一档。条目“${it.item}”写的是“${it.points}”，按“${it.scale}”最多得 ${it.best}。`,
        en: it =>
            it.scale === undefined
                ? `An item's points must equal the best outcome of its rows. ` +
                  `Item “${it.item}” says “${it.points}”, its rows give ${it.best} at most.`
                : `An item's points must equal the best answer of its scale. ` +
                  `Item “${it.item}” says “${it.points}”, by “${it.scale}” it gets ${it.best} at most.`
    },
    run(item, report) {
        const best = bestOfGroups(item);
        if (
            best.length === 0 ||
            compare(
                sumOf(best, value => value),
                valueOf(item.points)
            ) === 0
        )
            return;
        // One slip gives one message: a row above the item is named by row-above-item.
        if (rowsAbove(item).length > 0 && !pointsAreTheSlip(item)) return;
        // So does a gain behind the mark of a deduction: mark-points-mismatch.
        if (gainsBesideDeduction(item).length > 0) return;
        // What is wrong with a scale is said once, at the scale.
        const scale = scaleOf(item);
        if (scale && hasOwnFault(scale)) return;
        const points = wordsOf(item.points);
        report({ item: keyOf(item), points, best: sumText(best), scale: scale?.name }, { node: item.points });
    },
    fix(item) {
        return pointsSetTo(
            item.points,
            sumOf(bestOfGroups(item), value => value)
        );
    }
});
