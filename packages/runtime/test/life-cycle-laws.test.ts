// Laws of life cycles, held against random histories: the past decides, final states stay, every day has one state.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '@guiju/calendar';
import type { CertificateStanding, Model } from '@guiju/model';
import { certificateOn } from '@guiju/runtime';
import { lifeCycle, modelWith, stay } from './life-cycle.ts';

type Event = { event: string; date: string; reason?: string };

const START = '2026-01-15';
const day = (number: number): string => addDays(START, number);

const event = fc
    .tuple(
        fc.constantFrom('查实', '许可决定', '申请', '再认证', '升级', '暂停', '恢复', '撤销', '注销', '事由消除'),
        fc.nat(1500),
        fc.constantFrom(undefined, 'a', 'b', 'e', 'h')
    )
    .map(([name, number, reason]): Event => ({
        event: name,
        date: day(number),
        ...(reason === undefined ? {} : { reason })
    }));

const events = fc.array(event, { maxLength: 12 });
const counted = fc.constantFrom('first reason' as const, 'each reason' as const);
const rules = fc.record({
    counted,
    months: fc.integer({ min: 1, max: 14 }),
    firstDay: fc.constantFrom('counted', 'not counted')
});

const models = rules.map(({ counted: by, months, firstDay }): Model => {
    const when = stay(months, { counted: by, except: [{ reasons: ['e'], until: '许可决定' }] });
    const transitions = lifeCycle.transitions.map(each => (each.when?.kind === 'stay' ? { ...each, when } : each));
    return modelWith({ transitions, firstDay: firstDay as 'counted' });
});

/** A history that may have happened: events that were refused are left out one after another. */
function possible(model: Model, given: readonly Event[]): Event[] {
    const issued: Event = { event: '签发', date: START };
    return [...given]
        .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
        .reduce<Event[]>(
            (kept, each) => {
                const longer = [...kept, each];
                return 'result' in certificateOn(model, { events: longer, on: each.date }) ? longer : kept;
            },
            [issued]
        );
}

function standing(model: Model, history: readonly Event[], on: string): CertificateStanding {
    const found = certificateOn(model, { events: history, on });
    if ('errors' in found) throw new Error(JSON.stringify(found.errors));
    return found.result;
}

const FINAL = ['撤销', '注销', '到期'];

describe('for any history that may have happened', () => {
    it('only what happened until a day decides about it', () => {
        fc.assert(
            fc.property(models, events, fc.nat(1600), (model, given, at) => {
                const history = possible(model, given);
                const past = history.filter(({ date }) => date <= day(at));
                expect(standing(model, history, day(at))).toEqual(standing(model, past, day(at)));
            })
        );
    });

    it('the history of a day begins the history of any later one', () => {
        fc.assert(
            fc.property(models, events, fc.nat(1600), fc.nat(400), (model, given, at, more) => {
                const history = possible(model, given);
                const earlier = standing(model, history, day(at)).history;
                expect(standing(model, history, day(at + more)).history.slice(0, earlier.length)).toEqual(earlier);
            })
        );
    });

    it('a final state is never left, and nothing moves the certificate there', () => {
        fc.assert(
            fc.property(models, events, fc.nat(1600), fc.nat(900), (model, given, at, more) => {
                const history = possible(model, given);
                const { state, since } = standing(model, history, day(at));
                if (state === null || !FINAL.includes(state)) return;
                expect(standing(model, history, day(at + more))).toMatchObject({ state, since });
            })
        );
    });

    it('every day has one state: the last one that its history tells', () => {
        fc.assert(
            fc.property(models, events, fc.nat(1600), (model, given, at) => {
                const { state, since, history } = standing(model, possible(model, given), day(at));
                expect(history.at(-1)!.state).toBe(state);
                expect(daysBetween(since!, day(at))).toBeGreaterThanOrEqual(0);
                const dates = history.map(({ date }) => date);
                expect(dates).toEqual([...dates].sort());
            })
        );
    });

    it('what comes next by itself comes, if nothing else happens', () => {
        fc.assert(
            fc.property(models, events, fc.nat(1600), (model, given, at) => {
                const history = possible(model, given).filter(({ date }) => date <= day(at));
                const { state, next } = standing(model, history, day(at));
                const [automatic] = next.filter(({ what, date }) => date !== null && what.startsWith('自动'));
                if (!automatic) return;
                expect(automatic.date! > day(at)).toBe(true);
                expect(standing(model, history, addDays(automatic.date!, -1)).state).toBe(state);
                expect(standing(model, history, automatic.date!)).toMatchObject({ since: automatic.date });
            })
        );
    });
});

it('any JSON value as a record gives a state or errors, never an exception', () => {
    const model = modelWith();
    fc.assert(
        fc.property(fc.jsonValue(), fc.jsonValue(), (value, other) => {
            expect(certificateOn(model, value)).toHaveProperty('errors');
            expect(certificateOn(model, { events: [other], on: value })).toHaveProperty('errors');
        })
    );
});
