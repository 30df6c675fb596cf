// Every grade but the lowest has its condition, and nothing is left without a grade.
import {
    isCollection,
    isFindingClass,
    isInput,
    isMeasure,
    isOtherwise,
    type Grades,
    type Nameable
} from '../generated/ast.ts';
import { inputKindOf } from '../names/inputs.ts';
import { demandsOf } from '../analysis/demands.ts';
import { gapsOf } from '../analysis/gaps.ts';
import { isCertain, ladderOf } from '../analysis/gates.ts';
import { leftOf, onStep } from '../analysis/spans.ts';
import { gatesOf, type WrittenGate } from '../analysis/written-gates.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck, type Place } from './check.ts';

/** An audit between two rules would end without a result. */
export const gradeConditionMissing = defineCheck({
    id: 'grade-condition-missing',
    severity: 'error',
    on: 'Grades',
    message: {
        zh: (it: Bilingual) => it.zh,
        en: it => it.en
    },
    run(grades, report) {
        for (const { sentence, at } of faultsIn(grades)) report(sentence, at);
    }
});

interface Fault {
    readonly sentence: Bilingual;
    readonly at: Place;
}

function faultsIn(grades: Grades): Fault[] {
    return [
        ...measureFaults(grades),
        ...ungated(grades),
        ...gatedTwice(grades),
        ...otherwiseFaults(grades),
        ...lowestOpen(grades)
    ];
}

/** A band needs a measure to be read from. */
function measureFaults(grades: Grades): Fault[] {
    const { measure } = grades;
    const sentence = {
        zh: `等级“${grades.name}”没有写按哪个计算量划分，要写“按 …”。`,
        en: `The grades “${grades.name}” do not say which measure their bands divide: add “by …”.`
    };
    if (!measure)
        return gatesOf(grades).some(isWithoutSubject) ? [{ sentence, at: { node: grades, property: 'name' } }] : [];
    if (!measure.ref || isMeasure(measure.ref) || isFindingClass(measure.ref) || isCollection(measure.ref)) return [];
    return [{ sentence: notMeasured(measure.$refText, measure.ref), at: { node: grades, property: 'measure' } }];
}

/** What stands behind 按 is something else: an input, a tally, a mark. */
function notMeasured(name: string, target: Nameable): Bilingual {
    if (!isInput(target)) {
        return {
            zh: `等级只能按计算量划分，“${name}”不是计算量：先写“计算 { … = … }”，再按它划分。`,
            en: `Grades divide a measure; “${name}” is none: compute one from it first, “compute { … = … }”.`
        };
    }
    const kind = inputKindOf(target);
    if (kind === 'choice' || kind === 'yes-no' || kind === 'text') {
        return {
            zh: `等级按计算量划分，“${name}”是输入，不是数：去掉“按 ${name}”，把它写进各级的条件（“当 …”）。`,
            en: `Grades divide a measure; “${name}” is an input and no number: drop “by ${name}” and ask for it in the conditions (“when …”).`
        };
    }
    return {
        zh: `等级按计算量划分，“${name}”是输入：先写“计算 { 某数 = ${name} }”，再写“按 某数”；或把它写进各级的条件。`,
        en: `Grades divide a measure; “${name}” is an input: compute one from it, “compute { number = ${name} }”, and write “by number”; or ask for it in the conditions.`
    };
}

const isWithoutSubject = ({ bands }: WrittenGate): boolean => bands.some(({ subject }) => subject === undefined);

function ungated(grades: Grades): Fault[] {
    const gated = new Set(gatesOf(grades).map(gate => gate.rung.ref));
    return grades.ladder.rungs
        .slice(0, -1)
        .filter(rung => !gated.has(rung))
        .map(rung => ({
            sentence: {
                zh: `最低一级以外的等级都要写条件，“${rung.name}”没有写。`,
                en: `Every grade but the lowest has a condition; “${rung.name}” has none.`
            },
            at: { node: rung }
        }));
}

/** Two columns of one table are told by name-duplicate. */
function gatedTwice(grades: Grades): Fault[] {
    const gates = gatesOf(grades);
    const firstOf = ({ rung }: WrittenGate): WrittenGate => gates.find(each => each.rung.ref === rung.ref)!;
    return gates
        .filter(gate => gate.rung.ref !== undefined && firstOf(gate).node !== gate.node)
        .map(gate => ({
            sentence: {
                zh: `一个等级只写一次条件，“${gate.rung.$refText}”写了两次。`,
                en: `A grade has one condition; this is a second one for “${gate.rung.$refText}”.`
            },
            at: gate.atRung
        }));
}

function otherwiseFaults(grades: Grades): Fault[] {
    const lowest = grades.ladder.rungs.at(-1)!;
    return grades.members
        .filter(isOtherwise)
        .filter(({ rung }) => rung.ref !== undefined && rung.ref !== lowest)
        .map(node => ({
            sentence: {
                zh: `“其余”只能归最低一级“${lowest.name}”，这里是“${node.rung.$refText}”。`,
                en: `What remains is the lowest grade “${lowest.name}”, not “${node.rung.$refText}”.`
            },
            at: { node, property: 'rung' }
        }));
}

/** The lowest grade has a condition of its own, and some audit meets none. */
function lowestOpen(grades: Grades): Fault[] {
    const lowest = grades.ladder.rungs.at(-1)!;
    const gate = gatesOf(grades).find(({ rung }) => rung.ref === lowest);
    if (!gate || grades.members.some(isOtherwise) || !leavesSome(gate, grades)) return [];
    const sentence = {
        zh: `不满足“${lowest.name}”的条件时没有等级：去掉它的条件，或写“其余 ${lowest.name}”。`,
        en: `An audit that fails the condition of “${lowest.name}” gets no grade: drop it, or add “otherwise ${lowest.name}”.`
    };
    return [{ sentence, at: gate.atRung }];
}

/** Gaps between bands are left to grade-gap. */
function leavesSome(gate: WrittenGate, grades: Grades): boolean {
    const ladder = ladderOf(grades);
    if (!ladder) return (demandsOf(gate) ?? []).some(({ truth }) => truth === 'maybe') && !isUnjudged(gate);
    const taken = ladder.rungs.filter(isCertain).map(({ span }) => span);
    const gaps = gapsOf(ladder).map(({ values }) => values);
    return leftOf(ladder.reachable, [...taken, ...gaps]).some(span => onStep(span, ladder.step) !== undefined);
}

/** Whether a part of it never holds, or nothing is known of it. */
function isUnjudged(gate: WrittenGate): boolean {
    return (demandsOf(gate) ?? []).some(({ truth }) => truth === undefined || truth === 'no');
}
