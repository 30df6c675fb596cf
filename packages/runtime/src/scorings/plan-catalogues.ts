// A rule with several scorings is as many rules as it has scorings: the same model with another plan in its place.
import type { Model, Plan } from '@guiju/model';
import { catalogueOf, type Catalogue } from '../catalogue.ts';
import { oncePer } from '../once-per.ts';

/** In the order of `scorings`; the catalogue of the model itself where the rule has no choice. */
export const planCatalogues = oncePer((model: Model): readonly Catalogue[] => {
    if (model.scorings === undefined) return [catalogueOf(model)];
    return model.scorings.map((scoring, place) =>
        place === 0 ? catalogueOf(model) : { ...catalogueOf(withPlan(model, model.plans[place - 1]!)), scoring }
    );
});

/** Weights and coverage are the plan's own. */
export function withPlan(model: Model, { total, sections, items, weights, coverage }: Plan): Model {
    const chosen: Model = { ...model, total, sections, items };
    delete chosen.weights;
    delete chosen.coverage;
    return { ...chosen, ...(weights && { weights }), ...(coverage && { coverage }) };
}

/** The model with the plan of a scoring in its place; without sections and items where it is not known which applies. */
export function modelWithScoring(model: Model, scoring: string | null | undefined): Model {
    if (model.scorings === undefined) return model;
    const found = planCatalogues(model).find(each => each.scoring!.title === scoring);
    return found?.model ?? { ...model, sections: [], items: [] };
}
