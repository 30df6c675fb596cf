// For one member of a collection a rule is a rule of its own: the items answered per member, each with one answer, and
// what is computed from them. So the evaluator knows nothing of members.
import type { Item, Model, PerMember } from '@guiju/model';
import { catalogueOf, type Catalogue } from '../catalogue.ts';
import { oncePer } from '../once-per.ts';

/** By collection. What the whole computes is known to its members by name. */
export const memberCatalogues = oncePer((whole: Catalogue): ReadonlyMap<string, Catalogue> => {
    const all = whole.model.perMember ?? [];
    return new Map(all.map(each => [each.collection, memberCatalogue(whole, each)]));
});

function memberCatalogue(whole: Catalogue, perMember: PerMember): Catalogue {
    const own = catalogueOf(memberModel(whole.model, perMember));
    return { ...own, measures: new Map([...whole.measures, ...own.measures]), scoring: whole.scoring };
}

/** Coverage is asked of the whole alone. */
function memberModel(model: Model, { collection, measures, decisions }: PerMember): Model {
    const items = model.items.filter(({ sampling }) => sampling?.collection === collection).map(answeredOnce);
    const kept = sectionsAround(model, items);
    const sections = model.sections.filter(({ code }) => kept.has(code));
    const levels = (model.weights ?? [])
        .filter(({ section }) => section === null || kept.has(section))
        .map(level => ({
            ...level,
            columns: level.columns.map(({ value, shares }) => ({
                value,
                shares: shares.filter(({ section }) => kept.has(section))
            }))
        }));
    const own: Model = { ...model, sections, items, measures, decisions, weights: levels };
    delete own.coverage;
    delete own.auditTime;
    delete own.perMember;
    return own;
}

function answeredOnce(item: Item): Item {
    const single = { ...item };
    delete single.sampling;
    return single;
}

/** Every section with one of the items in it, at whatever depth. */
function sectionsAround({ sections }: Model, items: readonly Item[]): Set<string> {
    const parents = new Map(sections.map(({ code, parent }) => [code, parent]));
    const kept = new Set<string>();
    for (const { section } of items) {
        for (let code = section; code !== null && !kept.has(code); code = parents.get(code) ?? null) kept.add(code);
    }
    return kept;
}
