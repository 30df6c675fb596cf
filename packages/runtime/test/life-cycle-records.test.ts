// What automatic transitions do to records of certificates, and which records cannot be.
import { describe, expect, it } from 'vitest';
import { certificateOn } from '@guiju/runtime';
import { modelOf } from './build.ts';
import { lifeCycle, modelWith, period, refusalOf, standingOn, way } from './life-cycle.ts';

const ISSUED = '签发 2026-01-15';
const SUSPENDED = [ISSUED, '暂停 2026-03-10 a'];

describe('automatic transitions', () => {
    it('follow an event or the last resolved reason on the same day', () => {
        const transitions = [
            ...lifeCycle.transitions.filter(({ name }) => name !== '恢复'),
            way(['暂停'], '有效', 'automatic', { when: { kind: 'reasons resolved', which: 'any' } }),
            way(['有效'], '注销', 'automatic', { when: { kind: 'event', event: '查实' } })
        ];
        const model = modelWith({ transitions });
        const resolved = [...SUSPENDED, '暂停 2026-04-01 b', '事由消除 2026-05-01 b'];
        expect(standingOn('2026-05-01', resolved, model)).toMatchObject({ state: '有效', since: '2026-05-01' });
        expect(standingOn('2026-06-01', [...resolved, '查实 2026-06-01'], model)).toMatchObject({ state: '注销' });
    });

    it('pass through no state twice on one day', () => {
        const model = modelWith({
            states: lifeCycle.states.map(state => (state.name === '到期' ? { ...state, kind: 'passing' } : state)),
            transitions: [
                way(['有效'], '到期', 'automatic', { when: { kind: 'validity ends' } }),
                way(['到期'], '有效', 'automatic', { when: { kind: 'validity ends' } })
            ]
        });
        expect(standingOn('2029-06-01', [ISSUED], model)).toMatchObject({ state: '到期', since: '2029-01-15' });
    });

    it('may be confirmed afterwards, and are not decided early', () => {
        const { history } = standingOn('2026-10-01', [...SUSPENDED, '撤销 2026-09-20']);
        expect(history.at(-1)).toMatchObject({ state: '撤销', notes: ['自 2026-09-10 起已自动是“撤销”'] });
        expect(refusalOf('2026-10-01', [...SUSPENDED, '到期 2026-09-01'])).toEqual([
            'events[2] transition-too-early 这一步是自动的：有效期届满，那是 2029-01-15。'
        ]);
    });
});

describe('a record that cannot be', () => {
    it.each([
        [['暂停 2026-03-10 a'], 'events[0] certificate-not-issued 这一天还没有“签发”。'],
        [
            [ISSUED, '签发 2026-02-01'],
            'events[1] certificate-issued-twice 证书在 2026-01-15 已经签发；另一张证书要另写一份记录。'
        ],
        [[ISSUED, '暂停 2026-03-10'], 'events[1] reason-missing 要写明事由：a、b、e。'],
        [[ISSUED, '暂停 2026-03-10 z'], 'events[1] reason-unknown 没有事由“z”，规定的有 a、b、e。'],
        [[ISSUED, '注销 2026-03-10 a'], 'events[1] reason-unknown 这里没有规定事由。'],
        [[...SUSPENDED, '暂停 2026-04-10 a'], 'events[2] reason-open-already 事由“a”已经有了，还没有消除。'],
        [[...SUSPENDED, '事由消除 2026-04-10 b'], 'events[2] reason-not-open 要写明消除的是哪一个事由，未消除的有 a。'],
        [[ISSUED, '事由消除 2026-04-10 a'], 'events[1] reason-not-open 这一天没有未消除的事由，状态是“有效”。'],
        [
            [...SUSPENDED, '注销 2026-04-01', '恢复 2026-05-01'],
            'events[3] transition-impossible 自 2026-04-01 起是“注销”，不能恢复；这是终止的状态。'
        ],
        [
            [ISSUED, '恢复 2026-05-01'],
            'events[1] transition-impossible 自 2026-01-15 起是“有效”，不能恢复；能做的有 暂停、撤销、注销。'
        ]
    ])('%j', (lines, message) => {
        expect(refusalOf('2026-12-01', lines)).toEqual([message]);
    });

    it('says everything that is wrong with its form', () => {
        const events = [
            { event: '签发', date: '2026-02-30' },
            { event: '停用', date: '2026-03-01' },
            { event: '暂停', date: '2026-03-01', reason: 3 },
            'x',
            { event: '签发', date: '0001-01-01', by: 'x' }
        ];
        const found = certificateOn(modelWith(), { events, on: 'heute', grade: 1 });
        expect('errors' in found && found.errors).toMatchInlineSnapshot(`
          [
            {
              "code": "unknown-field",
              "item": null,
              "message": "没有“grade”这一项。",
            },
            {
              "code": "not-a-date",
              "item": null,
              "message": "“on”应为日期，例如 2026-03-01，写的是“heute”。",
            },
            {
              "code": "not-a-date",
              "item": "events[0]",
              "message": "“date”应为日期，例如 2026-03-01，写的是“2026-02-30”。",
            },
            {
              "code": "unknown-event",
              "item": "events[1]",
              "message": "规则里没有“停用”这个事件、状态或步骤；可写：事由消除、签发、查实、许可决定、申请、再认证、升级、有效、暂停、撤销、注销、到期、恢复。",
            },
            {
              "code": "wrong-shape",
              "item": "events[2]",
              "message": "“reason”应为文字。",
            },
            {
              "code": "not-an-event",
              "item": "events[3]",
              "message": "每个事件是一个对象，有 event（名称）和 date（日期）。",
            },
            {
              "code": "unknown-field",
              "item": "events[4]",
              "message": "没有“by”这一项。",
            },
            {
              "code": "not-a-date",
              "item": "events[4]",
              "message": "“date”应为日期，例如 2026-03-01，写的是“0001-01-01”。",
            },
          ]
        `);
        expect(certificateOn(modelWith(), [], { language: 'en' })).toMatchInlineSnapshot(`
          {
            "errors": [
              {
                "code": "not-a-record",
                "item": null,
                "message": "A record of a certificate is a JSON object with "events", a list, and "on", a date.",
              },
            ],
          }
        `);
        expect(certificateOn(modelOf({}), { events: [], on: '2026-01-01' })).toMatchInlineSnapshot(`
          {
            "errors": [
              {
                "code": "no-certificate",
                "item": null,
                "message": "规则没有规定证书。",
              },
            ],
          }
        `);
        expect(
            certificateOn(modelWith({ states: [] }), {
                events: [{ event: '签发', date: '2026-01-01' }],
                on: '2026-01-01'
            })
        ).toMatchObject({ errors: [{ code: 'model-broken' }] });
    });

    it('does not end what is far away', () => {
        const model = modelWith({ validity: period(9000, 'year') });
        expect(standingOn('2999-12-31', ['签发 2026-01-15'], model)).toMatchObject({ state: '有效', validUntil: null });
    });
});
