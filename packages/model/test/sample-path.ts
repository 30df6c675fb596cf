// A way to a grade, the costs of improvements and a comparison of editions, as their schemas describe them.
import type { Costs, DiffResult, PathResult } from '@guiju/model';

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

export const sampleDiff: DiffResult = {
    old: { ruleset: 'S-1', edition: 'A/1', hash: 'sha256:0' },
    new: { ruleset: 'S-1', edition: 'A/2', hash: 'sha256:1' },
    effect: 'scores',
    version: 'major',
    changes: [
        {
            rule: 'item-points',
            effect: 'scores',
            subject: '1.1',
            from: '2',
            to: '3',
            clause: null,
            text: 'item 1.1, points: 2 → 3'
        }
    ],
    replay: {
        audits: 1,
        gradeChanges: 1,
        scoreChanges: 1,
        refused: 0,
        moved: [{ audit: 'a.json', grade: { from: 'pass', to: 'fail' }, score: { from: '60', to: '40', by: '-20' } }]
    }
};
