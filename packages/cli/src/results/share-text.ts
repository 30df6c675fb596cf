// Numbers of audits and their shares, for people.
import { exactText, ratio, readExact, round, type ExactJson } from '@guiju/exact';

/** With a comma for every thousand. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** To the nearest; so many decimals are always written. */
export function percentText(share: ExactJson, decimals: number): string {
    const percent = round(readExact(share)!.mul(ratio(100, 1)), ratio(1, 10 ** decimals), 'half-up');
    const [whole, part = ''] = exactText(percent).split('.');
    return `${whole}.${part.padEnd(decimals, '0')}%`;
}

/** What never comes is not called rare, and what is rare not never. */
export function exactPercent(share: ExactJson): string {
    const value = readExact(share)!;
    if (value.n === 0n) return '0%';
    const text = percentText(share, 2);
    if (text === '0.00%') return '<0.01%';
    return text === '100.00%' && value.n !== value.d ? '>99.99%' : text;
}
