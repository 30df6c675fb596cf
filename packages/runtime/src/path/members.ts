// What items and sections bring to a collection, option by option.
import { ONE, ZERO, type Exact } from '@guiju/exact';
import type { Expression } from '@guiju/model';
import { memberOf, type Collect, type EvaluateAt } from '../evaluate/collection.ts';
import { evaluate } from '../evaluate/expression.ts';
import type { Context } from '../evaluate/situation.ts';
import { itemView } from '../evaluate/views.ts';
import { linear, type Linear } from './linear.ts';
import { NotLinear, type Num } from './number.ts';
import { pointOf } from './sections.ts';

const evaluatorOf =
    (context: Context): EvaluateAt =>
    (part, view) =>
        evaluate(part, context, view);

/** The least and greatest look at every item by itself; one that the filter passes over in some option has no such form. */
export function itemValues(collect: Collect, context: Context): Num[] {
    const at = evaluatorOf(context);
    return context.situation.entries.flatMap(entry => {
        const members = entry.outcomes.map(outcome =>
            memberOf(collect, itemView(entry, outcome, context.situation.language), at)
        );
        if (members.every(({ may }) => !may)) return [];
        if (members.some(({ must }) => !must)) throw new NotLinear('a filter');
        return [
            { kind: 'linear', linear: linear(ZERO, [[entry.facts.index, members.map(({ value }) => pointOf(value!))]]) }
        ];
    });
}

export function witnesses(collect: Collect, context: Context): Linear {
    const { situation } = context;
    const at = evaluatorOf(context);
    return linear(
        ZERO,
        situation.entries.map((entry): [number, Exact[]] => [
            entry.facts.index,
            entry.outcomes.map(outcome => {
                const { may, must } = memberOf(collect, itemView(entry, outcome, situation.language), at);
                if (may !== must) throw new NotLinear('undetermined');
                return may ? ONE : ZERO;
            })
        ])
    );
}

/** An expression about a section, with the section named. */
export function seenFrom(key: string, expression: Expression): Expression {
    if (expression.op === 'attribute') return { op: 'entry', kind: 'section', key, attribute: expression.attribute };
    if (expression.op === 'marked') throw new NotLinear('a mark');
    return mapParts(expression, part => seenFrom(key, part));
}

/** The same expression around other parts. */
function mapParts(expression: Expression, map: (part: Expression) => Expression): Expression {
    switch (expression.op) {
        case 'binary':
            return { ...expression, left: map(expression.left), right: map(expression.right) };
        case 'negate':
        case 'not':
        case 'root':
            return { ...expression, operand: map(expression.operand) };
        case 'steps':
            return { ...expression, of: map(expression.of) };
        case 'least':
        case 'greatest':
            return { ...expression, of: expression.of.map(map) };
        case 'if': {
            const { condition, then } = expression;
            return { ...expression, condition: map(condition), then: map(then), else: map(expression.else) };
        }
        default:
            return expression;
    }
}
