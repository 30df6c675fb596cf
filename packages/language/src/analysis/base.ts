// What a scoring leaves unsaid about the scoring it is taken from.
import { AstUtils } from 'langium';
import type { Item, Scoring } from '../generated/ast.ts';
import { baseItemOf, baseOf } from '../names/base.ts';
import { itemsOf } from '../names/catalogue.ts';

/** The base's items that no item of the scoring names, in the order of the base. */
export function baseItemsLeft(scoring: Scoring): Item[] {
    const base = baseOf(scoring);
    if (!base) return [];
    const named = new Set(itemsOf(scoring).map(baseItemOf));
    return itemsOf(base).filter(item => !named.has(item));
}

/** Without a base, or with one that was not understood whole, nothing can be said about its items. */
export function isBaseReadable(scoring: Scoring): boolean {
    const base = baseOf(scoring);
    return base !== undefined && AstUtils.getDocument(base).parseResult.parserErrors.length === 0;
}
