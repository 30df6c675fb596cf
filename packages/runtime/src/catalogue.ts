// The items of a model with their numbers read, their rows with the marks on them, and what every code names.
import type { Exact } from '@guiju/exact';
import type { Expression, Item, Mark, Measure, Model, TimeRequirement, Source, Tally } from '@guiju/model';
import { exactOf, unknownName } from './model-fault.ts';

export interface RowFacts {
    readonly label: string;
    readonly from: Exact;
    readonly to: Exact;
    readonly mark: Mark | undefined;
    readonly source: Source;
}

export interface GroupFacts {
    readonly title: string | null;
    readonly kind: 'one' | 'each';
    readonly rows: readonly RowFacts[];
}

export interface ItemFacts {
    readonly index: number;
    readonly item: Item;
    readonly points: Exact;
    readonly groups: readonly GroupFacts[];
    /** The score of an answer with sample counts. */
    readonly formula: Expression | null;
}

export interface Catalogue {
    readonly model: Model;
    readonly items: readonly ItemFacts[];
    readonly tallies: ReadonlyMap<string, Tally>;
    /** Those of the rule and the steps of its audit time. */
    readonly measures: ReadonlyMap<string, Measure>;
    /** What a step of audit time must not pass, by its name. */
    readonly requirements: ReadonlyMap<string, readonly TimeRequirement[]>;
    /** Items by every spelling that may name them; a spelling with several items is ambiguous. */
    readonly spellings: ReadonlyMap<string, readonly ItemFacts[]>;
}

export const replaces = (row: RowFacts): boolean => row.mark?.row === 'replaces';

export function catalogueOf(model: Model): Catalogue {
    const marks = new Map(model.marks.map(mark => [mark.mark, mark]));
    const items = model.items.map((item, index) => factsOf(item, index, marks));
    const tallies = new Map(model.tallies.map(tally => [tally.name, tally]));
    const steps = model.auditTime?.steps ?? [];
    const measures = new Map(
        [...model.measures, ...steps.map(({ measure }) => measure)].map(each => [each.name, each])
    );
    const requirements = new Map(steps.map(step => [step.measure.name, step.requirements]));
    return { model, items, tallies, measures, requirements, spellings: spellingsOf(model, items) };
}

function factsOf(item: Item, index: number, marks: ReadonlyMap<string, Mark>): ItemFacts {
    const groups = item.groups.map(group => ({
        title: group.title,
        kind: group.kind,
        rows: group.rows.map(row => ({
            label: row.label,
            from: exactOf(row.from),
            to: exactOf(row.to),
            mark: row.marker === null ? undefined : markOf(row.marker, marks),
            source: row.source
        }))
    }));
    const formula = item.markers.map(marker => markOf(marker, marks).score).find(score => score !== null) ?? null;
    return { index, item, points: exactOf(item.points), groups, formula };
}

function markOf(sign: string, marks: ReadonlyMap<string, Mark>): Mark {
    const mark = marks.get(sign);
    if (mark === undefined) throw unknownName(sign);
    return mark;
}

/** Full-width signs and digits mean the same in a code; blanks beside the colon mean nothing. */
export const plainCode = (code: string): string =>
    code
        .normalize('NFKC')
        .trim()
        .replace(/\s*:\s*/g, ':');

function spellingsOf(model: Model, items: readonly ItemFacts[]): Map<string, ItemFacts[]> {
    const spellings = new Map<string, ItemFacts[]>();
    for (const facts of items) {
        for (const spelling of namesOf(facts.item, model)) {
            const known = spellings.get(spelling);
            if (known) known.push(facts);
            else spellings.set(spelling, [facts]);
        }
    }
    for (const facts of items) spellings.set(plainCode(facts.item.key), [facts]);
    return spellings;
}

function namesOf(item: Item, model: Model): Set<string> {
    const names = new Set<string>();
    for (const { standard, code } of item.codes) {
        names.add(plainCode(code)).add(plainCode(`${standard}:${code}`));
        for (const { name, designation } of model.ruleset.standards) {
            if (name === standard) names.add(plainCode(`${designation}:${code}`));
        }
    }
    return names;
}
