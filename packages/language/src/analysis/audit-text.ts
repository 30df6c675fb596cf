// An audit in few words: what its deciding answers are, and what all others get.
import { compare, exact, exactText, isZero, round, type Exact, type lattice } from '@guiju/exact';
import type { Bilingual } from '../messages/bilingual.ts';
import { isTally, type Item } from '../generated/ast.ts';
import { isSure, type Found } from './grade-search.ts';
import { keyOf } from './printed.ts';
import { valueText } from './spans.ts';
import type { ValueUnit } from './unit-rules.ts';
import type { ItemChoices } from './item-choices.ts';
import type { Reading } from './reading.ts';

/** What an item is answered with; null where it is removed. */
export interface ItemGiven {
    readonly item: Item;
    readonly score: Exact | null;
    readonly isBest: boolean;
}

/** The answers of an audit that was found, in the order of the checklist. */
export function givenIn(
    { items }: Reading,
    { taken }: Pick<lattice.Witness, 'taken'>,
    parts: readonly lattice.Part[]
): ItemGiven[] {
    return items.map((choices, place) => givenAt(choices, taken[place]!, parts[place]!));
}

function givenAt({ answers, scores }: ItemChoices, { choice, score }: lattice.Taken, part: lattice.Part): ItemGiven {
    const { item, highest } = answers;
    const own = scores[choice];
    if (!own) return { item, score: null, isBest: false };
    const counted = compare(part[choice]!.hi, own.hi!) === 0 && compare(part[choice]!.lo, own.lo!) === 0;
    const points = counted ? score : own.hi!;
    return { item, score: points, isBest: compare(points, highest) === 0 };
}

const NAMED = 3;

/** 1.1 得 3.5分、1.2 剔除、其余满分 · 1.1 at 3.5, 1.2 removed, all others at full marks. `without` is told elsewhere. */
export function auditText(
    reading: Reading,
    witness: Pick<lattice.Witness, 'taken' | 'counts'>,
    without?: number
): Bilingual {
    const given = givenIn(reading, witness, reading.audits().parts).filter((_, place) => place !== without);
    const least = given.filter(LEAST.holds).length;
    const usual = least > given.filter(BEST.holds).length ? LEAST : BEST;
    const others = given.filter(each => !usual.holds(each));
    const named = others.slice(0, NAMED).map(answerText);
    const more = others.length - named.length;
    const isRest = others.length > 0 || without !== undefined;
    const all = [
        ...named,
        ...(more > 0 ? [moreText(more)] : []),
        ...(others.length < given.length ? [isRest ? usual.rest : usual.all] : []),
        ...reading.counted.flatMap((of, place) => countText(of, witness.counts[place]!))
    ];
    return { zh: all.map(({ zh }) => zh).join('、'), en: all.map(({ en }) => en).join(', ') };
}

const BEST = {
    rest: { zh: '其余满分', en: 'all others at full marks' },
    all: { zh: '各条满分', en: 'every item at full marks' },
    holds: ({ isBest }: ItemGiven): boolean => isBest
};
const LEAST = {
    rest: { zh: '其余 0分', en: 'all others at 0' },
    all: { zh: '各条 0分', en: 'every item at 0' },
    holds: ({ score }: ItemGiven): boolean => score !== null && isZero(score)
};

const moreText = (more: number): Bilingual => ({ zh: `另有 ${more} 条不同`, en: `${more} more otherwise` });

function answerText({ item, score }: ItemGiven): Bilingual {
    const key = keyOf(item);
    if (score === null) return { zh: `${key} 剔除`, en: `${key} removed` };
    return { zh: `${key} 得 ${exactText(score)}分`, en: `${key} at ${exactText(score)}` };
}

/** What is not raised, and conditions that do not hold, need no word. */
function countText(of: Reading['counted'][number], count: number): Bilingual[] {
    if (isTally(of)) return count === 0 ? [] : [{ zh: `“${of.name}” ${count}次`, en: `“${of.name}” ${count}×` }];
    const value = of.values[count];
    if (value) return [{ zh: `“${of.name}”为“${value.name}”`, en: `“${of.name}” is “${value.name}”` }];
    return count === 0 ? [] : [{ zh: `“${of.name}”成立`, en: `“${of.name}” holds` }];
}

const WITHOUT: Bilingual = { zh: '', en: '' };

/** ，例如 1.1 得 3.5分、其余满分时为 79.5 · , for example 79.5 with 1.1 at 3.5, all others at full marks; nothing unless it is sure. */
export function exampleText(found: Found, unit: ValueUnit): Bilingual {
    if (typeof found === 'string' || !found.value || !isSure(found.reading)) return WITHOUT;
    const text = auditText(found.reading, found.witness);
    const value = shortText(found.value, unit);
    return { zh: `，例如 ${text.zh}时为 ${value.zh}`, en: `, for example ${value.en} with ${text.en}` };
}

const FINE = exact('0.0001');

/** What does not end is cut for reading. */
function shortText(value: Exact, unit: ValueUnit): Bilingual {
    const whole = valueText(value, unit);
    if (!whole.includes('/')) return { zh: whole, en: whole };
    const cut = valueText(round(value, FINE, 'truncate'), unit);
    return { zh: `${cut}…`, en: `${cut}…` };
}
