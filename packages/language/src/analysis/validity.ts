// Lengths of a validity that depend on the grade or on inputs: which grades are meant, what is never reached, what is known.
import { AstUtils, type AstNode } from 'langium';
import {
    isCall,
    isEntryValue,
    isGradeFact,
    isInput,
    isInputValue,
    isMeasure,
    isNameUse,
    isRenewal,
    isSelection,
    isValidityCase,
    type Certificate,
    type EventGiven,
    type GradeAsked,
    type GradeFact,
    type Grades,
    type Rung,
    type ValidityCase
} from '../generated/ast.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { isJudgement } from '../names/inputs.ts';
import { certificateOf } from '../names/life-cycle.ts';
import { gradesAround } from '../names/places.ts';

/** The grades that are meant; undefined in a rule that has none. */
export function gradesAsked(node: GradeAsked | GradeFact): Grades | undefined {
    const found = gradesAround(node, rulesetOf(node));
    return found === node ? undefined : (found as Grades);
}

/** The rungs for which a length is meant, the best first. */
export function rungsAsked(asked: GradeAsked): Rung[] {
    const rung = asked.rung.ref;
    const rungs = gradesAsked(asked)?.ladder.rungs ?? [];
    const place = rungs.findIndex(each => each === rung);
    if (place < 0) return [];
    if (asked.operator === '=') return rungs.slice(place, place + 1);
    return asked.operator === '≥' ? rungs.slice(0, place + 1) : rungs.slice(place);
}

/** Cases that never come: every grade they ask for is dealt with above, or has no certificate. */
export function idleCases(certificate: Certificate): ValidityCase[] {
    const taken = new Set<Rung>();
    return certificate.members.filter(isValidityCase).filter(({ grade, condition }) => {
        if (!grade) return false;
        const rungs = rungsAsked(grade);
        const isIdle = rungs.length > 0 && rungs.every(rung => taken.has(rung) || rung.noCertificate);
        if (!condition) for (const rung of rungs) taken.add(rung);
        return isIdle;
    });
}

/** What a condition asks that no record of a certificate can tell. Names that were not found are reported as such. */
export function unknownToRecords({ condition }: ValidityCase): AstNode[] {
    return condition ? unknownIn(condition) : [];
}

/** What stands in a call is told with the call. */
function unknownIn(node: AstNode): AstNode[] {
    if (isCall(node) || isEntryValue(node) || isSelection(node)) return [node];
    const target = isNameUse(node) ? node.target.ref : undefined;
    if (target && !isInputValue(target) && !(isInput(target) && !isJudgement(target))) return [node];
    return AstUtils.streamContents(node).toArray().flatMap(unknownIn);
}

export interface FactFault {
    readonly kind: 'event' | 'name' | 'twice';
    readonly node: AstNode;
}

/** Facts of an event that begins no validity, that are nothing a record can tell, or that stand twice. */
export function factFaults(given: EventGiven): FactFault[] {
    const [first] = given.facts;
    if (!first || given.event.ref === undefined) return [];
    if (!beginsValidity(given)) return [{ kind: 'event', node: first }];
    const told = new Set<AstNode | undefined>();
    return given.facts.flatMap((node): FactFault[] => {
        const subject = isGradeFact(node) ? gradesAsked(node) : node.subject.ref;
        if (subject === undefined) return [];
        if (isMeasure(subject) || (isInput(subject) && isJudgement(subject))) return [{ kind: 'name', node }];
        if (told.has(subject)) return [{ kind: 'twice', node }];
        told.add(subject);
        return [];
    });
}

function beginsValidity({ event }: EventGiven): boolean {
    const certificate = event.ref && certificateOf(rulesetOf(event.ref));
    if (!certificate) return false;
    const decisions = certificate.members.filter(isRenewal).map(({ decision }) => decision.ref);
    return [certificate.start.ref, ...decisions].some(each => each !== undefined && each === event.ref);
}
