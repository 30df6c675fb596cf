// Where the prose of a file mentions a name or a code.
import { GrammarUtils, type LangiumDocument } from 'langium';
import { proseOf, type Ruleset } from '@guiju/language';
import type { Spot } from '../naming/spots.ts';

/** A number alone may be anything; a single character is part of other words. */
const isTelling = (text: string, isCode: boolean): boolean => (isCode ? /[.．]/.test(text) : text.length > 1);

export function mentionsOf(document: LangiumDocument, text: string, isCode: boolean): Spot[] {
    if (!isTelling(text, isCode)) return [];
    const escaped = text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    const pattern = isCode
        ? new RegExp(String.raw`(?<![\p{L}\p{N}.．])${escaped}(?![.．]?\p{N})`, 'gu')
        : /\p{Script=Han}/u.test(text)
          ? new RegExp(escaped, 'gu')
          : new RegExp(String.raw`(?<![\p{L}\p{N}_-])${escaped}(?![\p{L}\p{N}_-])`, 'gu');
    return proseOf(document.parseResult.value as Ruleset).flatMap(({ node, property, index = 0 }) => {
        const cst = GrammarUtils.findNodesForProperty(node.$cstNode, property)[index];
        if (!cst || cst.text.slice(1, -1) === text) return [];
        return [...cst.text.matchAll(pattern)].map(match => {
            const from = cst.offset + match.index;
            return { document, from, to: from + text.length, text };
        });
    });
}
