// Which inputs a condition waits for: those it names, itself or through measures, that the record does not give.
import type { Expression, Model } from '@guiju/model';
import { entryNamed } from './inputs.ts';
import type { Context } from './situation.ts';
import { partsOf } from './thresholds.ts';

export function openInputsIn(condition: Expression, { situation }: Context): string[] {
    const names = [...new Set(inputsIn(condition, situation.catalogue.model))];
    return names.filter(name => entryNamed(name, situation).origin === 'open');
}

/** Also those that a measure needs. */
function inputsIn(expression: Expression, model: Model): string[] {
    if (expression.op === 'input') return [expression.name];
    if (expression.op === 'value') return [expression.input];
    if (expression.op === 'measure') {
        const measure = model.measures.find(({ name }) => name === expression.name);
        return measure ? inputsIn(measure.expression, model) : [];
    }
    return partsOf(expression).flatMap(part => inputsIn(part, model));
}
