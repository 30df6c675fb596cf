// A condition on the grade that another decision gives; a decision that needs itself is a fault of the model.
import type { Expression } from '@guiju/model';
import { ModelFault, unknownName } from '../model-fault.ts';
import { decide } from './decision.ts';
import type { Context } from './situation.ts';
import { truth, type Truth } from './value.ts';

type Graded = Extract<Expression, { op: 'graded' }>;

export function gradedValue(asked: Graded, context: Context): Truth {
    const { decision: name, rungs } = asked;
    const decision = context.situation.catalogue.model.decisions.find(each => each.name === name);
    if (decision === undefined && context.whole) return gradedValue(asked, context.whole);
    if (decision === undefined) throw unknownName(name);
    const key = `grade ${name}`;
    if (context.pending.has(key)) throw cycle(name);
    context.pending.add(key);
    const verdict = decide(decision, context);
    context.pending.delete(key);
    const fits = (place: number): boolean => rungs.includes(decision.rungs[place]!.name);
    return truth(
        verdict.rungs.some(fits),
        verdict.rungs.some(place => !fits(place)),
        verdict.none
    );
}

const cycle = (name: string): ModelFault =>
    new ModelFault('model-cycle', {
        zh: `模型有误：等级“${name}”的条件用到了它自己的结果。`,
        en: `The model is broken: the conditions of the grades "${name}" ask for their own outcome.`
    });
