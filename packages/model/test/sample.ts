// A small model with something of everything, an audit of it and a result.
import {
    hashOf,
    MODEL_FORMAT,
    type Audit,
    type Expression,
    type Model,
    type Result,
    type TestReport
} from '@guiju/model';
import type { DaysResult, SampleResult } from '@guiju/model';

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

export const sampleDays: DaysResult = {
    result: '2.5',
    unit: 'person-day',
    steps: [{ name: 'total', value: '2.5', unit: 'person-day', clause: null, text: 'total = 2.5 person-days' }],
    notes: []
};

export const sampleSamples: SampleResult = {
    samples: [{ of: 'sites', population: 25, size: 3, clause: '5.4', text: 'sites: 3' }]
};
