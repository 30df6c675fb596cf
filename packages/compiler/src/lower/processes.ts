// Processes: their stages in order, with places instead of names.
import { writeExact } from '@guiju/exact';
import {
    endsOfDuration,
    stagesBefore,
    stageTitle,
    unitOfDuration,
    type Duration,
    type Process,
    type Stage
} from '@guiju/language';
import type * as model from '@guiju/model';
import { clauseOf, sourceOf, type Lowering } from './place.ts';

export function lowerProcess(process: Process, lowering: Lowering): model.Process {
    return {
        title: process.title ?? null,
        stages: process.stages.map(stage => lowerStage(stage, lowering)),
        totals: process.totals.map(total => ({
            from: total.first ? process.stages.indexOf(total.first.ref!) : 0,
            usual: total.usual,
            duration: lowerDuration(total.duration),
            clause: clauseOf(total),
            source: sourceOf(total, lowering)
        })),
        notes: process.notes.map(note => note.text),
        clause: clauseOf(process),
        source: sourceOf(process, lowering)
    };
}

function lowerStage(stage: Stage, lowering: Lowering): model.Stage {
    const { stages } = stage.$container;
    return {
        code: stage.code ?? null,
        name: stageTitle(stage),
        duration: stage.duration ? lowerDuration(stage.duration) : null,
        actor: stage.actor ?? null,
        optional: stage.optional,
        after: stagesBefore(stage).map(before => stages.indexOf(before)),
        clause: clauseOf(stage),
        source: sourceOf(stage, lowering)
    };
}

function lowerDuration(duration: Duration): model.Duration {
    const [from, to] = endsOfDuration(duration);
    return { from: writeExact(from), to: writeExact(to), unit: unitOfDuration(duration) as model.Unit };
}
