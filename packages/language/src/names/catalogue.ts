// Codes and keys of a scoring: which standards there are, which item a code names.
import { AstUtils } from 'langium';
import {
    isItem,
    isScoring,
    isSection,
    type Basis,
    type Item,
    type Ruleset,
    type Scoring,
    type Section
} from '../generated/ast.ts';
import { statementsOf } from './statements.ts';
import { below } from './below.ts';

/** A code as the model holds it: the standard's short name and the code as printed. */
export interface QualifiedCode {
    readonly standard: string;
    readonly code: string;
}

/** A standard codes may belong to: by its alias, or by its designation where it has none. */
export interface StandardName {
    readonly name: string;
    readonly basis: Basis;
}

/** The standards of a ruleset in the order of their basis lines. */
export function standardsOf(ruleset: Ruleset): readonly StandardName[] {
    const known = STANDARDS.get(ruleset);
    if (known) return known;
    const standards = statementsOf(ruleset)
        .filter(element => element.$type === 'Basis')
        .flatMap(basis => (basis.names.length ? basis.names : [basis.designation]).map(name => ({ name, basis })));
    STANDARDS.set(ruleset, standards);
    return standards;
}

/** Asked for at every code. */
const STANDARDS = new WeakMap<Ruleset, readonly StandardName[]>();

/**
 * `C:5.1.1` belongs to C; `A.3.1` to A where A is the name of a standard; any other code to the first basis.
 * A rule without a basis has the standard ''.
 */
export function qualifiedCode(text: string, ruleset: Ruleset): QualifiedCode {
    const colon = text.indexOf(':');
    if (colon >= 0) return { standard: text.slice(0, colon), code: text.slice(colon + 1) };
    const standards = standardsOf(ruleset);
    const prefix = /^([A-Za-z]+)\./.exec(text)?.[1];
    const own = standards.find(standard => standard.name === prefix);
    return { standard: (own ?? standards[0])?.name ?? '', code: text };
}

export function rulesetOf(node: { $container?: unknown }): Ruleset {
    return AstUtils.getDocument(node as never).parseResult.value as Ruleset;
}

export function codesOf(entry: Section | Item): QualifiedCode[] {
    const ruleset = rulesetOf(entry);
    return entry.codes.map(code => qualifiedCode(code, ruleset));
}

/** All items of a scoring in the order written. */
export function itemsOf(scoring: Scoring): Item[] {
    return below(scoring, isItem).slice();
}

/** All sections of a scoring, each before those inside it. */
export function sectionsOf(scoring: Scoring): Section[] {
    return below(scoring, isSection).slice();
}

/** The scorings of a file; the first one is the primary plan. */
export function scoringsOf(ruleset: Ruleset): Scoring[] {
    return statementsOf(ruleset).filter(isScoring);
}

/**
 * Key of each item: the first standard (in the order of the basis lines) in which the item has a code that no other
 * item of the scoring has gives it; as printed, or `STANDARD:code` where the text alone would name another item too.
 */
export function itemKeys(scoring: Scoring): ReadonlyMap<Item, string> {
    const known = KEYS.get(scoring);
    if (known) return known;
    const keys = computeKeys(scoring);
    KEYS.set(scoring, keys);
    return keys;
}

/** Asked for item by item, so worked out once for each version of a scoring. */
const KEYS = new WeakMap<Scoring, ReadonlyMap<Item, string>>();

function computeKeys(scoring: Scoring): ReadonlyMap<Item, string> {
    const items = itemsOf(scoring);
    const byCode = countBy(items.flatMap(item => codesOf(item).map(code => `${code.standard}:${code.code}`)));
    const byText = countBy(items.flatMap(item => [...new Set(codesOf(item).map(code => code.code))]));
    const order = standardsOf(rulesetOf(scoring)).map(standard => standard.name);
    return new Map(items.map(item => [item, keyOf(item, order, byCode, byText)]));
}

function keyOf(item: Item, order: string[], byCode: Map<string, number>, byText: Map<string, number>): string {
    const codes = codesOf(item).sort((a, b) => order.indexOf(a.standard) - order.indexOf(b.standard));
    const own = codes.find(code => byCode.get(`${code.standard}:${code.code}`) === 1) ?? codes[0];
    // An item that is still being written has no code yet.
    if (!own) return '';
    return byText.get(own.code) === 1 ? own.code : `${own.standard}:${own.code}`;
}

function countBy(texts: string[]): Map<string, number> {
    const counts = new Map<string, number>();
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
    return counts;
}
