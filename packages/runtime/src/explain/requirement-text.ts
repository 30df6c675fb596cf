// A limit that is passed, in words with the numbers in it.
import { interval } from '@guiju/exact';
import type { TimeRequirement, Unit } from '@guiju/model';
import { evaluate } from '../evaluate/expression.ts';
import type { Context } from '../evaluate/situation.ts';
import { asQuantity, type Quantity } from '../evaluate/value.ts';
import { formula } from './formula.ts';
import { rangeText } from './values.ts';

/** The step that a limit stands on. */
interface Stepped {
    readonly name: string;
    readonly value: Quantity;
}

/** `减少比例 35% 超过 30%`. */
export function limitText({ subject, side, limit }: TimeRequirement, step: Stepped, context: Context): string {
    const { language } = context.situation;
    const zh = language === 'zh';
    const unit = unitOf(limit);
    const shown = (each: Quantity): string => rangeText(each.range ?? interval.between(null, null), unit, zh);
    const what = subject === null ? step.name : formula(subject, language);
    const found = shown(subject === null ? step.value : asQuantity(evaluate(subject, context)));
    const bound = shown(asQuantity(evaluate(limit, context)));
    const passes = side === 'at most' ? { zh: '超过', en: 'exceeds' } : { zh: '低于', en: 'is below' };
    return zh ? `${what} ${found} ${passes.zh} ${bound}` : `${what} ${found} ${passes.en} ${bound}`;
}

function unitOf(limit: TimeRequirement['limit']): Unit {
    if (limit.op === 'number') return limit.unit;
    return limit.op === 'negate' ? unitOf(limit.operand) : 'number';
}
