// What can be mended beside the answers: entries that the audit adds to tallies, and findings that can be closed.
import { exact, ZERO, type Exact } from '@guiju/exact';
import type { Situation } from '../evaluate/situation.ts';
import { exactOf } from '../model-fault.ts';
import { costOfEntry } from './costs.ts';

/** One way in which things beside the answers may stand. */
export interface Circumstances {
    readonly situation: Situation;
    readonly cost: Exact;
    /** Entries that are gone, by tally. */
    readonly fewer: ReadonlyMap<string, number>;
    /** Findings that are closed, by their place in the list. */
    readonly closed: ReadonlySet<number>;
}

/** How many ways are looked at; undefined from `circumstancesOf` where there are more. */
const MOST = 4096;

/** Every way, the cheapest first. Findings that are alike are closed one after the other. */
export function circumstancesOf(situation: Situation): Circumstances[] | undefined {
    let ways: Circumstances[] = [{ situation, cost: ZERO, fewer: new Map(), closed: new Set() }];
    for (const [name, count] of situation.extra) {
        if (count === 0) continue;
        if (ways.length * (count + 1) > MOST) return undefined;
        ways = ways.flatMap(way => Array.from({ length: count + 1 }, (_, gone) => withFewer(way, name, gone)));
    }
    for (const places of alikeFindings(situation)) {
        if (ways.length * (places.length + 1) > MOST) return undefined;
        ways = ways.flatMap(way =>
            Array.from({ length: places.length + 1 }, (_, n) => withClosed(way, places.slice(0, n)))
        );
    }
    return ways.sort((a, b) => a.cost.compare(b.cost));
}

function withFewer(way: Circumstances, name: string, gone: number): Circumstances {
    if (gone === 0) return way;
    const { situation } = way;
    const each = exactOf(situation.catalogue.tallies.get(name)!.each);
    const extra = new Map(situation.extra).set(name, situation.extra.get(name)! - gone);
    return {
        ...way,
        situation: { ...situation, extra },
        cost: way.cost.add(costOfEntry(each).mul(exact(gone))),
        fewer: new Map(way.fewer).set(name, gone)
    };
}

/** Places of the findings that no rule can tell apart; those that the audit only counts cannot be closed. */
function alikeFindings({ findings }: Situation): number[][] {
    const groups = new Map<string, number[]>();
    for (const [index, { severity, closed, place, count, clause }] of findings.entries()) {
        if (closed || count !== 1) continue;
        const key = JSON.stringify([severity, place, place === null ? clause : null]);
        groups.set(key, [...(groups.get(key) ?? []), index]);
    }
    return [...groups.values()];
}

/** Closing a finding counts as one. */
function withClosed(way: Circumstances, places: readonly number[]): Circumstances {
    if (places.length === 0) return way;
    const findings = way.situation.findings.map((finding, index) =>
        places.includes(index) ? { ...finding, closed: true } : finding
    );
    return {
        ...way,
        situation: { ...way.situation, findings },
        cost: way.cost.add(exact(places.length)),
        closed: new Set([...way.closed, ...places])
    };
}
