// What a slip makes of a number, a date or a code: one step more or less, a digit left out, a day or a year off.
const DATE = /^\d{4}-\d\d-\d\d$/;
const NUMBER = /^\d+(\.\d+)?$/;
const CODE = /^([A-Za-z][\w-]*:)?([A-Za-z]+|\d+)(\.\d+)+$/;

export type Kind = 'number' | 'date' | 'code';

export function kindOf(text: string, isCode: boolean): Kind | undefined {
    if (DATE.test(text)) return 'date';
    if (isCode) return CODE.test(text) || NUMBER.test(text) ? 'code' : undefined;
    return NUMBER.test(text) ? 'number' : undefined;
}

/** In a fixed order; none means the same as the text itself. */
export function variantsOf(text: string, kind: Kind): string[] {
    if (kind === 'date') return datesBeside(text);
    if (kind === 'code') return codesBeside(text);
    const all = [moved(text, 1n), moved(text, -1n), ...shortened(text)];
    return different(text, all);
}

/** By one of its last digit: 1.5 has 1.4 and 1.6 beside it. Nothing is below 0. */
function moved(text: string, steps: bigint): string | undefined {
    const places = text.split('.')[1]?.length ?? 0;
    const value = BigInt(text.replace('.', '')) + steps;
    if (value < 0n) return undefined;
    const digits = value.toString().padStart(places + 1, '0');
    return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

const shortened = (text: string): (string | undefined)[] =>
    [...text].map((_, place) => text.slice(0, place) + text.slice(place + 1));

/** The last part, whatever stands before it. */
function codesBeside(code: string): string[] {
    const [, before, last] = /^(.*?)(\d+)$/.exec(code)!;
    const others = [moved(last!, 1n), moved(last!, -1n), ...shortened(last!)];
    return different(last!, others).map(other => before! + other);
}

function datesBeside(date: string): string[] {
    const [year, month, day] = date.split('-').map(Number) as [number, number, number];
    const dates: [number, number, number][] = [
        [year, month, day + 1],
        [year, month, day - 1],
        [year + 1, month, day],
        [year - 1, month, day]
    ];
    return dates.map(([y, m, d]) => new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10));
}

/** Numbers that differ, each value once. */
function different(text: string, all: readonly (string | undefined)[]): string[] {
    const seen = new Set([valueOf(text)]);
    return all.filter((other): other is string => {
        if (other === undefined || !NUMBER.test(other) || seen.has(valueOf(other))) return false;
        seen.add(valueOf(other));
        return true;
    });
}

/** `10.50` and `010.5` are the same number. */
const valueOf = (text: string): string => {
    const [whole, places = ''] = text.split('.');
    return `${BigInt(whole!)}.${places.replace(/0+$/, '')}`;
};
