// Which codes of a scoring name more than one entry, and which do not continue those of their section.
import { isSection, type Item, type Scoring, type Section } from '../generated/ast.ts';
import { codesOf, itemsOf, rulesetOf, sectionsOf, standardsOf, type QualifiedCode } from '../names/catalogue.ts';

type Entry = Section | Item;

export interface RepeatedCode {
    readonly kind: 'twice' | 'item' | 'section';
    readonly entry: Entry;
    readonly index: number;
}

/** Codes that must not stand where they stand, because they name something else already. */
export function repeatedCodes(scoring: Scoring): RepeatedCode[] {
    const sections = sectionsOf(scoring);
    const items = itemsOf(scoring);
    return [...[...sections, ...items].flatMap(listedTwice), ...sameSections(sections), ...sameItems(items)];
}

const textsOf = (entry: Entry): string[] => codesOf(entry).map(textOf);
const textOf = ({ standard, code }: QualifiedCode): string => `${standard}:${code}`;

/** The standard of the first basis line: the one whose codes number the rule. */
function mainStandardOf(entry: Entry | Scoring): string {
    return standardsOf(rulesetOf(entry))[0]?.name ?? '';
}

function listedTwice(entry: Entry): RepeatedCode[] {
    return textsOf(entry).flatMap((text, index, all) =>
        all.indexOf(text) < index ? [{ kind: 'twice', entry, index } as const] : []
    );
}

/** Sections may share codes of an annex, but not all of them. */
function sameSections(sections: Section[]): RepeatedCode[] {
    const seen = new Set<string>();
    return sections.flatMap(entry => {
        const all = textsOf(entry).sort().join(' ');
        const known = seen.has(all);
        seen.add(all);
        return known ? [{ kind: 'section', entry, index: 0 } as const] : [];
    });
}

/** A code of the main standard names one item; codes of others may name several, but each item has one of its own. */
function sameItems(items: Item[]): RepeatedCode[] {
    const holders = new Map<string, Item[]>();
    for (const item of items) {
        for (const text of new Set(textsOf(item))) holders.set(text, [...(holders.get(text) ?? []), item]);
    }
    return items.flatMap(entry => {
        const main = mainStandardOf(entry);
        const repeated = codesOf(entry).findIndex(
            code => code.standard === main && holders.get(textOf(code))![0] !== entry
        );
        if (repeated >= 0) return [{ kind: 'item', entry, index: repeated } as const];
        return isNameless(entry, holders) ? [{ kind: 'item', entry, index: 0 } as const] : [];
    });
}

/** Of several items without a code of their own the first may keep its code when the later ones change theirs. */
function isNameless(item: Item, holders: Map<string, Item[]>): boolean {
    const shared = textsOf(item).map(text => holders.get(text)!);
    if (shared.some(all => all.length === 1)) return false;
    const ownless = (other: Item): boolean => textsOf(other).every(text => holders.get(text)!.length > 1);
    return !shared.some(all => all[0] === item && all.every(ownless));
}

export interface OutsideCode {
    readonly index: number;
    /** The section's codes of the same standard. */
    readonly section: string[];
}

/** Codes of an entry that continue none of its section's codes of the same standard. */
export function codesOutside(entry: Entry): OutsideCode[] {
    return codesOf(entry).flatMap((code, index) => {
        const section = codesAround(entry, code.standard).filter(above => isCompared(code, above, entry));
        const inside = section.length === 0 || section.some(above => continues(code, above));
        return inside ? [] : [{ index, section: section.map(above => above.code) }];
    });
}

/** The codes of the nearest section that has some of the standard and is itself in its place. */
function codesAround(entry: Entry, standard: string): QualifiedCode[] {
    const around = entry.$container;
    if (!isSection(around)) return [];
    const own = codesOf(around).filter(code => code.standard === standard);
    const outside =
        own.length > 0 && codesOutside(around).some(({ index }) => codesOf(around)[index]!.standard === standard);
    return own.length > 0 && !outside ? own : codesAround(around, standard);
}

const NUMBERED = /^\d+(\.\d+)*$/;
const LETTERED = /^[A-Za-z]+(\.\d+)+$/;

/** Annexes with letters are often listed beside the main standard without following its order; 7 may be a mere count. */
function isCompared(code: QualifiedCode, above: QualifiedCode, entry: Entry): boolean {
    if (NUMBERED.test(above.code)) return NUMBERED.test(code.code) && code.code.includes('.');
    return LETTERED.test(above.code) && LETTERED.test(code.code) && above.standard === mainStandardOf(entry);
}

const continues = (code: QualifiedCode, above: QualifiedCode): boolean =>
    code.code === above.code || code.code.startsWith(`${above.code}.`);
