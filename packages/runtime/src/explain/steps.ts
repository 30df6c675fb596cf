// Clamps and roundings in words.
import { exactText, type Exact } from '@guiju/exact';
import type { Step, Unit } from '@guiju/model';
import type { Language } from '../language.ts';
import { exactOf } from '../model-fault.ts';
import { withUnit } from './units.ts';

const NAMES = {
    'at most': { zh: '至多', en: 'at most' },
    'at least': { zh: '至少', en: 'at least' },
    'half-up': { zh: '四舍五入到', en: 'rounded half up to' },
    'half-down': { zh: '就近（居中取小）到', en: 'rounded half down to' },
    'half-even': { zh: '四舍六入五成双到', en: 'rounded half to even to' },
    up: { zh: '进位到', en: 'rounded up to' },
    down: { zh: '舍去到', en: 'rounded down to' },
    truncate: { zh: '截断到', en: 'truncated to' }
};

export const stepName = (step: Step, language: Language): string =>
    NAMES[step.kind === 'round' ? step.mode : step.kind][language];

const amountOf = (step: Step): Exact => exactOf(step.kind === 'round' ? step.step : step.limit);

export const stepAmount = (step: Step): string => exactText(amountOf(step));

/** 进位到 1；至多 30% for a ratio. */
export const stepText = (step: Step, language: Language, unit?: Unit): string =>
    `${stepName(step, language)} ${unit === 'ratio' ? withUnit(amountOf(step), unit, language) : stepAmount(step)}`;
