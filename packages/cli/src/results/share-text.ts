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
