// Answers that are no score: what the nearest policy makes of them before any arithmetic.
import { compare, larger, smaller, ZERO, type Exact } from '@guiju/exact';
import type { AnswerObject, AnswerState, Treatment } from '@guiju/model';
import { replaces, type GroupFacts, type ItemFacts } from '../catalogue.ts';
import type { Bilingual } from '../language.ts';
import { takenMarks, type Answered, type Slot } from './slot.ts';

export const STATE_NAMES: Record<AnswerState, Bilingual> = {
    'not applicable': { zh: '不适用', en: 'not applicable' },
    'not evaluated': { zh: '未评', en: 'not evaluated' },
    inconclusive: { zh: '无定论', en: 'inconclusive' }
};

export function readState(slot: Slot, answer: AnswerObject): Answered | undefined {
    const state = answer.state ?? 'not applicable';
    const policy = slot.facts.item.policies[state];
    if (policy === undefined) return void slot.report('state-not-permitted', STATE_NAMES[state]);
    if (policy.treatment === 'forbidden') return void slot.report('state-forbidden', STATE_NAMES[state]);
    const reason = answer.excluded ?? answer.reason ?? '';
    if (policy.reason && reason.trim() === '') return void slot.report('reason-required', STATE_NAMES[state]);
    const told = reason === '' ? {} : { reason };
    return { code: slot.code, state, treatment: policy.treatment, ...told, ...treated(slot.facts, policy.treatment) };
}

/** What goes into arithmetic. */
export function treated(facts: ItemFacts, treatment: Treatment): Pick<Answered, 'score' | 'rows'> {
    switch (treatment) {
        case 'full':
            return { score: facts.points, rows: [] };
        case 'zero':
            return { score: ZERO, rows: [] };
        case 'worst':
            return worst(facts);
        default:
            return { score: null, rows: [] };
    }
}

/** A row that replaces the rest of the item is the worst there is; else the lowest row of each group. */
function worst(facts: ItemFacts): Pick<Answered, 'score' | 'rows'> {
    const marked = facts.groups.flatMap(group => group.rows).find(replaces);
    if (marked !== undefined) return { score: ZERO, rows: takenMarks([marked]) };
    const lowest = facts.groups.map(lowestOf).reduce((sum, points) => sum.add(points), ZERO);
    return { score: smaller(larger(lowest, ZERO), facts.points), rows: [] };
}

function lowestOf(group: GroupFacts): Exact {
    const values = group.rows.filter(row => row.mark === undefined).map(row => row.from);
    if (group.kind === 'each' || values.length === 0) return ZERO;
    return values.reduce((a, b) => (compare(a, b) <= 0 ? a : b));
}
