// Sensitivity: what scores and grades depend on, over drawn audits and for one audit.
import { ratio, type Exact } from '@guiju/exact';
import type { AuditError, Model, Sensitivity } from '@guiju/model';
import { isFields } from '../audit/read-audit.ts';
import { languageOf, type Language } from '../language.ts';
import { score } from '../score.ts';
import { assumptionsOf } from '../simulate/assumptions.ts';
import { scoreOf } from '../simulate/score-cut.ts';
import type { Simulator } from '../simulate/simulate.ts';
import { changedAudits, type ChangedAudits } from './changed-audits.ts';
import { influencesOf } from './influences.ts';
import { limitsOf, type Scores } from './limits.ts';
import { auditSensitivity } from './of-audit.ts';

export interface SensitivityOptions {
    readonly seed: number;
    readonly runs: number;
    /** Any JSON value. */
    readonly audit?: unknown;
    /** Of sentences; Chinese when the ruleset's title holds Chinese characters, else English. */
    readonly language?: Language;
}

/** Pure: the same arguments give the same result. `model` is the rule itself, the simulator may have one of its scorings. */
export function sensitivityOf(
    model: Model,
    { drawn }: Simulator,
    { seed, runs, audit, language = languageOf(model) }: SensitivityOptions
): { result: Sensitivity } | { errors: AuditError[] } {
    const scored = audit === undefined ? undefined : score(model, audit, { language });
    if (scored && 'errors' in scored) return scored;
    const audits = changedAudits(drawn, { seed, runs });
    const measure = scoreOf(drawn.model);
    const fields = isFields(audit) ? { ...audit } : {};
    return {
        result: {
            ruleset: model.ruleset.code,
            hash: model.hash,
            runs,
            seed,
            measure: measure?.name ?? null,
            unit: measure?.unit ?? null,
            definitions: DEFINITIONS[language],
            assumptions: assumptionsOf(drawn),
            influences: influencesOf(drawn, audits),
            limits: measure && drawn.cut ? limitsOf(drawn.model, measure, scoresOf(audits, drawn.cut.step)) : [],
            audit: scored ? auditSensitivity({ model, audit: fields, language }, scored.result) : null
        }
    };
}

function scoresOf({ runs, result }: ChangedAudits, step: Exact): Scores {
    const counts = new Map<bigint, number>();
    for (let at = 0; at < runs; at++) {
        const { steps } = result(at, new Map());
        if (steps !== undefined) counts.set(steps, (counts.get(steps) ?? 0) + 1);
    }
    return { runs, all: [...counts].map(([steps, count]) => [step.mul(ratio(steps, 1)), count]) };
}

const DEFINITIONS = {
    zh: [
        '左右等级：在多少份抽取的审核里，其余作答不变，只换这一条的作答，等级就会不同。指标和标记：它的条目都取最好与都取最差，等级不同。',
        '解释差异：得分差异（方差）里单由这一条解释的部分。指标和标记是所属条目之和。',
        '摆幅：这一条取最好的作答，比取最差的，平均多得多少。指标和标记是所属条目之和。'
    ],
    en: [
        'Decides: in how many drawn audits the grade is not the same for all answers to it, the rest of the audit staying as it is. Of a section or mark: for the best and the worst answers of its items.',
        'Explains: the part of the variance of the score that it alone explains. Of a section or mark: its items together.',
        'Swing: how much more the mean score is with its best answer than with its worst. Of a section or mark: its items together.'
    ]
};
