// Characters that are not what they seem are replaced by what was meant.
import type { OddText } from '../analysis/odd-characters.ts';
import type { Fix } from './fix.ts';

export function characterRemoval({ from, to }: Pick<OddText, 'from' | 'to'>): Fix[] {
    const title = { zh: '删去看不见的字符', en: 'Delete the invisible characters' };
    return [{ title, changes: [{ from, to, text: '' }], safe: true }];
}

/** `U+200B`: the only way to name what nobody can see. */
export const numbersOf = (text: string): string =>
    [...new Set(text)].map(sign => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
