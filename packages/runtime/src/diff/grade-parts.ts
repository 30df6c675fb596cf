// What is compared of decisions: their grades, what limits and moves them, and what follows.
import type { Decision, Expression } from '@guiju/model';
import type { Bilingual } from '../language.ts';
import { comparing, type Comparison } from './compare-parts.ts';
import { clauseOf, conditionText, named, nothing } from './fields.ts';

interface Rung {
    readonly decision: Decision;
    readonly rung: Decision['rungs'][number];
}

export const rungs = comparing<Rung>({
    kind: 'grade',
    name: named('等级', 'grade'),
    of: model => model.decisions.flatMap(decision => decision.rungs.map(rung => ({ decision, rung }))),
    key: ({ decision, rung }) => (decision.name === '' ? rung.name : `${decision.name} ${rung.name}`),
    clause: ({ rung }) => rung.clause,
    own: ({ rung }) => rung,
    effect: 'verdicts',
    order: 'verdicts',
    fields: [
        {
            id: 'condition',
            name: named('条件', 'condition'),
            effect: 'verdicts',
            of: it => it.rung.condition,
            text: (it, language) => conditionText(it.rung.condition, language)
        },
        {
            id: 'certificate',
            name: named('是否发证', 'certificate'),
            effect: 'verdicts',
            of: it => it.rung.certificate,
            text: (it, language) => CERTIFIED[language][it.rung.certificate ? 'yes' : 'no']
        }
    ]
});

const CERTIFIED = { zh: { yes: '发证', no: '不发证' }, en: { yes: 'certificate', no: 'no certificate' } };

interface Limit {
    readonly rung: string;
    readonly condition: Expression;
    readonly reason: string | null;
    readonly clause: string | null;
}

export const limits = (kind: 'veto' | 'cap' | 'shift', name: Bilingual): Comparison =>
    comparing<Limit>({
        kind,
        name,
        of: model => model.decisions.flatMap(decision => limitsOf(decision, kind)),
        key: ({ rung, reason, condition }) => `${rung} ${reason ?? JSON.stringify(condition)}`,
        clause: clauseOf,
        effect: 'verdicts',
        fields: [
            {
                id: 'condition',
                name: named('条件', 'condition'),
                effect: 'verdicts',
                of: it => it.condition,
                text: (it, language) => conditionText(it.condition, language)
            }
        ]
    });

function limitsOf({ vetoes, caps = [], shifts = [] }: Decision, kind: 'veto' | 'cap' | 'shift'): Limit[] {
    if (kind === 'shift') return shifts.map(({ direction, ...each }) => ({ ...each, rung: direction }));
    return kind === 'veto' ? vetoes : caps;
}

export const decisions = comparing<Decision>({
    kind: 'decision',
    name: named('评定', 'decision'),
    of: model => model.decisions,
    own: ({ rungs: _, vetoes: __, caps: ___, shifts: ____, ...rest }) => rest,
    key: ({ name }) => name,
    clause: clauseOf,
    effect: 'verdicts',
    fields: [
        {
            id: 'measure',
            name: named('依据的计算量', 'measure'),
            effect: 'verdicts',
            of: it => it.measure,
            text: it => it.measure
        },
        {
            id: 'nesting',
            name: named('逐级还是独立', 'nesting'),
            effect: 'verdicts',
            of: it => it.nesting,
            text: nothing
        },
        {
            id: 'stacking',
            name: named('升降怎样相加', 'how shifts add up'),
            effect: 'verdicts',
            of: it => it.stacking,
            text: nothing
        },
        { id: 'suffixes', name: named('后缀', 'suffixes'), effect: 'verdicts', of: it => it.qualifiers, text: nothing },
        {
            id: 'consequences',
            name: named('后果', 'consequences'),
            effect: 'duties',
            of: it => it.consequences,
            text: nothing
        }
    ]
});
