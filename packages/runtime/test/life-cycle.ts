// A life cycle with every kind of transition, and records of what happened to a certificate.
import type {
    Certificate,
    CertificateCondition,
    CertificateStanding,
    CertificateTransition,
    Model,
    Period
} from '@guiju/model';
import { certificateOn } from '@guiju/runtime';
import { modelOf, source } from './build.ts';

type Stay = Extract<CertificateCondition, { kind: 'stay' }>;

export const period = (count: number, unit: Period['unit']): Period => ({ count, unit });

export function way(
    from: string[],
    to: string,
    by: CertificateTransition['by'],
    rest: Partial<CertificateTransition> = {}
): CertificateTransition {
    return { name: null, from, to, by, when: null, within: null, reasons: [], clause: null, source, ...rest };
}

const reason = (code: string, text: string): CertificateTransition['reasons'][number] => ({
    code,
    text,
    clause: '7.2.1',
    source
});

export const stay = (count: number, rest: Partial<Stay> = {}): Stay => ({
    kind: 'stay',
    period: period(count, 'month'),
    counted: 'each reason',
    except: [],
    ...rest
});

const KINDS = { 有效: 'initial', 暂停: 'passing', 撤销: 'final', 注销: 'final', 到期: 'final' } as const;

/** Valid for 3 years; suspended for reasons a, b and e, each for 6 months but e until the permit is decided. */
export const lifeCycle: Certificate = {
    validity: period(3, 'year'),
    from: '签发',
    monthEnd: 'last day',
    firstDay: 'counted',
    states: Object.entries(KINDS).map(([name, kind]) => ({ name, names: [name, `${name}-en`], kind, source })),
    transitions: [
        way(['有效'], '暂停', 'body', {
            within: { period: period(5, 'calendar day'), after: '查实' },
            reasons: [reason('a', '不符合要求'), reason('b', '未付费'), reason('e', '许可过期')],
            clause: '7.2.1'
        }),
        way(['暂停'], '有效', 'body', {
            name: '恢复',
            when: { kind: 'reasons resolved', which: 'all' },
            clause: '9.1'
        }),
        way(['暂停'], '撤销', 'automatic', {
            when: stay(6, { except: [{ reasons: ['e'], until: '许可决定' }] }),
            clause: '7.2.2'
        }),
        way(['有效', '暂停'], '撤销', 'body', { reasons: [reason('h', '停止运行')], clause: '7.3' }),
        way(['有效', '暂停'], '注销', 'holder', { clause: '9.3' }),
        way(['有效', '暂停'], '到期', 'automatic', { when: { kind: 'validity ends' }, clause: '8.2' })
    ],
    order: [['撤销', '到期']],
    effects: [
        {
            states: ['暂停'],
            at: 'stay',
            modality: 'shall not',
            text: '使用证书',
            within: null,
            clause: '7.2.3',
            source
        },
        {
            states: ['撤销'],
            at: 'entry',
            modality: 'shall',
            text: '收回证书',
            within: period(5, 'calendar day'),
            clause: '7.3.2',
            source
        }
    ],
    renewal: {
        states: ['有效'],
        decision: '再认证',
        request: { event: '申请', earliest: period(3, 'month'), latest: period(2, 'month') },
        from: 'old expiry',
        clause: '6.1',
        source
    },
    transfer: { states: ['有效'], whileDue: false, clause: '10.3', source },
    upgrade: { request: '升级', after: period(1, 'year'), from: '签发', clause: null, source },
    notes: [],
    clause: '8.2',
    source
};

const EVENTS = ['签发', '查实', '许可决定', '申请', '再认证', '升级'];

export function modelWith(rest: Partial<Certificate> = {}, more: Partial<Model> = {}): Model {
    const events = EVENTS.map(name => ({ name, names: [name], clause: null, source }));
    return modelOf({ events, certificate: { ...lifeCycle, ...rest }, ...more });
}

/** `签发 2026-01-15`, `暂停 2026-03-10 a`. */
export function eventsOf(...lines: string[]): { event: string; date: string; reason?: string }[] {
    return lines.map(line => {
        const [event, date, reason] = line.split(' ');
        return { event: event!, date: date!, ...(reason === undefined ? {} : { reason }) };
    });
}

export function standingOn(on: string, lines: readonly string[], model: Model = modelWith()): CertificateStanding {
    const found = certificateOn(model, { events: eventsOf(...lines), on });
    if ('errors' in found) throw new Error(found.errors.map(({ item, message }) => `${item}: ${message}`).join('\n'));
    return found.result;
}

export function refusalOf(on: string, lines: readonly string[], model: Model = modelWith()): string[] {
    const found = certificateOn(model, { events: eventsOf(...lines), on });
    return 'errors' in found ? found.errors.map(({ item, code, message }) => `${item} ${code} ${message}`) : [];
}
