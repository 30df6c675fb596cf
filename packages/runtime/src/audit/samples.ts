// Sample counts: the mark on the item says what they are worth.
import { exact } from '@guiju/exact';
import type { AnswerObject } from '@guiju/model';
import { replaces, type RowFacts } from '../catalogue.ts';
import { sampleScore } from '../evaluate/sample-score.ts';
import { takenMarks, type Answered, type Slot } from './slot.ts';
import { withinItem } from './points.ts';

export function readSamples(slot: Slot, answer: AnswerObject, flagged: readonly RowFacts[]): Answered | undefined {
    const { facts, report } = slot;
    const { nonconforming, of } = answer;
    if (facts.formula === null) return void report('no-sample-formula', {});
    if (nonconforming === undefined || of === undefined) return void report('samples-incomplete', {});
    if (nonconforming > of) {
        return void report('nonconforming-exceeds', { nonconforming: String(nonconforming), of: String(of) });
    }
    if (flagged.some(replaces)) return void report('contradictory-answer', { first: 'nonconforming', second: 'flags' });
    const score = sampleScore(facts.formula, {
        points: facts.points,
        samples: exact(of),
        conforming: exact(of - nonconforming)
    });
    if (score === undefined) return void report('samples-undetermined', {});
    if (!withinItem(slot, score)) return undefined;
    return { code: slot.code, score, rows: takenMarks(flagged), samples: { nonconforming, of } };
}
