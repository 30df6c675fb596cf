// Collections, and what is said about the samples of an item.
import { exact, writeExact } from '@guiju/exact';
import {
    collectionsOf,
    inputNames,
    meaningOf,
    samplingOf,
    type Item,
    type Rounding,
    type Ruleset
} from '@guiju/language';
import type { Item as ModelItem, Model, Sampling } from '@guiju/model';
import { lowerStep } from './steps.ts';
import { clauseOf, sourceOf, type Lowering } from './place.ts';

/** A model of a rule without collections does not mention them. */
export function lowerCollections(ruleset: Ruleset, lowering: Lowering): Pick<Model, 'collections'> {
    const collections = collectionsOf(ruleset).map(each => ({
        name: each.name,
        names: inputNames(each),
        clause: clauseOf(each.$container),
        source: sourceOf(each, lowering, 'name')
    }));
    return collections.length === 0 ? {} : { collections };
}

export function lowerSampling(item: Item, lowering: Lowering): Pick<ModelItem, 'sampling'> {
    const node = samplingOf(item);
    if (node === undefined) return {};
    const { collection, least, limit, rounding, raises } = node;
    return {
        sampling: {
            collection: collection.ref!.name,
            least: Number(least ?? 1),
            method: meaningOf(node.method) as Sampling['method'],
            limit: limit ? writeExact(exact(limit.value)) : null,
            rounding: rounding ? roundingOf(rounding, lowering) : null,
            raises: raises ? (meaningOf(raises) === 'raises once' ? 'once' : 'each') : null,
            source: sourceOf(node, lowering)
        }
    };
}

function roundingOf(rounding: Rounding, lowering: Lowering): Sampling['rounding'] {
    const step = lowerStep(rounding, lowering);
    return step.kind === 'round' ? { step: step.step, mode: step.mode } : null;
}
