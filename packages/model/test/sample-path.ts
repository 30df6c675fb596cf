// A way to a grade and the costs of improvements, as their schemas describe them.
import type { Costs, PathResult } from '@guiju/model';

export const sampleCosts: Costs = {
    items: { '1.1': '2.5', '1.2': { fixed: 1, 'per point': '0.5' }, '1.3': { to: { '3': 4 } }, '1.4': null }
};

export const samplePath: PathResult = {
    to: 'pass',
    from: { grade: 'fail', score: '40' },
    cost: '20',
    atLeast: '20',
    proven: true,
    changes: [{ item: '1.1', title: 'Reception', from: '0', to: '20', cost: '20' }],
    grade: 'pass',
    score: '60',
    audit: { items: { '1.1': '20' } }
};
