// The numbers that conditions compare a measure with.
import type { Exact } from '@guiju/exact';
import type { Expression } from '@guiju/model';
import { exactOf } from '../model-fault.ts';

const COMPARISONS = new Set(['ge', 'gt', 'le', 'lt', 'eq', 'ne']);

/** Undefined where a condition uses the measure in any other way than against a written number. */
export function thresholdsOf(conditions: readonly Expression[], measure: string): Exact[] | undefined {
    const found = conditions.map(condition => limitsIn(condition, measure));
    return found.includes(undefined) ? undefined : (found as Exact[][]).flat();
}

function limitsIn(condition: Expression, measure: string): Exact[] | undefined {
    if (condition.op === 'graded' || (condition.op === 'measure' && condition.name === measure)) return undefined;
    if (condition.op === 'binary' && COMPARISONS.has(condition.operator)) {
        const [left, right] = [condition.left, condition.right];
        const isIt = (side: Expression): boolean => side.op === 'measure' && side.name === measure;
        const limit = isIt(left) ? written(right) : isIt(right) ? written(left) : undefined;
        if (limit !== undefined) return [limit];
    }
    return thresholdsOf(partsOf(condition), measure);
}

function written(side: Expression): Exact | undefined {
    if (side.op === 'number') return exactOf(side.value);
    return side.op === 'negate' ? written(side.operand)?.neg() : undefined;
}

/** The expressions directly inside one. */
export function partsOf(expression: Expression): Expression[] {
    switch (expression.op) {
        case 'binary':
            return [expression.left, expression.right];
        case 'negate':
        case 'not':
        case 'root':
            return [expression.operand];
        case 'steps':
            return [expression.of];
        case 'least':
        case 'greatest':
        case 'table':
            return expression.of;
        case 'weighted mean':
            return expression.of.flatMap(({ value, weight }) => [value, weight]);
        case 'collect':
            return [expression.value, expression.where].filter(part => part !== null);
        case 'worst':
            return [expression.holds];
        case 'findings':
            return expression.where === null ? [] : [expression.where];
        case 'if':
            return [expression.condition, expression.then, expression.else];
        default:
            return [];
    }
}
