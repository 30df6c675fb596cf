// A total that deductions or a bonus carry out of its scale says what then.
import { exactText } from '@guiju/exact';
import { openScale, type OpenScale } from '../analysis/scale.ts';
import { valueText } from '../analysis/spans.ts';
import { unitOf, type ValueUnit } from '../analysis/units.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck } from './check.ts';

interface Data extends OpenScale {
    readonly measure: string;
    readonly unit: ValueUnit;
}

/** 101 of 100, or less than nothing: allowed, or cut off? */
export const measureBoundsOpen = defineCheck({
    id: 'measure-bounds-open',
    severity: 'error',
    on: 'Measure',
    message: {
        zh: (it: Data) =>
            `“${it.measure}”${sides(it)
                .map(side => side.zh)
                .join('，也')}：要写${answers(it).zh}。`,
        en: it =>
            `“${it.measure}” ${sides(it)
                .map(side => side.en)
                .join(' and ')}: say ${answers(it).en}.`
    },
    run(measure, report) {
        const open = openScale(measure);
        if (!open) return;
        report({ ...open, measure: measure.name, unit: unitOf(measure) }, { node: measure, property: 'name' });
    }
});

/** How it leaves its scale. */
function sides({ below, above, full, highest, unit }: Data): Bilingual[] {
    const top = valueText(full, unit);
    const most = highest && valueText(highest, unit);
    return [
        below && { zh: '可能低于 0', en: 'can fall below 0' },
        above && {
            zh: `可能高于 ${top}${most ? `（最高 ${most}）` : ''}`,
            en: `can rise above ${top}${most ? ` (to ${most})` : ''}`
        }
    ].filter(side => side !== false);
}

/** What may be written: nothing is cut off, or where. */
function answers({ below, above, full, unit }: Data): Bilingual {
    const top =
        unit === 'ratio' ? { zh: '100%', en: '100%' } : { zh: `${exactText(full)}分`, en: `${exactText(full)} points` };
    const zero = unit === 'ratio' ? { zh: '0%', en: '0%' } : { zh: '0分', en: '0 points' };
    const open = below && above ? BOTH : below ? FLOOR : CEILING;
    const floor = { zh: `“不足 ${zero.zh} 按 ${zero.zh} 计”`, en: `“counted as at least ${zero.en}”` };
    const ceiling = { zh: `“超过 ${top.zh} 按 ${top.zh} 计”`, en: `“counted as at most ${top.en}”` };
    const bounds = [below && floor, above && ceiling].filter(bound => bound !== false);
    return {
        zh: `“${open.zh}”，或${bounds.map(bound => bound.zh).join('和')}`,
        en: `“${open.en}”, or ${bounds.map(bound => bound.en).join(' and ')}`
    };
}

const BOTH: Bilingual = { zh: '不设上下限', en: 'no floor and no ceiling' };
const FLOOR: Bilingual = { zh: '不设下限', en: 'no floor' };
const CEILING: Bilingual = { zh: '不设上限', en: 'no ceiling' };
