// Tallies and the steps on a number in the explanation.
import { exactText, writeExact } from '@guiju/exact';
import type { Step, Tally, Trace } from '@guiju/model';
import type { Context } from '../evaluate/situation.ts';
import { tallyCount, tallyValue } from '../evaluate/tallies.ts';
import { knownNumber } from '../evaluate/value.ts';
import { exactOf } from '../model-fault.ts';
import { pointsText } from './formula.ts';
import { stepAmount, stepName } from './steps.ts';
import { raisedBy } from './trace-items.ts';
import { rangeText } from './values.ts';

export function stepTraces(steps: readonly Step[], { clause }: { clause: string | null }, context: Context): Trace[] {
    const { language } = context.situation;
    return steps.map(step => ({
        kind: 'step',
        name: stepName(step, language),
        text: stepAmount(step),
        value: null,
        clause,
        source: step.source,
        parts: []
    }));
}

export function tallyTrace(tally: Tally, context: Context): Trace {
    const { situation } = context;
    const zh = situation.language === 'zh';
    const sum = tallyValue(tally.name, 'sum', situation);
    const known = knownNumber(sum);
    const count = rangeText(tallyCount(tally.name, situation), 'count', zh);
    const each = exactText(exactOf(tally.each));
    const points = pointsText(each, each === '1', situation.language);
    return {
        kind: 'tally',
        name: tally.name,
        text: `${count} × ${points} ${tally.steps.length === 0 ? '=' : '→'} ${rangeText(sum.range!, 'number', zh)}`,
        value: known === undefined ? null : writeExact(known),
        clause: tally.clause,
        source: tally.source,
        parts: [
            ...stepTraces(tally.steps, tally, context),
            ...(situation.given.tallies.has(tally.name) ? [] : raisedBy(tally, context))
        ]
    };
}
