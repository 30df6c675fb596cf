// Builds terms, so that a test shows the rule it is about and nothing else.
import { CHINA } from '@guiju/calendar';
import type { Deadline, Model, Period, Term, TermRule } from '@guiju/model';
import { deadlinesOf } from '@guiju/runtime';
import { modelOf, source } from './build.ts';

export const period = (count: number, unit: Period['unit'] = 'calendar day'): Period => ({ count, unit });

export const term = (rule: TermRule, rest: Partial<Term> = {}): Term => ({
    name: 'T',
    names: ['T'],
    actor: '机构',
    modality: 'shall',
    act: '办',
    metBy: '办',
    rule,
    eventDayCounts: false,
    monthEnd: 'last day',
    extension: null,
    raises: null,
    notes: [],
    clause: '5.1',
    source,
    ...rest
});

const EVENTS = ['起', '办', '终', '准', '误', '另'];

export function ruleWith(...terms: Term[]): Model {
    const events = EVENTS.map(name => ({ name, names: [name, `${name}-en`], clause: null, source }));
    const years = CHINA.years.map(year => ({ ...year }));
    return modelOf({ events, terms, calendar: { name: 'china', source: CHINA.source, years } });
}

/** `起 2026-01-01 办 2026-02-01`, on the last day unless another is given. */
export function recordOf(text: string, on?: string): { events: { event: string; date: string }[]; on: string } {
    const words = text.split(' ').filter(word => word !== '');
    const events = words.flatMap((event, at) => (at % 2 === 0 ? [{ event, date: words[at + 1]! }] : []));
    return { events, on: on ?? events.at(-1)?.date ?? '2026-01-01' };
}

export function deadlinesIn(rule: Term | Model, text: string, on?: string): Deadline[] {
    const found = deadlinesOf('hash' in rule ? rule : ruleWith(rule), recordOf(text, on));
    if ('errors' in found) throw new Error(JSON.stringify(found.errors));
    return found.result.deadlines;
}
