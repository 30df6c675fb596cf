// What a step of audit time must not pass: a limit that changes no number, and may leave the step without one.
import type { TimeRequirement } from '@guiju/model';
import { limitText } from '../explain/requirement-text.ts';
import { evaluate } from './expression.ts';
import type { Context } from './situation.ts';
import { asQuantity, comparison, quantity, surely, type Quantity, type Truth } from './value.ts';

/** The value of a step, without one where a limit that rejects is passed, or may be. */
export function required(step: string, value: Quantity, context: Context): Quantity {
    const limits = context.situation.catalogue.requirements.get(step) ?? [];
    return limits.reduce((kept, limit) => rejected(limit, kept, { name: step, value }, context), value);
}

interface Stepped {
    readonly name: string;
    readonly value: Quantity;
}

function rejected(limit: TimeRequirement, kept: Quantity, step: Stepped, context: Context): Quantity {
    if (limit.else.kind !== 'rejected') return kept;
    const holds = holdsFor(limit, step.value, context);
    if (surely(holds)) return kept;
    const reason = limitText(limit, step, context);
    return quantity(holds.yes ? kept.range : null, kept.none ?? holds.none ?? reason);
}

/** Whether the limit is kept. */
export function holdsFor({ subject, side, limit }: TimeRequirement, value: Quantity, context: Context): Truth {
    const left = subject === null ? value : asQuantity(evaluate(subject, context));
    return comparison(side === 'at most' ? 'le' : 'ge', left, asQuantity(evaluate(limit, context)));
}
