// A small model with something of everything, an audit of it and a result.
import {
    type Audit,
    type CalendarFile,
    type CertificateStanding,
    type Deadlines,
    type EventRecord,
    type Expression,
    hashOf,
    type Model,
    MODEL_FORMAT,
    type Result,
    type Review,
    type TestReport
} from '@guiju/model';
import type { DaysResult, SamplesResult } from '@guiju/model';

const source = { file: 'rule.guiju', line: 3, column: 5 };
const score: Expression = { op: 'attribute', attribute: 'score' };
const applicable: Expression = { op: 'attribute', attribute: 'applicable' };
const earned: Expression = { op: 'collect', take: 'sum', over: 'items', value: score, where: applicable };
const enough: Expression = {
    op: 'binary',
    operator: 'ge',
    left: { op: 'measure', name: 'total' },
    right: { op: 'number', value: '1.5', unit: 'points', source }
};

const plain: Omit<Model, 'hash'> = {
    format: MODEL_FORMAT,
    ruleset: {
        code: 'X-1',
        title: 'Sample',
        edition: 'A/2',
        body: null,
        published: '2030-01-01',
        effective: null,
        standards: [{ name: 'S', designation: 'GB/T 1-2020', title: null }],
        notes: ['made up']
    },
    total: '3',
    sections: [
        {
            code: '1',
            codes: [{ standard: 'S', code: '1' }],
            title: 'All',
            points: '3',
            parent: null,
            notes: [],
            clause: null,
            source
        }
    ],
    items: [
        {
            key: '1.1',
            codes: [{ standard: 'S', code: '1.1' }],
            title: 'First',
            points: '3',
            markers: ['△'],
            section: '1',
            direct: 'rows',
            groups: [
                {
                    title: null,
                    kind: 'one',
                    rows: [{ label: 'good', from: '1', to: '3', marker: null, source }],
                    source
                }
            ],
            policies: { 'not applicable': { treatment: 'removed', reason: true, source } },
            notes: [],
            clause: '6.1',
            source
        }
    ],
    plans: [],
    marks: [
        {
            mark: '△',
            title: 'counted',
            otherTitle: '定量',
            on: 'items',
            score: null,
            row: null,
            tally: null,
            clause: null,
            source
        }
    ],
    tallies: [
        {
            name: 'bonus',
            names: ['bonus', '加分'],
            mark: '+',
            each: '1',
            steps: [{ kind: 'at most', limit: '1', source }],
            clause: null,
            source
        }
    ],
    measures: [
        {
            name: 'total',
            unit: 'points',
            expression: {
                op: 'least',
                of: [earned, { op: 'negate', operand: { op: 'tally', name: 'bonus', take: 'sum' } }]
            },
            whenZero: [{ divisor: 'total', result: null, source }],
            steps: [{ kind: 'round', mode: 'half-even', step: '0.5', source }],
            display: { step: '0.01', mode: 'truncate', source },
            clause: null,
            source
        }
    ],
    grades: [
        { name: 'pass', certificate: true },
        { name: 'refused', certificate: false }
    ],
    decisions: [
        {
            name: 'level',
            measure: 'total',
            nesting: 'independent',
            rungs: [
                { name: 'pass', certificate: true, condition: enough, clause: null, source },
                { name: 'refused', certificate: false, condition: null, clause: null, source }
            ],
            vetoes: [
                {
                    rung: 'refused',
                    condition: { op: 'not', operand: enough },
                    reason: 'too little',
                    clause: null,
                    source
                }
            ],
            clause: null,
            source
        }
    ],
    examples: [
        {
            title: 'given values',
            stubs: { measures: { total: '2.5' }, tallies: { bonus: 0 } },
            audit: { items: {} },
            expectations: [
                { kind: 'equal', subject: { op: 'measure', name: 'total' }, value: '2.5', source },
                { kind: 'shown', subject: { op: 'measure', name: 'total' }, text: '2.50', source },
                { kind: 'grade', decision: 'level', rung: 'pass', source },
                { kind: 'refused', source }
            ],
            notes: [],
            clause: null,
            source
        }
    ]
};

export const sampleModel: Model = { ...plain, hash: hashOf(plain) };

export const sampleAudit: Audit = {
    items: { '1.1': { option: 0, points: '2.5', note: 'seen' } },
    extra: { bonus: 1 },
    findings: [{ severity: 'major', clause: '6.1' }]
};

export const sampleResult: Result = {
    ruleset: 'X-1',
    hash: sampleModel.hash,
    complete: true,
    grade: { name: 'pass', code: 'pass', certificate: true, because: ['total 2.5 ≥ 1.5'] },
    score: '2.5',
    shown: { total: '2.50' },
    decisions: [],
    measures: { total: { num: '5', den: '3' } },
    items: { '1.1': { points: '2.5', of: '3' } },
    missing: [],
    trace: {}
};

export const sampleReport: TestReport = {
    files: [
        {
            file: 'rule.guiju',
            errors: 0,
            examples: [
                {
                    title: 'given values',
                    passed: false,
                    expectations: [
                        { subject: 'total', expected: '= 2', actual: '2.5', passed: false, explanation: ['x'], source }
                    ],
                    errors: [],
                    clause: null,
                    source
                }
            ]
        }
    ],
    examples: 1,
    failed: 1,
    errors: 0
};

export const sampleRecord: EventRecord = {
    events: [{ event: 'decision', date: '2026-01-31', reason: 'all there', note: 'by letter' }],
    on: '2026-02-01'
};

export const sampleDeadlines: Deadlines = {
    deadlines: [
        {
            name: 'reply',
            actor: 'body',
            act: 'send reply',
            from: '2026-01-31',
            start: null,
            due: '2026-02-28',
            kind: 'at most',
            modality: 'shall',
            state: 'due',
            met: null,
            raises: null,
            because: ['1 month after 2026-01-31'],
            clause: '5.1',
            source
        }
    ]
};

export const sampleCalendar: CalendarFile = {
    $schema: 'https://example.org/calendar.schema.json',
    name: 'office',
    source: 'notice of December',
    base: 'china',
    years: { 2027: { holidays: ['2027-01-01'], workdays: ['2027-01-03'] } }
};

export const sampleStanding: CertificateStanding = {
    state: '暂停',
    since: '2026-03-10',
    because: '2026-03-10 机构决定暂停，事由 a（不符合要求）',
    validUntil: '2029-01-14',
    reasons: [{ reason: 'a', text: '不符合要求', since: '2026-03-10', resolved: null }],
    next: [
        { date: '2026-09-10', what: '自动转为撤销', clause: '7.2.2' },
        { date: null, what: '收回证书', clause: null, because: '没有日历' }
    ],
    history: [{ date: '2026-01-15', what: '签发', state: '有效', clause: '8.2', notes: [] }],
    effects: [{ what: '不得使用证书', clause: null }],
    transfer: { accepted: false, because: '只受理“有效”的证书' }
};

export const sampleReview: Review = {
    ruleset: 'X-1',
    hash: sampleModel.hash,
    outcome: 'not accepted',
    because: ['in operation: 2 is not ≥ 3'],
    findings: [
        {
            kind: 'eligibility',
            name: 'in operation',
            state: 'violated',
            consequence: 'not accepted',
            because: '2 is not ≥ 3',
            clause: '3.1',
            source
        },
        {
            kind: 'documents',
            name: 'documents for application',
            state: 'violated',
            consequence: null,
            because: 'missing: "licence"',
            missing: ['licence'],
            clause: null,
            source
        }
    ],
    missing: ['licence'],
    open: [],
    unexamined: ['modes']
};

export const sampleDays: DaysResult = {
    result: '2.5',
    unit: 'person-day',
    steps: [{ name: 'total', value: '2.5', unit: 'person-day', clause: null, text: 'total = 2.5 person-days' }],
    notes: []
};

export const sampleSamples: SamplesResult = {
    samples: [{ of: 'sites', population: 25, size: 3, clause: '5.4', text: 'sites: 3' }]
};
