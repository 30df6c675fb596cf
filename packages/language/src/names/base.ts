// A scoring taken from another rule: which item of the base is meant by an item here.
import { isScoring, type Item, type Scoring } from '../generated/ast.ts';
import { codesOf, itemsOf, rulesetOf, scoringsOf, standardsOf } from './catalogue.ts';
import { AstUtils } from 'langium';

/** The scoring that this one is taken from; undefined where there is none or it cannot be read. */
export function baseOf(scoring: Scoring): Scoring | undefined {
    const ruleset = scoring.base?.ref?.file.ref;
    return ruleset && scoringsOf(ruleset)[0];
}

/** The base's item with the same code of the same standard, whatever short name the standard has there. */
export function baseItemOf(item: Item): Item | undefined {
    const base = baseOf(AstUtils.getContainerOfType(item, isScoring)!);
    if (!base) return undefined;
    const table = baseTable(base);
    return printedCodes(item)
        .map(code => table.get(code))
        .find(found => found !== undefined);
}

/** The item's own title, or the one it takes over from the base. */
export function titleOf(item: Item): string | undefined {
    return item.title ?? baseItemOf(item)?.title;
}

/** Each code with the designation of its standard in front: the same in every rule. */
export function printedCodes(item: Item): string[] {
    const standards = standardsOf(rulesetOf(item));
    return codesOf(item).map(({ standard, code }) => {
        const basis = standards.find(entry => entry.name === standard)?.basis;
        return `${basis?.designation ?? standard} ${code}`;
    });
}

const TABLES = new WeakMap<Scoring, Map<string, Item>>();

function baseTable(base: Scoring): Map<string, Item> {
    const known = TABLES.get(base);
    if (known) return known;
    const table = new Map(itemsOf(base).flatMap(item => printedCodes(item).map(code => [code, item] as const)));
    TABLES.set(base, table);
    return table;
}
