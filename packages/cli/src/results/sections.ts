// What each section earned, from the results of its items.
import { readExact, ZERO, type Exact } from '@guiju/exact';
import type { Model, Result } from '@guiju/model';
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

/** In the order of the rule; `total` holds the items outside every section too. */
export function sectionScores(model: Model, result: Result): { sections: SectionScore[]; total: PartScore } {
    const parents = new Map(model.sections.map(({ code, parent }) => [code, parent]));
    const around = (code: string | null | undefined): string[] => (code ? [code, ...around(parents.get(code))] : []);
    const total: PartScore = { items: 0, got: ZERO, of: ZERO };
    const sections = model.sections.map(({ code, title }) => ({
        code,
        title,
        depth: around(code).length - 1,
        ...total
    }));
    const itemOf = itemsByKey(model);
    for (const [key, { points, of }] of Object.entries(result.items)) {
        const got = readExact(points);
        if (got === undefined) continue;
        const codes = around(itemOf(key)?.section);
        for (const part of [total, ...sections.filter(({ code }) => codes.includes(code))]) {
            part.items++;
            part.got = part.got.add(got);
            part.of = part.of.add(readExact(of) ?? ZERO);
        }
    }
    return { sections, total };
}
