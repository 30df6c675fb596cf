// What each section earned, from the results of its items.
import { larger, readExact, smaller, ZERO, type Exact } from '@guiju/exact';
import type { Model, Result, Section } from '@guiju/model';
import { itemsByKey } from './item-keys.ts';

export interface PartScore {
    /** Items that have a score: those left out, undetermined or open count nowhere here. */
    items: number;
    got: Exact;
    of: Exact;
}

export interface SectionScore extends PartScore {
    code: string;
    title: string;
    /** 0 for the outermost. */
    depth: number;
}

/** In the order of the rule; `total` holds the items outside every section too. Caps and floors of sections are kept. */
export function sectionScores(model: Model, result: Result): { sections: SectionScore[]; total: PartScore } {
    const scored = Map.groupBy(itemScores(model, result), ({ section }) => section);
    const scores = new Map<string, PartScore>();
    const sumIn = (code: string | null): PartScore => {
        const parts = model.sections.filter(({ parent }) => parent === code);
        return [...(scored.get(code) ?? []), ...parts.map(scoreOf)].reduce<PartScore>(plus, NOTHING);
    };
    const scoreOf = ({ code, bounds = [] }: Section): PartScore => {
        const sum = sumIn(code);
        const score = sum.items === 0 ? sum : { ...sum, got: bounds.reduce(clamped, sum.got) };
        scores.set(code, score);
        return score;
    };
    const total = sumIn(null);
    const depthOf = new Map<string | null, number>([[null, -1]]);
    const sections = model.sections.map(({ code, title, parent }) => {
        const depth = depthOf.get(parent)! + 1;
        depthOf.set(code, depth);
        return { code, title, depth, ...scores.get(code)! };
    });
    return { sections, total };
}

const NOTHING: PartScore = { items: 0, got: ZERO, of: ZERO };

function itemScores(model: Model, result: Result): (PartScore & { section: string | null })[] {
    const itemOf = itemsByKey(model);
    return Object.entries(result.items).flatMap(([key, { points, of }]) => {
        const got = readExact(points);
        if (got === undefined) return [];
        return [{ section: itemOf(key)?.section ?? null, items: 1, got, of: readExact(of) ?? ZERO }];
    });
}

const plus = (a: PartScore, b: PartScore): PartScore => ({
    items: a.items + b.items,
    got: a.got.add(b.got),
    of: a.of.add(b.of)
});

function clamped(value: Exact, step: NonNullable<Section['bounds']>[number]): Exact {
    if (step.kind === 'round') return value;
    const limit = readExact(step.limit)!;
    return step.kind === 'at most' ? smaller(value, limit) : larger(value, limit);
}
