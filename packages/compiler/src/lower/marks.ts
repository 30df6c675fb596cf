// Marks and the tallies they raise.
import { exact, writeExact } from '@guiju/exact';
import { meaningOf, tallyNames, type Mark, type Tally } from '@guiju/language';
import type { Mark as ModelMark, Tally as ModelTally } from '@guiju/model';
import { lowerExpression } from './expressions.ts';
import { clauseOf, sourceOf, type Lowering } from './place.ts';
import { lowerBound } from './steps.ts';

export function lowerMark(mark: Mark, lowering: Lowering): ModelMark {
    const formula = mark.effects.find(effect => effect.$type === 'MarkScore');
    const row = mark.effects.find(effect => effect.$type === 'RowEffect');
    return {
        mark: mark.name,
        title: mark.title,
        otherTitle: mark.otherTitle ?? null,
        on: meaningOf(mark.place) as ModelMark['on'],
        score: formula ? lowerExpression(formula.expression, lowering) : null,
        row: row ? (meaningOf(row.effect) as 'replaces' | 'adds') : null,
        tally: mark.effects.find(effect => effect.$type === 'Tally')?.name ?? null,
        clause: clauseOf(mark),
        source: sourceOf(mark, lowering)
    };
}

export function lowerTally(tally: Tally, lowering: Lowering): ModelTally {
    return {
        name: tally.name,
        names: tallyNames(tally),
        mark: tally.$container.name,
        each: writeExact(exact(tally.each.value)),
        steps: tally.modifiers.map(bound => lowerBound(bound, lowering)),
        clause: clauseOf(tally),
        source: sourceOf(tally, lowering)
    };
}
