// The items of a model with their numbers read, their rows with the marks on them, and what every code names.
import type { Exact } from '@guiju/exact';
import type {
    Expression,
    Group,
    Item,
    Mark,
    Measure,
    Model,
    Row,
    ScoringChoice,
    Source,
    Tally,
    TimeRequirement
} from '@guiju/model';
import { exactOf, unknownName } from './model-fault.ts';
import { oncePer } from './once-per.ts';

export interface RowFacts {
    readonly label: string;
    /** Every text that an audit may name it by. */
    readonly names: readonly string[];
    /** Place in its group, from 0. */
    readonly position: number;
    readonly from: Exact;
    readonly to: Exact;
    readonly mark: Mark | undefined;
    /** Tallies that get an entry when it is taken. */
    readonly raises: readonly string[];
    readonly band: BandFacts | undefined;
    readonly clause: string | null;
    readonly source: Source;
}

/** Measured values; null has no end on that side. */
export interface BandFacts {
    readonly from: Exact | null;
    readonly fromOpen: boolean;
    readonly to: Exact | null;
    readonly toOpen: boolean;
}

export interface GroupFacts {
    readonly title: string | null;
    readonly kind: 'one' | 'each';
    readonly rows: readonly RowFacts[];
    /** Rows that a mark on the item rules out, with the mark; they are not among `rows`. */
    readonly barred: readonly { readonly row: RowFacts; readonly mark: Mark }[];
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
    /** Of several scorings the one whose items these are; undefined where the rule has no choice. */
    readonly scoring: ScoringChoice | undefined;
}

export const replaces = (row: RowFacts): boolean => row.mark?.row === 'replaces';

export const catalogueOf = oncePer((model: Model): Catalogue => {
    const marks = new Map(model.marks.map(mark => [mark.mark, mark]));
    const items = model.items.map((item, index) => factsOf(item, index, marks));
    const tallies = new Map(model.tallies.map(tally => [tally.name, tally]));
    const steps = model.auditTime?.steps ?? [];
    const measures = new Map(
        [...model.measures, ...steps.map(({ measure }) => measure)].map(each => [each.name, each])
    );
    const requirements = new Map(steps.map(step => [step.measure.name, step.requirements]));
    const scoring = model.scorings?.[0];
    return { model, items, tallies, measures, requirements, spellings: spellingsOf(model, items), scoring };
});

function factsOf(item: Item, index: number, marks: ReadonlyMap<string, Mark>): ItemFacts {
    const groups = item.groups.map(group => ({
        title: group.title,
        kind: group.kind,
        ...rowsOf(group, marks)
    }));
    const formula = item.markers.map(marker => markOf(marker, marks).score).find(score => score !== null) ?? null;
    return { index, item, points: exactOf(item.points), groups, formula };
}

function rowsOf({ rows }: Group, marks: ReadonlyMap<string, Mark>): Pick<GroupFacts, 'rows' | 'barred'> {
    const all = rows.map((row, position) => ({ row: rowFacts(row, position, marks), barred: row.barred }));
    return {
        rows: all.filter(({ barred }) => barred === undefined).map(({ row }) => row),
        barred: all.flatMap(({ row, barred }) => (barred === undefined ? [] : [{ row, mark: markOf(barred, marks) }]))
    };
}

function rowFacts(row: Row, position: number, marks: ReadonlyMap<string, Mark>): RowFacts {
    const mark = row.marker === null ? undefined : markOf(row.marker, marks);
    return {
        label: row.label,
        names: row.names ?? [row.label],
        position,
        from: exactOf(row.from),
        to: exactOf(row.to),
        mark,
        raises: [...(mark?.tally ? [mark.tally] : []), ...(row.raises ?? [])],
        band: row.band && bandFacts(row.band),
        clause: row.clause ?? null,
        source: row.source
    };
}

function bandFacts({ from, fromOpen, to, toOpen }: NonNullable<Row['band']>): BandFacts {
    const endOf = (end: typeof from): Exact | null => (end === null ? null : exactOf(end));
    return { from: endOf(from), fromOpen, to: endOf(to), toOpen };
}

function markOf(sign: string, marks: ReadonlyMap<string, Mark>): Mark {
    const mark = marks.get(sign);
    if (mark === undefined) throw unknownName(sign);
    return mark;
}

/** The item that a formula names by its key; another scoring may know it by a key of its own. */
export function itemsKeyed(key: string, { items, spellings, scoring }: Catalogue): readonly ItemFacts[] {
    const own = items.filter(({ item }) => item.key === key);
    if (own.length > 0 || scoring === undefined) return own;
    const found = spellings.get(plainCode(key)) ?? [];
    return found.length === 1 ? found : [];
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
