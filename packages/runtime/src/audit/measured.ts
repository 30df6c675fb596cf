// Measured values: the band that takes one says what it is worth.
import { compare, exact, exactText, type Exact } from '@guiju/exact';
import type { Item, LooseNumber } from '@guiju/model';
import { replaces, type BandFacts, type RowFacts } from '../catalogue.ts';
import { exactOf } from '../model-fault.ts';
import { plainText, readNumber, takenMarks, written, type Answered, type Slot } from './slot.ts';

type Measured = NonNullable<Item['measured']>;

const HUNDRED = exact(100);

export function readMeasured(slot: Slot, given: LooseNumber, flagged: readonly RowFacts[]): Answered | undefined {
    const { measured } = slot.facts.item;
    if (measured === undefined) return void slot.report('not-measured', {});
    const value = readValue(given, measured);
    const text = written(given);
    const { unit } = measured;
    if (value === undefined) {
        return void slot.report('measured-not-a-number', { text, unit, example: unit === '%' ? '"95%"' : '"12.5"' });
    }
    if (measured.whole && value.d !== 1n) return void slot.report('measured-not-whole', { text });
    if (!isAllowed(value, measured)) return void slot.report('measured-out-of-range', { text, ...allowed(measured) });
    if (flagged.some(replaces)) return void slot.report('contradictory-answer', { first: 'measured', second: 'flags' });
    const row = slot.facts.groups.flatMap(group => group.rows).find(({ band }) => band && takes(band, value));
    if (row === undefined)
        return void slot.report('unknown-option', { option: measuredText(value, unit), rows: '', rowsEn: '' });
    return {
        code: slot.code,
        score: row.from,
        rows: [...takenMarks(flagged), { row, points: row.from }],
        measured: value
    };
}

/** "95%" and 0.95 are the same share. */
function readValue(given: LooseNumber, { unit }: Measured): Exact | undefined {
    const text = typeof given === 'string' ? plainText(given) : '';
    if (unit !== '%') return readNumber(given);
    return text.endsWith('%') ? readNumber(text.slice(0, -1))?.div(HUNDRED) : readNumber(given);
}

function isAllowed(value: Exact, { from, to }: Measured): boolean {
    if (from !== null && compare(value, exactOf(from)) < 0) return false;
    return to === null || compare(value, exactOf(to)) <= 0;
}

function takes({ from, fromOpen, to, toOpen }: BandFacts, value: Exact): boolean {
    const low = from === null ? 1 : compare(value, from);
    const high = to === null ? -1 : compare(value, to);
    return (low > 0 || (low === 0 && !fromOpen)) && (high < 0 || (high === 0 && !toOpen));
}

function allowed({ from, to, unit }: Measured): { zh: string; en: string } {
    const [low, high] = [from, to].map(end => (end === null ? undefined : measuredText(exactOf(end), unit)));
    if (low && high) return { zh: `应在 ${low} 与 ${high} 之间`, en: `between ${low} and ${high}` };
    return low ? { zh: `应不小于 ${low}`, en: `at least ${low}` } : { zh: `应不大于 ${high}`, en: `at most ${high}` };
}

/** 12.5 km, 95%. */
export function measuredText(value: Exact, unit: string): string {
    return unit === '%' ? `${exactText(value.mul(HUNDRED))}%` : `${exactText(value)} ${unit}`;
}
