// What units are called in sentences.
import type { Bilingual } from '../messages/bilingual.ts';
import type { ValueUnit } from './unit-rules.ts';

export const UNIT_WORDS: Readonly<Record<ValueUnit, Bilingual>> = {
    points: { zh: '分', en: 'points' },
    ratio: { zh: '比率（%）', en: 'a ratio (%)' },
    count: { zh: '个数', en: 'a count' },
    person: { zh: '人数', en: 'people' },
    site: { zh: '场所数', en: 'sites' },
    'person-day': { zh: '人日', en: 'person-days' },
    hour: { zh: '小时', en: 'hours' },
    'calendar-day': { zh: '日历日', en: 'calendar days' },
    'working-day': { zh: '工作日', en: 'working days' },
    week: { zh: '周', en: 'weeks' },
    month: { zh: '月', en: 'months' },
    year: { zh: '年', en: 'years' },
    number: { zh: '没有单位的数', en: 'a number without a unit' },
    condition: { zh: '条件', en: 'a condition' },
    date: { zh: '日期', en: 'a date' },
    text: { zh: '文字', en: 'a text' },
    choice: { zh: '几个值中的一个', en: 'one of several values' },
    ordinal: { zh: '档或等级', en: 'an answer or a grade' },
    unknown: { zh: '未知', en: 'unknown' }
};
