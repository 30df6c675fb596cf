// The answers that are drawn where nothing is said about an item: what its rows offer, each as often as the others.
import { compare, exactText, ratio, writeExact, ZERO, type Exact } from '@guiju/exact';
import type { Catalogue, GroupFacts, ItemFacts, RowFacts } from '../catalogue.ts';
import type { ChanceAnswer } from './chances.ts';
import { marksOf } from './marks.ts';

/** How often what is rare by nature comes, beside the answers that score. */
export interface Rare {
    /** Of an item that may be left out. */
    readonly excluded: Exact;
    /** Of a marked row that may be flagged. */
    readonly marked: Exact;
}

export const NEVER_RARE: Rare = { excluded: ZERO, marked: ZERO };

/** So many combinations of rows are told apart; beyond that points are given directly. */
const MOST_COMBINATIONS = 256;

export function defaultAnswers(facts: ItemFacts, rare: Rare, catalogue: Catalogue): ChanceAnswer[] {
    const values = byRows(facts) ?? byPoints(facts);
    const scoring = values.map(value => ({ value, weight: ratio(1, values.length) }));
    return marksOf(facts, scoring, rare, catalogue);
}

type Choice = { readonly option: number; readonly points?: unknown };

/** Every way of taking rows group by group; undefined without rows, or where there are too many ways. */
function byRows({ groups }: ItemFacts): unknown[] | undefined {
    const choosing = groups.filter(group => plainRows(group).length > 0);
    if (choosing.length === 0) return undefined;
    const ways = choosing.map(waysOf);
    if (ways.some(way => way === undefined)) return undefined;
    const count = ways.reduce((all, way) => all * way!.length, 1);
    if (count > MOST_COMBINATIONS) return undefined;
    if (groups.length === 1) return ways[0]!.map(options => ({ options }));
    const combined = ways.reduce<Choice[][][]>(
        (all, way) => all.flatMap(before => way!.map(options => [...before, options])),
        [[]]
    );
    return combined.map(each => ({
        options: Object.fromEntries(each.map((options, place) => [choosing[place]!.title ?? '', options]))
    }));
}

const plainRows = ({ rows }: GroupFacts): RowFacts[] => rows.filter(({ mark }) => mark === undefined);

/** One row, or any rows together; a row worth nothing stands alone. */
function waysOf(group: GroupFacts): Choice[][] | undefined {
    const rows = plainRows(group);
    if (group.kind === 'one') return rows.flatMap(choicesOf).map(choice => [choice]);
    const isNothing = (row: RowFacts): boolean => row.from.n === 0n && row.to.n === 0n;
    const scoring = rows.filter(row => !isNothing(row));
    if (scoring.length > 6) return undefined;
    const sets = scoring.reduce<Choice[][]>(
        (all, row) => [...all, ...all.flatMap(set => choicesOf(row).map(choice => [...set, choice]))],
        [[]]
    );
    const nothing = rows.find(isNothing);
    return nothing === undefined ? sets : [[{ option: nothing.position }], ...sets.slice(1)];
}

/** A row with a range gives its least, its most, or what lies in the middle. */
function choicesOf({ position, from, to }: RowFacts): Choice[] {
    if (compare(from, to) === 0) return [{ option: position }];
    return [from, from.add(to).div(2), to].map(points => ({ option: position, points: writeExact(points) }));
}

/** Sample counts where only they and the ends are allowed, else nothing to everything in quarters. */
function byPoints({ item, formula, points }: ItemFacts): unknown[] {
    if (item.direct === 'rows' && formula !== null)
        return [0, 1, 2, 3, 4].map(nonconforming => ({ nonconforming, of: 4 }));
    if (item.direct === 'rows') return [0];
    const quarters = [0, 1, 2, 3, 4].map(parts => points.mul(ratio(parts, 4)));
    return [...new Map(quarters.map(each => [exactText(each), writeExact(each)])).values()];
}
