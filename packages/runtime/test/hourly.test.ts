// Terms in hours: from minute to minute, and what a date without a time of the day leaves open.
import { addMinutes } from '@guiju/calendar';
import type { Deadline, Term, TermRule } from '@guiju/model';
import { deadlinesOf } from '@guiju/runtime';
import { describe, expect, it } from 'vitest';
import { ruleWith, term } from './terms.ts';

const hours = (count: number): { count: number; unit: 'hour' } => ({ count, unit: 'hour' });
const within: TermRule = { kind: 'at most', event: '起', side: 'after', period: hours(24) };
const notBefore: TermRule = { kind: 'at least', event: '起', side: 'after', period: hours(24) };
const window: TermRule = { kind: 'window', event: '终', side: 'before', from: hours(2), to: hours(12) };

/** `起 2026-01-15T09:30 办 2026-01-16`: what is recorded with a time, and what without. */
function recordOf(text: string, on: string): unknown {
    const placed = (moment: string, field: string): object => {
        const [date, time] = moment.split('T');
        return { [field]: date, ...(time === undefined ? {} : { time }) };
    };
    const words = text.split(' ');
    const events = words.flatMap((event, at) => (at % 2 === 0 ? [{ event, ...placed(words[at + 1]!, 'date') }] : []));
    return { events, ...placed(on, 'on') };
}

function deadlineIn(rule: Term, text: string, on: string): Deadline {
    const found = deadlinesOf(ruleWith(rule), recordOf(text, on), { language: 'en' });
    if ('errors' in found) throw new Error(JSON.stringify(found.errors));
    return found.result.deadlines[0]!;
}

const START = '起 2026-01-15T09:30';

describe('a term in hours', () => {
    it.each([
        [START, '2026-01-16T09:30', 'due'],
        [START, '2026-01-16T09:31', 'overdue'],
        [START, '2026-01-15', 'due'],
        [START, '2026-01-16', 'overdue'],
        [START, '2026-01-15T09:29', 'not started'],
        [`${START} 办 2026-01-16T09:30`, '2026-02-01', 'met'],
        [`${START} 办 2026-01-16T09:31`, '2026-02-01', 'met late'],
        [`${START} 办 2026-01-17`, '2026-02-01', 'met late'],
        [`${START} 办 2026-01-16`, '2026-02-01', 'undetermined'],
        [`${START} 办 2026-01-15`, '2026-02-01', 'undetermined'],
        [`${START} 办 2026-01-14`, '2026-01-15T10:00', 'due'],
        [`${START} 办 2026-01-16 办 2026-01-15T12:00`, '2026-02-01', 'met']
    ])('after an event, of %s on %s: %s', (text, on, state) => {
        const found = deadlineIn(term(within), text, on);
        expect([found.due, found.dueTime, found.state]).toEqual(['2026-01-16', '09:30', state]);
    });

    it('says how late it was done', () => {
        const found = deadlineIn(term(within), `${START} 办 2026-01-16T11:00`, '2026-02-01');
        expect(found.because.at(-1)).toBe('Done on 2026-01-16 11:00, 1 hour and 30 minutes late.');
    });

    it('has no date without the time of its event, and asks for it', () => {
        const found = deadlineIn(term(within), '起 2026-01-15', '2026-02-01');
        expect([found.from, found.due, found.state]).toEqual(['2026-01-15', null, 'undetermined']);
        expect(found.because.join()).toContain('"起" on 2026-01-15');
    });

    it.each([
        [START, '2026-01-16T09:29', 'not started'],
        [START, '2026-01-16T09:30', 'allowed'],
        [`${START} 办 2026-01-16T09:29`, '2026-02-01', 'too early'],
        [`${START} 办 2026-01-16T09:30`, '2026-02-01', 'met'],
        [`${START} 办 2026-01-16`, '2026-02-01', 'undetermined'],
        [`${START} 办 2026-01-18`, '2026-02-01', 'met']
    ])('that opens only then, of %s on %s: %s', (text, on, state) => {
        expect(deadlineIn(term(notBefore), text, on).state).toBe(state);
    });

    it.each([
        ['2026-02-28T19:59', 'not started'],
        ['2026-02-28T20:00', 'due'],
        ['2026-03-01T06:00', 'due'],
        ['2026-03-01T06:01', 'overdue']
    ])('is a window across midnight, on %s: %s', (on, state) => {
        const found = deadlineIn(term(window), '终 2026-03-01T08:00', on);
        expect([found.start, found.startTime, found.due, found.dueTime, found.state]).toEqual([
            ...['2026-02-28', '20:00', '2026-03-01', '06:00'],
            state
        ]);
    });

    it('is extended by what was allowed in time, and by nothing that may have come too late', () => {
        const rule = term(within, { extension: { period: hours(12), event: '准', reason: null } });
        const dueOf = (text: string): unknown => {
            const { due, dueTime } = deadlineIn(rule, `${START} ${text}`, '2026-02-01');
            return [due, dueTime];
        };
        expect(dueOf('准 2026-01-16T09:30')).toEqual(['2026-01-16', '21:30']);
        expect(dueOf('准 2026-01-16T09:31')).toEqual(['2026-01-16', '09:30']);
        expect(dueOf('准 2026-01-16')).toEqual([null, undefined]);
    });

    it('never contradicts any minute that a date without a time may stand for', () => {
        for (const rule of [within, notBefore]) {
            const known = new Set<string>();
            for (let minute = '2026-01-16T00:00'; minute < '2026-01-17'; minute = addMinutes(minute, 30))
                known.add(deadlineIn(term(rule), `${START} 办 ${minute}`, '2026-02-01').state);
            expect(known.size).toBeGreaterThan(1);
            expect(deadlineIn(term(rule), `${START} 办 2026-01-16`, '2026-02-01').state).toBe('undetermined');
        }
    });
});

it('refuses times that no clock shows', () => {
    for (const time of ['24:00', '9:30', '', 930, null]) {
        const record = { events: [{ event: '起', date: '2026-01-15', time }], on: '2026-01-20' };
        const found = deadlinesOf(ruleWith(term(within)), record);
        expect('errors' in found && found.errors.map(({ code }) => code)).toEqual(['not-a-time']);
    }
});
