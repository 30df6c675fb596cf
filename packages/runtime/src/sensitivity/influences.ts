// How much every answer decides: drawn audits, each with all answers to one thing, the rest of the audit staying as it is.
import { compare, ratio, readExact, writeExact, ZERO, type Exact, type ExactJson } from '@guiju/exact';
import type { Influence, Model } from '@guiju/model';
import { type ChanceSlot } from '../simulate/chances.ts';
import type { Drawn } from '../simulate/engine.ts';
import { exactVariance, weightsOf } from '../shares/exact-outcomes.ts';
import type { ChangedAudits, Changes } from './changed-audits.ts';

/** One slot. `means`: of the score in steps, by outcome; undefined where audits without a score are in the way. */
interface Studied {
    readonly slot: ChanceSlot;
    readonly place: number;
    readonly explained: Exact | undefined;
    readonly swing: Exact | undefined;
    readonly decisive: Exact;
    readonly best: number;
    readonly worst: number;
}

/** The most decisive first, sections and marks before items. */
export function influencesOf(drawn: Drawn, audits: ChangedAudits): Influence[] {
    const { chances, model } = drawn;
    const exactly = exactVariance(drawn);
    const variance = exactly?.n === 0n ? undefined : (exactly ?? varianceOf(audits));
    const studied = chances.slots.flatMap((slot, place) => {
        const outcomes = weightsOf(slot).flatMap((weight, outcome) => (weight > 0n ? [{ outcome, weight }] : []));
        return outcomes.length < 2 ? [] : [study({ slot, place, outcomes }, audits)];
    });
    const told = (each: Told): Influence => toldOf(each, drawn, variance);
    const groups = [...sectionGroups(model, studied), ...markGroups(model, studied)].map(group =>
        told({ ...group, decisive: decisiveTogether(group.of, audits) })
    );
    const single = studied.map(each =>
        told({
            kind: each.slot.kind,
            name: each.slot.name,
            title: titleOf(model, each.slot),
            of: [each],
            decisive: each.decisive
        })
    );
    return [...groups.sort(moreDecisive), ...single.sort(moreDecisive)];
}

const UNCHANGED: Changes = new Map();

/** Of the score as drawn, in steps; undefined where there is none, or none that differs. */
function varianceOf({ runs, result }: ChangedAudits): Exact | undefined {
    let [count, sum, squares] = [0n, 0n, 0n];
    for (let at = 0; at < runs; at++) {
        const { steps } = result(at, UNCHANGED);
        if (steps === undefined) continue;
        count++;
        sum += steps;
        squares += steps * steps;
    }
    const above = count * squares - sum * sum;
    return count === 0n || above === 0n ? undefined : ratio(above, count * count);
}

interface Question {
    readonly slot: ChanceSlot;
    readonly place: number;
    readonly outcomes: readonly { readonly outcome: number; readonly weight: bigint }[];
}

function study({ slot, place, outcomes }: Question, { runs, result }: ChangedAudits): Studied {
    const sums = outcomes.map(() => 0n);
    let [scored, decisive] = [0n, 0];
    for (let at = 0; at < runs; at++) {
        const results = outcomes.map(({ outcome }) => result(at, new Map([[place, outcome]])));
        if (new Set(results.map(({ decisions }) => decisions[0])).size > 1) decisive++;
        if (results.some(({ steps }) => steps === undefined)) continue;
        scored++;
        for (const [index, { steps }] of results.entries()) sums[index]! += steps!;
    }
    const own = {
        slot,
        place,
        decisive: ratio(decisive, runs),
        best: outcomes.at(-1)!.outcome,
        worst: outcomes[0]!.outcome
    };
    if (scored === 0n) return { ...own, explained: undefined, swing: undefined };
    const means = sums.map(sum => ratio(sum, scored));
    const total = outcomes.reduce((all, { weight }) => all + weight, 0n);
    const mean = means.reduce((all, each, index) => all.add(each.mul(ratio(outcomes[index]!.weight, total))), ZERO);
    const explained = means.reduce((all, each, index) => {
        const far = each.sub(mean);
        return all.add(far.mul(far).mul(ratio(outcomes[index]!.weight, total)));
    }, ZERO);
    const [worst, best] = endsOf(means);
    return {
        ...own,
        explained,
        swing: means[best]!.sub(means[worst]!),
        best: outcomes[best]!.outcome,
        worst: outcomes[worst]!.outcome
    };
}

/** Places of the least and the greatest. */
function endsOf(values: readonly Exact[]): [number, number] {
    let [least, greatest] = [0, 0];
    for (const [at, value] of values.entries()) {
        if (compare(value, values[least]!) < 0) least = at;
        if (compare(value, values[greatest]!) > 0) greatest = at;
    }
    return [least, greatest];
}

interface Group extends Pick<Influence, 'kind' | 'name' | 'title'> {
    readonly of: readonly Studied[];
}

interface Told extends Group {
    readonly decisive: Exact;
}

/** Sections with more than one item that may be answered in several ways. */
function sectionGroups(model: Model, studied: readonly Studied[]): Group[] {
    const parents = new Map(model.sections.map(({ code, parent }) => [code, parent]));
    const isBelow = (code: string | null | undefined, section: string): boolean =>
        typeof code === 'string' && (code === section || isBelow(parents.get(code), section));
    return model.sections.flatMap(({ code, title }) => {
        const inside = new Set(model.items.filter(item => isBelow(item.section, code)).map(({ key }) => key));
        return grouped({ kind: 'section', name: code, title }, studied, ({ name }) => inside.has(name));
    });
}

function markGroups(model: Model, studied: readonly Studied[]): Group[] {
    return model.marks.flatMap(({ mark, title }) => {
        const marked = new Set(model.items.filter(item => item.markers.includes(mark)).map(({ key }) => key));
        return grouped({ kind: 'mark', name: mark, title }, studied, ({ name }) => marked.has(name));
    });
}

function grouped(group: Omit<Group, 'of'>, studied: readonly Studied[], isIn: (slot: ChanceSlot) => boolean): Group[] {
    const of = studied.filter(({ slot }) => slot.kind === 'item' && isIn(slot));
    return of.length > 1 ? [{ ...group, of }] : [];
}

function decisiveTogether(of: readonly Studied[], { runs, result }: ChangedAudits): Exact {
    const [best, worst] = [
        new Map(of.map(each => [each.place, each.best])),
        new Map(of.map(each => [each.place, each.worst]))
    ];
    let decisive = 0;
    for (let at = 0; at < runs; at++) {
        if (result(at, best).decisions[0] !== result(at, worst).decisions[0]) decisive++;
    }
    return ratio(decisive, runs);
}

function toldOf({ kind, name, title, of, decisive }: Told, { cut }: Drawn, variance: Exact | undefined): Influence {
    const sumOf = (values: readonly (Exact | undefined)[]): Exact | undefined =>
        values.reduce((all, value) => (all && value ? all.add(value) : undefined), ZERO);
    const explained = sumOf(of.map(each => each.explained));
    const swing = sumOf(of.map(each => each.swing));
    return {
        kind,
        name,
        title,
        variance: explained && variance ? writeExact(explained.div(variance)) : null,
        swing: swing && cut ? writeExact(swing.mul(cut.step)) : null,
        decisive: writeExact(decisive)
    };
}

const titleOf = (model: Model, { kind, name }: ChanceSlot): string | null =>
    kind === 'item' ? (model.items.find(({ key }) => key === name)?.title ?? null) : null;

function moreDecisive(a: Influence, b: Influence): number {
    const by = (one: ExactJson | null, other: ExactJson | null): number =>
        compare(readExact(other) ?? ZERO, readExact(one) ?? ZERO);
    return by(a.decisive, b.decisive) || by(a.variance, b.variance);
}
