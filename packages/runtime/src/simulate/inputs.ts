// The values of an input that are drawn where nothing is said about it.
import { compare, ONE, writeExact, type Exact } from '@guiju/exact';
import type { Input } from '@guiju/model';
import { allowedRange, valuesOf } from '../evaluate/inputs.ts';
import type { ChanceAnswer } from './chances.ts';

/** So many whole numbers are still listed. */
const MOST_NUMBERS = 100;

/** Each as often as the others; undefined where they cannot be listed. */
export function inputAnswers(input: Input): ChanceAnswer[] | undefined {
    const values = valuesListed(input);
    return values?.map(value => ({ value, weight: ONE }));
}

function valuesListed(input: Input): unknown[] | undefined {
    switch (input.type) {
        case 'yes-no':
            return [true, false];
        case 'choice':
            return valuesOf(input).map(({ name }) => name);
        case 'text':
            return input.texts;
        case 'count':
        case 'person':
        case 'site':
            return wholeNumbers(input);
        default:
            return undefined;
    }
}

function wholeNumbers(input: Input): unknown[] | undefined {
    const { lo, hi } = allowedRange(input);
    if (lo === null || hi === null) return undefined;
    const numbers: unknown[] = [];
    for (let number: Exact = lo.ceil(); compare(number, hi) <= 0; number = number.add(1)) {
        if (numbers.length === MOST_NUMBERS) return undefined;
        numbers.push(writeExact(number));
    }
    return numbers.length > 0 ? numbers : undefined;
}
