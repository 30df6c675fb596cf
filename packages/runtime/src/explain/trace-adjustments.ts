// Vetoes, caps, shifts, suffixes and consequences in the explanation, in the order in which they are applied.
import type { Decision, Result, Trace } from '@guiju/model';
import { evaluate } from '../evaluate/expression.ts';
import type { Context } from '../evaluate/situation.ts';
import { asTruth } from '../evaluate/value.ts';
import type { Bilingual } from '../language.ts';
import { withReason } from './because-adjustments.ts';
import { known } from './values.ts';

const NAMES = {
    veto: { zh: '否决', en: 'veto' },
    cap: { zh: '封顶', en: 'cap at' },
    down: { zh: '降一级', en: 'lower by one' },
    up: { zh: '升一级', en: 'raise by one' },
    suffix: { zh: '后缀', en: 'suffix' }
} satisfies Record<string, Bilingual>;

interface Conditional {
    readonly kind: Trace['kind'];
    readonly name: string;
    readonly node: Pick<Decision['vetoes'][number], 'condition' | 'clause' | 'source'> & { reason?: string | null };
}

export function adjustmentTraces(decision: Decision, result: Result['decisions'][number], context: Context): Trace[] {
    const { language } = context.situation;
    const { vetoes, caps = [], shifts = [], qualifiers = [] } = decision;
    const all: Conditional[] = [
        ...vetoes.map(node => ({ kind: 'veto' as const, name: `${NAMES.veto[language]} ${node.rung}`, node })),
        ...caps.map(node => ({ kind: 'cap' as const, name: `${NAMES.cap[language]} ${node.rung}`, node })),
        ...shifts.map(node => ({ kind: 'shift' as const, name: NAMES[node.direction][language], node })),
        ...qualifiers.map(node => ({
            kind: 'qualifier' as const,
            name: `${NAMES.suffix[language]} ${node.text}`,
            node
        }))
    ];
    const traces = all.map(each => conditionalTrace(each, context));
    return [...orderTrace(decision, context), ...traces, ...consequenceTraces(decision, result)];
}

function conditionalTrace({ kind, name, node }: Conditional, context: Context): Trace {
    const text = withReason({ condition: node.condition, reason: node.reason ?? null }, context);
    const value = known(asTruth(evaluate(node.condition, context)));
    return { kind, name, text, value, clause: node.clause, source: node.source, parts: [] };
}

const ORDER = [
    { zh: '门槛', en: 'gates' },
    { zh: '否决和封顶', en: 'vetoes and caps' },
    { zh: '升降', en: 'shifts' },
    { zh: '后缀', en: 'suffixes' },
    { zh: '后果', en: 'consequences' }
];

/** Told where more than gates and vetoes decide. */
function orderTrace({ caps, shifts, stacking, qualifiers }: Decision, { situation: { language } }: Context): Trace[] {
    if (!caps && !shifts && !qualifiers) return [];
    const name = language === 'zh' ? '次序' : 'order';
    const mode = stacking === undefined ? undefined : STACKINGS[stacking][language];
    const steps = ORDER.map((step, index) => (index === SHIFTS && mode ? `${step[language]}${mode}` : step[language]));
    return [{ kind: 'order', name, text: steps.join(' → '), value: null, clause: null, source: null, parts: [] }];
}

const SHIFTS = 2;
const STACKINGS = {
    'adds up': { zh: '（累计）', en: ' (adding up)' },
    'at most one': { zh: '（至多一级）', en: ' (at most one)' }
};

function consequenceTraces({ consequences = [] }: Decision, { grade }: Result['decisions'][number]): Trace[] {
    return consequences.flatMap(({ name, clause, source }): Trace[] => {
        const text = grade?.consequences?.[name];
        return text === undefined ? [] : [{ kind: 'consequence', name, text, value: text, clause, source, parts: [] }];
    });
}
