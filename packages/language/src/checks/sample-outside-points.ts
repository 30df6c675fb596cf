// What samples are combined to stays within the points of the item, and needs a whole number of them.
import { compare, exact, exactText, isZero, ONE } from '@guiju/exact';
import { amountOf } from '../analysis/literals.ts';
import { valueOf } from '../analysis/points.ts';
import type { Item } from '../generated/ast.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { samplingOf } from '../names/samples.ts';
import { defineCheck, type Place } from './check.ts';

/** 2.5 points rounded up to whole points would be 3 of 2.5. */
export const sampleOutsidePoints = defineCheck({
    id: 'sample-outside-points',
    severity: 'error',
    on: ['Item', 'Sampling'],
    message: {
        zh: (it: Bilingual) => it.zh,
        en: it => it.en
    },
    run(node, report) {
        if (node.$type === 'Item') return ofItem(node, report);
        const { least } = node;
        if (least === undefined || (exact(least).d === 1n && compare(exact(least), ONE) >= 0)) return;
        report(wholeNumber(least), { node, property: 'least' });
    }
});

function ofItem(item: Item, report: (it: Bilingual, at: Place) => void): void {
    const sampling = samplingOf(item);
    if (!sampling) return;
    const points = valueOf(item.points);
    const own = item.sampling === sampling;
    const { rounding, limit } = sampling;
    const step = rounding && amountOf(rounding.step);
    if (step && !isZero(step) && points.div(step).d !== 1n) {
        report(
            notOnStep(exactText(points), exactText(step)),
            own ? { node: rounding } : { node: item, property: 'points' }
        );
    }
    if (limit && compare(exact(limit.value), points) > 0) {
        report(beyond(exactText(points), limit.value), own ? { node: limit } : { node: item, property: 'points' });
    }
}

const wholeNumber = (found: string): Bilingual => ({
    zh: `样本至少要几个，写从 1 起的整数，这里是 ${found}。`,
    en: `How many samples are needed is a whole number from 1, not ${found}.`
});
const notOnStep = (points: string, step: string): Bilingual => ({
    zh: `样本得分舍入到 ${step} 会超过分值：分值 ${points} 不是 ${step} 的整数倍。`,
    en: `Rounded to ${step} the samples can exceed the item: its ${points} points are no multiple of ${step}.`
});
const beyond = (points: string, limit: string): Bilingual => ({
    zh: `没有样本能得 ${limit} 分，本条分值是 ${points}。`,
    en: `No sample gets ${limit} points; the item is worth ${points}.`
});
