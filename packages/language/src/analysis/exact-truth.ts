// Whether a condition holds in every audit, in none, or in some: by the bounds of its parts, else by going through all audits.
import type { Expression } from '../generated/ast.ts';
import { auditWhen } from './grade-search.ts';
import { truthOf, type Truth } from './truth.ts';

export function exactTruthOf(condition: Expression): Truth | undefined {
    const truth = truthOf(condition);
    if (truth !== 'maybe') return truth;
    if (auditWhen(condition, true) === 'never') return 'no';
    return auditWhen(condition, false) === 'never' ? 'yes' : 'maybe';
}
