// Which units an operator joins, and what comes out.

/** What counts whole things. A product with one of them keeps the other side's unit: 0.5 person-days × 3 sites. */
const COUNTING = ['count', 'person', 'site'] as const;
const MEASURING = [
    ...(['points', 'person-day', 'hour'] as const),
    ...(['calendar-day', 'working-day', 'week', 'month', 'year'] as const)
] as const;

/** What stands behind a number. */
export type WrittenUnit = (typeof COUNTING)[number] | (typeof MEASURING)[number] | 'ratio';

/**
 * `number` is a bare number that takes the unit of what it meets; `choice` one of the values of an input; dates and texts are
 * only compared, and the time between two dates is in calendar days; `unknown` is not judged.
 */
export type ValueUnit = WrittenUnit | 'number' | 'condition' | 'choice' | 'ordinal' | 'date' | 'text' | 'unknown';

type Measurable = WrittenUnit | 'number';

const UNITS: ReadonlySet<string> = new Set([...COUNTING, ...MEASURING, 'ratio']);

export const isWrittenUnit = (unit: string): unit is WrittenUnit => UNITS.has(unit);

/** Whole from 0: a number of items, people or sites. */
export const isCounting = (unit: ValueUnit): boolean => (COUNTING as readonly string[]).includes(unit);

type NoNumber = 'condition' | 'choice' | 'ordinal' | 'date' | 'text';

const isNoNumber = (unit: ValueUnit): unit is NoNumber =>
    unit === 'condition' || unit === 'choice' || unit === 'ordinal' || unit === 'date' || unit === 'text';

function productOf(left: Measurable, right: Measurable): ValueUnit | undefined {
    if (left === 'number') return right;
    if (right === 'number') return left;
    if (left === 'ratio' || right === 'ratio') {
        const other = left === 'ratio' ? right : left;
        return other === 'count' ? 'number' : other;
    }
    if (left === 'count') return right;
    if (right === 'count') return left;
    if (isCounting(left)) return isCounting(right) ? undefined : right;
    return isCounting(right) ? left : undefined;
}

function quotientOf(left: Measurable, right: Measurable): ValueUnit | undefined {
    if (left === right) return left === 'number' ? 'number' : 'ratio';
    if (right === 'number') return left === 'count' ? 'number' : left;
    if (right === 'ratio') return left === 'count' ? 'number' : left;
    if (!isCounting(right)) return undefined;
    if (left === 'number' || left === 'ratio') return left;
    return isCounting(left) ? 'number' : left;
}

/** Undefined where the units cannot be multiplied or divided: points by points is nothing. */
export function joined(operator: '×' | '÷', left: ValueUnit, right: ValueUnit): ValueUnit | undefined {
    if (isNoNumber(left) || isNoNumber(right)) return undefined;
    if (left === 'unknown' || right === 'unknown') return 'unknown';
    return operator === '×' ? productOf(left, right) : quotientOf(left, right);
}

/** The common unit of what is added or compared; undefined where there is none. A bare number adopts. */
export function common(left: ValueUnit, right: ValueUnit): ValueUnit | undefined {
    if (isNoNumber(left) || isNoNumber(right)) return undefined;
    if (left === 'unknown' || right === 'unknown') return 'unknown';
    if (left === right || right === 'number') return left;
    return left === 'number' ? right : undefined;
}

/** What is added or taken away: like `common`, and a date and calendar days give a date, two dates the days between them. */
export function added(operator: '+' | '-', left: ValueUnit, right: ValueUnit): ValueUnit | undefined {
    if (left !== 'date' && right !== 'date') return common(left, right);
    if (left === 'unknown' || right === 'unknown') return 'unknown';
    if (left === right) return operator === '-' ? 'calendar-day' : undefined;
    const other = left === 'date' ? right : left;
    return other === 'calendar-day' && (operator === '+' || left === 'date') ? 'date' : undefined;
}

/** The common unit of what is compared. */
export function compared(left: ValueUnit, right: ValueUnit): ValueUnit | undefined {
    if (left === 'unknown' || right === 'unknown') return 'unknown';
    return left === 'date' && right === 'date' ? 'date' : common(left, right);
}
