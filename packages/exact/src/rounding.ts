// Rounding to a step, each way by its own name.
import Fraction from 'fraction.js';
import { decimalDigits, withDigits, type Exact } from './rational.ts';

/**
 * half-up 四舍五入: ties away from zero. half-down 居中取小: ties towards zero. half-even 四舍六入五成双 (GB/T 8170): ties
 * to the even step.
 * up 进位: towards +∞. down 舍去: towards −∞. truncate 截断: towards zero.
 */
export type RoundingMode = 'half-up' | 'half-down' | 'half-even' | 'up' | 'down' | 'truncate';

/** The multiple of `step` (> 0) that the mode selects for `value`. */
export function round(value: Exact, step: Exact, mode: RoundingMode): Exact {
    const steps = value.div(step);
    return new Fraction(wholeSteps(steps, mode)).mul(step);
}

function wholeSteps(steps: Exact, mode: RoundingMode): bigint {
    const whole = steps.n / steps.d;
    const rest = steps.n % steps.d;
    const signed = steps.s * whole;
    if (rest === 0n) return signed;
    switch (mode) {
        case 'truncate':
            return signed;
        case 'up':
            return steps.s > 0n ? signed + 1n : signed;
        case 'down':
            return steps.s < 0n ? signed - 1n : signed;
        case 'half-up':
            return 2n * rest >= steps.d ? signed + steps.s : signed;
        case 'half-down':
            return 2n * rest > steps.d ? signed + steps.s : signed;
        case 'half-even': {
            const twice = 2n * rest;
            const away = twice > steps.d || (twice === steps.d && whole % 2n === 1n);
            return away ? signed + steps.s : signed;
        }
    }
}

/** A value rounded for display, with the decimals of the step: 88.88, 90.00. */
export function displayText(value: Exact, step: Exact, mode: RoundingMode): string {
    return withDigits(round(value, step, mode), decimalDigits(step.d) ?? 0);
}
