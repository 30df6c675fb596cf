// The best answer of a scale in per cent is the whole of the item's points.
import { compare, exactText, ONE } from '@guiju/exact';
import { bestShare } from '../analysis/scales.ts';
import { defineCheck } from './check.ts';

/** Full marks that nobody can reach, or that are passed, make every percentage wrong; said once for all items. */
export const scaleBestMismatch = defineCheck({
    id: 'scale-best-mismatch',
    severity: 'error',
    on: 'Scale',
    message: {
        zh: (it: { scale: string; best: string }) =>
            `按百分比的量表，最好的一档应是 100%。“${it.scale}”最好的是 ${it.best}%。`,
        en: it => `The best answer of a scale in per cent is worth 100%. The best of “${it.scale}” is ${it.best}%.`
    },
    run(scale, report) {
        const best = bestShare(scale);
        if (!best || compare(best, ONE) === 0) return;
        report({ scale: scale.name, best: exactText(best.mul(100)) }, { node: scale, property: 'name' });
    }
});
