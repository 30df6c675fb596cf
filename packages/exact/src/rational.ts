// Exact numbers: every score, share and quantity is a rational; nothing here ever becomes a float.
import Fraction from 'fraction.js';

/** An exact rational number. */
export type Exact = Fraction;

/** JSON form: the shortest decimal string where finite, else a fraction in lowest terms with `den` > 0. */
export type ExactJson = string | { num: string; den: string };

const DECIMAL = /^-?\d+(\.\d+)?$/;
const INTEGER = /^-?\d+$/;

export const ZERO: Exact = new Fraction(0n);
export const ONE: Exact = new Fraction(1n);

/** From a whole number or a decimal text such as `-1.50`; throws on any other text: callers check before. */
export function exact(value: string | bigint | number): Exact {
    if (typeof value === 'bigint') return new Fraction(value);
    if (typeof value === 'number') {
        if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`);
        return new Fraction(BigInt(value));
    }
    if (!DECIMAL.test(value)) throw new RangeError(`not a decimal: ${value}`);
    const point = value.indexOf('.');
    if (point < 0) return new Fraction(BigInt(value));
    const digits = value.length - point - 1;
    return new Fraction(BigInt(value.slice(0, point) + value.slice(point + 1)), 10n ** BigInt(digits));
}

/** `num / den`; `den` must not be 0. */
export function ratio(num: bigint | number, den: bigint | number): Exact {
    return new Fraction(BigInt(num), BigInt(den));
}

/**
 * Reads what JSON may hold for a number: a decimal string, a plain number (read as the decimal it prints,
 * exponents included) or `{ num, den }`. Anything else gives undefined.
 */
export function readExact(value: unknown): Exact | undefined {
    if (typeof value === 'number') return Number.isFinite(value) ? fromPrinted(String(value)) : undefined;
    if (typeof value === 'string') return DECIMAL.test(value) ? exact(value) : undefined;
    if (typeof value !== 'object' || value === null) return undefined;
    const { num, den } = value as { num?: unknown; den?: unknown };
    if (typeof num !== 'string' || typeof den !== 'string' || !INTEGER.test(num) || !INTEGER.test(den))
        return undefined;
    return BigInt(den) > 0n ? new Fraction(BigInt(num), BigInt(den)) : undefined;
}

/** JavaScript prints small and large numbers with an exponent: `1e-7`, `1.5e+21`. */
function fromPrinted(text: string): Exact {
    const [mantissa, exponent] = text.split('e') as [string, string?];
    const value = exact(mantissa);
    if (exponent === undefined) return value;
    const power = new Fraction(10n ** BigInt(Math.abs(Number(exponent))));
    return exponent.startsWith('-') ? value.div(power) : value.mul(power);
}

/** The JSON form; see {@link ExactJson}. */
export function writeExact(value: Exact): ExactJson {
    return decimalText(value) ?? { num: (value.s * value.n).toString(), den: value.d.toString() };
}

/** `88.5`, without exponent and trailing zeros; undefined where the decimal does not end. */
export function decimalText(value: Exact): string | undefined {
    const digits = decimalDigits(value.d);
    return digits === undefined ? undefined : withDigits(value, digits);
}

/** For people: the decimal where it ends, else the fraction `800/9`. */
export function exactText(value: Exact): string {
    return decimalText(value) ?? `${value.s * value.n}/${value.d}`;
}

/** How many decimals a denominator needs; undefined when it has a prime factor other than 2 and 5. */
export function decimalDigits(den: bigint): number | undefined {
    let rest = den;
    let twos = 0;
    let fives = 0;
    for (; rest % 2n === 0n; rest /= 2n) twos++;
    for (; rest % 5n === 0n; rest /= 5n) fives++;
    return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** With exactly `digits` decimals; the value must be a multiple of 10^-digits. */
export function withDigits(value: Exact, digits: number): string {
    const scaled = (value.n * 10n ** BigInt(digits)) / value.d;
    const text = scaled.toString().padStart(digits + 1, '0');
    const sign = value.s < 0n ? '-' : '';
    return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
    return Math.sign(a.compare(b)) as -1 | 0 | 1;
}

export const smaller = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b);
export const larger = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b);
export const isZero = (a: Exact): boolean => a.n === 0n;
