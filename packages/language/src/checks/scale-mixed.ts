// Everything in a scale is of one kind: answers with names or bands, points or per cent, and one unit in the bands.
import { mixtureIn, type Mixture } from '../analysis/scale-mixture.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

const LAWS: Readonly<Record<Mixture['kind'], Bilingual>> = {
    worth: {
        zh: '一个量表的各档都写分数，或者都写百分比',
        en: 'The answers of a scale are all worth points, or all per cent'
    },
    band: {
        zh: '没有写“按 什么单位”的量表只有带名称的档，没有数值区间',
        en: 'A scale without “of” and a unit has answers with names and no bands'
    },
    option: {
        zh: '按量得的数值评分的量表只有数值区间，没有带名称的档',
        en: 'A scale of measured values has bands and no answers with names'
    },
    range: {
        zh: '量得的数值得几分要写定，不能再是一个区间',
        en: 'A band of measured values gives fixed points, no range of them'
    },
    unit: {
        zh: '区间里的数值用量表的单位，百分比要写 %',
        en: 'The numbers of a band are in the unit of the scale; per cent are written with %'
    },
    empty: { zh: '量表至少要有一档', en: 'A scale has at least one answer' }
};

/** Points beside per cent, or 95 beside 95%, would be read and compared as if they were the same thing. */
export const scaleMixed = defineCheck({
    id: 'scale-mixed',
    severity: 'error',
    on: 'Scale',
    message: {
        zh: (it: { kind: Mixture['kind']; found: string }) => `${LAWS[it.kind].zh}。这里是“${it.found}”。`,
        en: it => `${LAWS[it.kind].en}. “${it.found}” stands here.`
    },
    run(scale, report) {
        for (const { kind, found, ...at } of mixtureIn(scale)) report({ kind, found }, at);
    }
});
