// A distribution and a simulation with something of everything.
import type { Distribution, Simulation } from '@guiju/model';

export const sampleDistribution: Distribution = {
    defaults: { excluded: '5%', marked: 0.02 },
    items: {
        '1.1': [
            { answer: 1, weight: 3 },
            { answer: { excluded: 'none' }, weight: '0.5' }
        ]
    },
    inputs: { headcount: [{ value: 300, weight: 1 }] },
    extra: {
        bonus: [
            { count: 0, weight: 9 },
            { count: 1, weight: 1 }
        ]
    },
    findings: [
        { severity: 'major', clause: '1.1', closed: true, counts: [{ count: 2, weight: { num: '1', den: '3' } }] }
    ],
    collections: { sites: ['North', 'South'] }
};

export const sampleSimulation: Simulation = {
    ruleset: 'T-1',
    hash: 'sha256:0',
    runs: 4,
    seed: 1,
    engine: 'plan',
    exactly: 0,
    assumptions: ['Items are drawn independently.'],
    decisions: [
        {
            name: 'grade',
            grades: [{ name: 'good', certificate: true, count: 3, share: '0.75', error: '0.216507' }],
            undetermined: { count: 1, share: '0.25', error: '0.216507' }
        }
    ],
    score: {
        measure: 'total',
        unit: 'points',
        step: '0.1',
        undetermined: { count: 1, share: '0.25', error: '0.216507' },
        mean: '88.5',
        quantiles: [{ of: '0.5', score: '88.5' }],
        scores: [{ score: '88.5', count: 3 }]
    },
    exact: {
        decisions: [{ name: 'grade', grades: [{ name: 'good', share: '0.75' }], undetermined: '0.25' }],
        score: { measure: 'total', undetermined: '0.25', lowest: '88.5', highest: '88.5', mean: '88.5', values: 1 }
    }
};
