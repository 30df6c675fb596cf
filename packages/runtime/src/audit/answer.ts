// One answer: which of its forms it takes, that it takes only one, and what the item scores by it.
import { ZERO } from '@guiju/exact';
import { AnswerObject, RowAddress } from '@guiju/model';
import { replaces, type RowFacts } from '../catalogue.ts';
import { answerShape } from './answer-shape.ts';
import { readFlags } from './flags.ts';
import { readMeasured } from './measured.ts';
import { readPoints } from './points.ts';
import { readRows } from './rows.ts';
import { readSamples } from './samples.ts';
import { readNumber, takenMarks, type Answered, type Slot } from './slot.ts';
import { readState } from './states.ts';

/** Undefined when something is wrong, which is then reported. */
export function readAnswer(slot: Slot, value: unknown): Answered | undefined {
    if (Array.isArray(value)) return void slot.report('samples-not-declared', {});
    if (typeof value === 'string' && readNumber(value) === undefined) return readObject(slot, { options: value });
    if (typeof value !== 'object' || value === null || 'num' in value) return readPoints(slot, value, []);
    const problem = answerShape(value, slot.report);
    return problem ? undefined : readObject(slot, AnswerObject.parse(value));
}

/** Fields that say how the item is answered; any two exclude each other unless listed in {@link TOGETHER}. */
const FORMS = ['points', 'option', 'options', 'nonconforming', 'of', 'measured', 'excluded', 'state', 'flags'] as const;
type Form = (typeof FORMS)[number];
const TOGETHER = new Set(['points option', 'points options', 'nonconforming of']);

function readObject(slot: Slot, answer: AnswerObject): Answered | undefined {
    if (answer.by !== undefined) return void slot.report('samples-not-declared', {});
    const forms = FORMS.filter(form => answer[form] !== undefined && !(form === 'flags' && answer.flags?.length === 0));
    if (forms.length === 0) return void slot.report('empty-answer', {});
    const clash = clashOf(forms, answer);
    if (clash !== undefined) return void slot.report('contradictory-answer', { first: clash[0], second: clash[1] });
    if (answer.state !== undefined || answer.excluded !== undefined) return readState(slot, answer);
    const read = readScored(slot, answer);
    return read && answer.reason !== undefined ? { ...read, reason: answer.reason } : read;
}

/** A score; what is written beside it may be asked for by a grade. */
function readScored(slot: Slot, answer: AnswerObject): Answered | undefined {
    const flagged = readFlags(slot, answer.flags ?? []);
    if (flagged === undefined) return undefined;
    if (answer.nonconforming !== undefined || answer.of !== undefined) return readSamples(slot, answer, flagged);
    if (answer.measured !== undefined) return readMeasured(slot, answer.measured, flagged);
    if (answer.option !== undefined || answer.options !== undefined) return readRows(slot, answer, flagged);
    if (answer.points !== undefined) return readPoints(slot, answer.points, flagged);
    return readFlagsAlone(slot, answer.flags ?? [], flagged);
}

function clashOf(forms: readonly Form[], answer: AnswerObject): readonly [string, string] | undefined {
    if (answer.excluded !== undefined && answer.reason !== undefined) return ['excluded', 'reason'];
    const states = forms.some(form => form === 'excluded' || form === 'state');
    for (const [index, first] of forms.entries()) {
        for (const second of forms.slice(index + 1)) {
            const flags = second === 'flags' && !states;
            if (!flags && !TOGETHER.has(`${first} ${second}`)) return [first, second];
        }
    }
    return answer.points !== undefined && answer.options !== undefined && !takesPoints(answer.options)
        ? ['points', 'options']
        : undefined;
}

/** One row, named without points of its own, may have them beside it. */
function takesPoints(options: NonNullable<AnswerObject['options']>): boolean {
    if (typeof options === 'string') return true;
    return !Array.isArray(options) && RowAddress.safeParse(options).success && !('points' in options);
}

function readFlagsAlone(slot: Slot, flags: readonly string[], flagged: readonly RowFacts[]): Answered | undefined {
    if (flagged.length === 0) return void slot.report('empty-answer', {});
    if (!flagged.some(replaces)) return void slot.report('flag-alone', { flag: flags[0]! });
    return { code: slot.code, score: ZERO, rows: takenMarks(flagged) };
}
