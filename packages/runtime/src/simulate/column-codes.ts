// How the answers of a slot are written into a byte, so that adding up what they bring takes the fewest instructions.
import type { Bringing } from './columns.ts';

export interface SlotCodes {
    /** By outcome. */
    readonly codes: readonly number[];
    /** `table`: the code is a place in a table for each sum. `value`: it is what the answer brings to one of the sums. */
    readonly kind: 'table' | 'value';
    /** What each code brings, by bringing of the slot. */
    readonly brought: ReadonlyMap<number, readonly number[]>;
}

const MOST_CODES = 250;
/** Places of a table. */
const PLACES = 16;

/** Undefined where more is brought than a byte holds, or something else than sums is asked for. */
export function codesOf(bringings: readonly Bringing[], outcomes: number): SlotCodes | undefined {
    if (bringings.some(({ take, brought }) => take !== 'sum' || brought.some(value => value > 255))) return undefined;
    const keys = Array.from({ length: outcomes }, (_, outcome) => bringings.map(({ brought }) => brought[outcome]!));
    const different = [...new Map(keys.map(key => [key.join(), key])).values()];
    if (different.length > MOST_CODES) return undefined;
    const ways = bringings.map((_, place) => valued(different, place));
    if (different.length <= PLACES) ways.push({ kind: 'table', brought: new Map([...different.entries()]) });
    const [best] = ways.sort((a, b) => costOf(a) - costOf(b));
    const codeOf = new Map([...best!.brought].map(([code, key]) => [key.join(), code]));
    return { ...best!, codes: keys.map(key => codeOf.get(key.join())!) };
}

type Way = Pick<SlotCodes, 'kind' | 'brought'>;

/** Codes are what is brought to one sum; where that is taken already, numbers from 255 down. */
function valued(different: readonly (readonly number[])[], place: number): Way {
    const brought = new Map<number, readonly number[]>();
    // The most to all sums together first: what brings nothing anywhere, such as an item left out, takes a number of its own.
    const falling = [...different].sort((a, b) => sumOf(b) - sumOf(a));
    const values = new Set(different.map(key => key[place]!));
    let free = 255;
    for (const key of falling) {
        while (values.has(free)) free--;
        brought.set(brought.has(key[place]!) ? free-- : key[place]!, key);
    }
    return { kind: 'value', brought };
}

const sumOf = (key: readonly number[]): number => key.reduce((a, b) => a + b, 0);

/** What a code brings to one sum: itself or the same as most, but for a few codes. */
export interface Told {
    readonly isItself: boolean;
    /** What most bring; 0 where it is the code itself. */
    readonly most: number;
    readonly but: ReadonlyMap<number, number>;
}

export function toldOf({ brought }: Way, place: number): Told {
    const values = [...brought].map(([code, key]) => [code, key[place]!] as const);
    const but = (usual: (code: number) => number): Map<number, number> =>
        new Map(values.filter(([code, value]) => usual(code) !== value));
    const itself = but(code => code);
    const counts = new Map<number, number>();
    for (const [, value] of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    const most = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
    const same = but(() => most);
    return itself.size <= same.size ? { isItself: true, most: 0, but: itself } : { isItself: false, most, but: same };
}

/** Instructions for sixteen audits, about. */
function costOf(way: Way): number {
    const sums = [...way.brought.values()][0]!.length;
    if (way.kind === 'table') return 3 * sums;
    const all = Array.from({ length: sums }, (_, place) => toldOf(way, place));
    const compared = new Set(all.flatMap(({ but }) => [...but.keys()])).size;
    return compared + all.reduce((cost, { but }) => cost + 1 + 2 * but.size, 0);
}
