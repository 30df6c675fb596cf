// How messages name what stands in the file.
import { AstUtils, type AstNode } from 'langium';
import { exactText, type Exact } from '@guiju/exact';
import { isScoring, type Item, type Points, type Scoring, type Section } from '../generated/ast.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { codesOf, itemKeys, rulesetOf, standardsOf } from '../names/catalogue.ts';
import { sumOf } from './points.ts';

/** The author's own words. */
export function wordsOf(node: AstNode): string {
    return node.$cstNode?.text ?? '';
}

/** Points as the author writes them, with another number: `10 分` → `8 分`, `2 points` → `1 point`. */
export function withNumber(points: Points, value: Exact): string {
    const number = exactText(value);
    return wordsOf(points)
        .replace(/^[\d.０-９．]+/, number)
        .replace(/points?$/, number === '1' ? 'point' : 'points');
}

export function scoringAround(node: AstNode): Scoring {
    return AstUtils.getContainerOfType(node, isScoring)!;
}

/** The code by which an item is known in its scoring. */
export function keyOf(item: Item): string {
    return itemKeys(scoringAround(item)).get(item)!;
}

/** The code of a section in the first standard that it has one in. */
export function mainCodeOf(section: Section): string {
    const order = standardsOf(rulesetOf(section)).map(standard => standard.name);
    const codes = codesOf(section).sort((a, b) => order.indexOf(a.standard) - order.indexOf(b.standard));
    return codes[0]!.code;
}

/** Longer sums are not read by anybody. */
const ADDENDS = 6;

/** `4 + 6 = 10`; only the sum where there are many parts. */
export function sumText(parts: readonly Exact[]): string {
    const sum = exactText(sumOf(parts, part => part));
    return parts.length < 2 || parts.length > ADDENDS ? sum : `${parts.map(exactText).join(' + ')} = ${sum}`;
}

const NAMED = 3;

/** The first few in quotes, and how many there are: “1.1”、“1.2”、“1.3”等 5 个; “1.1”, “1.2”, “1.3” and 2 more. */
export function listText(names: readonly string[]): Bilingual {
    const quoted = names.slice(0, NAMED).map(name => `“${name}”`);
    const more = names.length - quoted.length;
    return {
        zh: quoted.join('、') + (more > 0 ? `等 ${names.length} 个` : ''),
        en: quoted.join(', ') + (more > 0 ? ` and ${more} more` : '')
    };
}
