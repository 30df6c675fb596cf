// Names found by how they are read: 总评 by zp, zongping or 总p, in whatever an editor does with its filter text.
import { READINGS } from './readings.ts';

/** Every combination of readings of a long name would be too many. */
const MOST = 4;
const HAN = /\p{Script=Han}/u;

let table: Map<string, string[]> | undefined;

/** Readings of a character without tones, the usual one first; empty for what is no Chinese character or a rare one. */
export function readingsOf(character: string): readonly string[] {
    table ??= madeTable();
    return table.get(character) ?? [];
}

function madeTable(): Map<string, string[]> {
    const made = new Map<string, string[]>();
    for (const [, syllable, characters] of READINGS.flatMap(line => [...line.matchAll(/([a-z]+)([^a-z ]+)/g)])) {
        for (const character of characters!) {
            const known = made.get(character) ?? [];
            made.set(character, [...known, syllable!]);
        }
    }
    return made;
}

/** How a text may be typed without Chinese characters: `zp`, `zongping`; empty for a text without any. */
export function spelledOut(text: string): string[] {
    if (!HAN.test(text)) return [];
    const initials = combined(text, reading => reading.charAt(0));
    const whole = combined(text, reading => reading);
    return [...new Set([...initials, ...whole])];
}

function combined(text: string, part: (reading: string) => string): string[] {
    let all = [''];
    for (const character of text) {
        const readings = readingsOf(character);
        const parts = [...new Set((readings.length > 0 ? readings : plain(character)).map(part))];
        all = all.flatMap(before => parts.map(each => before + each)).slice(0, MOST);
    }
    return all;
}

const plain = (character: string): string[] => (/[\p{L}\p{N}]/u.test(character) ? [character.toLowerCase()] : ['']);

/** Whether what was typed leads to a text: its letters in this order, each character by itself, its first letter or its reading. */
export function leadsTo(typed: string, text: string): boolean {
    const wanted = typed.toLowerCase();
    const characters = [...text.toLowerCase()];
    return wanted === '' || characters.some((_, start) => consumes(wanted, characters, start));
}

function consumes(wanted: string, characters: readonly string[], at: number): boolean {
    if (wanted === '') return true;
    const character = characters[at];
    if (character === undefined) return false;
    const ways = [character, ...readingsOf(character).flatMap(reading => [reading, reading.charAt(0)])];
    const begun = readingsOf(character).some(reading => reading.startsWith(wanted));
    if (begun || ways.some(way => wanted.startsWith(way) && consumes(wanted.slice(way.length), characters, at + 1))) {
        return true;
    }
    return /[\s“”"、，,.:：-]/.test(character) && consumes(wanted, characters, at + 1);
}

/** What an editor compares the typed text with: the text itself, and how it may be typed. */
export function filterTextOf(text: string, typed = ''): string {
    const [begun] = /^[\p{Script=Han}\p{N}]*\p{Script=Han}(?=[a-zA-Z]+$)/u.exec(typed) ?? [];
    const mixed =
        begun !== undefined && text.startsWith(begun)
            ? spelledOut(text.slice(begun.length)).map(rest => begun + rest)
            : [];
    return [...mixed, text, ...spelledOut(text)].join(' ');
}
