// A sensitivity with something of everything.
import type { Sensitivity } from '@guiju/model';

const changed = { answer: { option: 1 }, points: '1', score: '88.5', grade: 'good' };

export const sampleSensitivity: Sensitivity = {
    ruleset: 'T-1',
    hash: 'sha256:0',
    runs: 4,
    seed: 1,
    measure: 'total',
    unit: 'points',
    definitions: ['Swing: best against worst.'],
    assumptions: ['Items are drawn independently.'],
    influences: [
        { kind: 'item', name: '1.1', title: 'Tables', variance: '0.5', swing: '4', decisive: '0.25' },
        { kind: 'findings', name: 'major', title: null, variance: null, swing: null, decisive: '0' }
    ],
    limits: [{ decision: 'grade', grade: 'good', limit: '90', margin: '1', below: '0.25', above: '0' }],
    audit: {
        grade: 'fair',
        score: '80',
        items: [{ item: '1.1', title: 'Tables', points: '0', of: '1', lowest: changed, highest: changed }],
        up: {
            one: { item: '1.1', title: 'Tables', by: '1', changed },
            to: 'good',
            cost: '1',
            proven: true,
            items: ['1.1']
        },
        down: { one: null }
    }
};
