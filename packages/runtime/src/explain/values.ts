// Numbers as people read them: with the decimals the rule shows, ratios as percent, ranges where not yet known.
import { dateOfDay } from '@guiju/calendar';
import { decimalText, displayText, exact, exactText, interval, type Exact, type Interval } from '@guiju/exact';
import type { Expression, Measure, Unit } from '@guiju/model';
import { evaluate } from '../evaluate/expression.ts';
import type { Context } from '../evaluate/situation.ts';
import { knownNumber, type Quantity, type Truth, type Value } from '../evaluate/value.ts';
import type { View } from '../evaluate/views.ts';
import type { Language } from '../language.ts';
import { exactOf } from '../model-fault.ts';
import { isQuantity, withUnit } from './units.ts';

const HUNDRED = exact(100);
const CENT = exact('0.01');

/** What the rule prints: 88.88, or 65.00% for a ratio; undefined where it shows nothing. */
export function shownText({ display, unit }: Measure, value: Exact): string | undefined {
    if (display === null) return undefined;
    const step = exactOf(display.step);
    if (unit !== 'ratio') return displayText(value, step, display.mode);
    return `${displayText(value.mul(HUNDRED), step.mul(HUNDRED), display.mode)}%`;
}

/** Without rounding: 88.5, 800/9, 55%; a ratio whose decimals never end is told as a fraction, with the first decimals beside it. */
export function plainNumber(value: Exact, unit: Unit): string {
    if (unit !== 'ratio') return exactText(value);
    if (decimalText(value) !== undefined) return `${exactText(value.mul(HUNDRED))}%`;
    return `${exactText(value)} ≈ ${displayText(value.mul(HUNDRED), CENT, 'truncate')}%`;
}

/** Points: a fraction with its first decimals beside it, cut and not rounded up. */
function withDecimals(value: Exact): string {
    const plain = exactText(value);
    return decimalText(value) === undefined ? `${plain} ≈ ${displayText(value, CENT, 'truncate')}` : plain;
}

/** `88.88（精确值 800/9）`: the shown value, and the exact one where it differs. */
export function measureText(measure: Measure, value: Exact, language: Language): string {
    const plain = isQuantity(measure.unit) ? withUnit(value, measure.unit, language) : plainNumber(value, measure.unit);
    const shown = shownText(measure, value);
    if (shown === undefined) return measure.unit === 'points' ? withDecimals(value) : plain;
    if (sameNumber(shown, plain)) return shown;
    const [exactly] = plain.split(' ≈ ');
    return language === 'zh' ? `${shown}（精确值 ${exactly}）` : `${shown} (exactly ${exactly})`;
}

/** `90.00` and `90` are the same number. */
function sameNumber(shown: string, plain: string): boolean {
    const trimmed = shown.includes('.') ? shown.replace(/0+(?=%?$)/, '').replace(/\.(?=%?$)/, '') : shown;
    return trimmed === plain;
}

/** Null where it is open or has no answer. */
export const known = (truth: Truth): boolean | null =>
    truth.none !== null || truth.yes === truth.no ? null : truth.yes;

/** The value of a part of a formula, in words where there is no number. */
export function partText(part: Expression, context: Context, view?: View): string {
    return valueText(part, evaluate(part, context, view), context);
}

export function valueText(part: Expression, value: Value, { situation }: Context): string {
    const zh = situation.language === 'zh';
    if (value.kind === 'truth') return truthText(value.yes, value.no, zh);
    const measure = part.op === 'measure' ? situation.catalogue.measures.get(part.name) : undefined;
    const unit = measure?.unit ?? (isRatio(part, situation) ? 'ratio' : 'number');
    const known = knownNumber(value);
    if (known !== undefined && isDate(part, situation)) return dateOfDay(Number(known.valueOf()));
    if (known !== undefined)
        return measure ? measureText(measure, known, situation.language) : plainNumber(known, unit);
    return openText(value, unit, zh);
}

/** A date, or one some days earlier or later. */
function isDate(part: Expression, situation: Context['situation']): boolean {
    if (part.op === 'binary' && (part.operator === 'add' || part.operator === 'subtract'))
        return isDate(part.left, situation) !== isDate(part.right, situation);
    return part.op === 'date' || (part.op === 'input' && situation.inputs.get(part.name)?.input.type === 'date');
}

function isRatio(part: Expression, { inputs }: Context['situation']): boolean {
    if (part.op === 'input') return inputs.get(part.name)?.input.type === 'ratio';
    return 'attribute' in part && part.attribute === 'ratio';
}

function openText(value: Quantity, unit: Unit, zh: boolean): string {
    if (value.range === null) return zh ? '无值' : 'no value';
    return rangeText(value.range, unit, zh);
}

export function rangeText(range: Interval, unit: Unit, zh: boolean): string {
    const known = interval.known(range);
    if (known !== undefined) return plainNumber(known, unit);
    const end = (value: Exact | null): string => (value === null ? '…' : plainNumber(value, unit));
    return zh ? `${end(range.lo)}～${end(range.hi)}` : `${end(range.lo)} to ${end(range.hi)}`;
}

function truthText(yes: boolean, no: boolean, zh: boolean): string {
    if (yes === no) return zh ? '未定' : 'open';
    return yes ? (zh ? '是' : 'yes') : zh ? '否' : 'no';
}
