// The states of a certificate as a graph: what is reached, where it ends, and which transitions can fall on one day.
import { AstUtils, type ReferenceInfo } from 'langium';
import {
    isCitable,
    isEventHappens,
    isReasonsResolved,
    isRenewal,
    isSameDay,
    isStay,
    isValidityCase,
    isValidityEnds,
    type Certificate,
    type Period,
    type State,
    type Transition
} from '../generated/ast.ts';
import { reasonsInto, statesNamed, statesOf, transitionsOf } from '../names/life-cycle.ts';
import { meaningOf } from '../words.ts';
import { daysOf, lengthOf, type Length } from './periods.ts';
import { isReadable } from './readable.ts';

/**
 * A life cycle with a name that means nothing is not judged: what is missing follows from the slip. Clauses are no part of
 * it, and a file without any may cite what it likes.
 */
export function isWhole(certificate: Certificate): boolean {
    const nodes = AstUtils.streamAst(certificate)
        .filter(node => !isCitable(node))
        .toArray();
    return isReadable(certificate) && nodes.every(node => AstUtils.streamReferences(node).every(isLinked));
}

const isLinked = ({ reference }: ReferenceInfo): boolean => !('ref' in reference) || reference.ref !== undefined;

export type MoverMeaning = 'body' | 'body must' | 'holder' | 'automatic';

/** Undefined where the rule does not say who moves it. */
export const moverOf = ({ mover }: Transition): MoverMeaning | undefined =>
    mover === undefined ? undefined : (meaningOf(mover) as MoverMeaning);

export function exitsOf(state: State, certificate: Certificate): Transition[] {
    return transitionsOf(certificate).filter(({ from }) => statesNamed(from).includes(state));
}

/** From the initial states along all transitions. */
export function unreachedStates(certificate: Certificate): State[] {
    const states = statesOf(certificate);
    const reached = new Set(states.filter(({ initial }) => initial));
    for (const state of reached) {
        for (const { to } of exitsOf(state, certificate)) if (to.ref) reached.add(to.ref);
    }
    return states.filter(state => !reached.has(state));
}

/** States that certificates come into because their validity ends. */
export function statesAfterValidity(certificate: Certificate): State[] {
    const ended = transitionsOf(certificate).filter(({ condition }) => isValidityEnds(condition));
    return ended.flatMap(({ to }) => to.ref ?? []);
}

/** States of which the rule does not say what becomes of them when the validity ends. */
export function statesWithoutExpiry(certificate: Certificate): State[] {
    const after = statesAfterValidity(certificate);
    return statesOf(certificate).filter(state => {
        const exits = exitsOf(state, certificate);
        const hasEnd = exits.some(({ condition }) => isValidityEnds(condition));
        return !state.final && exits.length > 0 && !after.includes(state) && !hasEnd;
    });
}

export interface Competition {
    readonly state: State;
    readonly first: Transition;
    readonly second: Transition;
}

/** Automatic transitions out of one state to different states that may fall on one day without an order. */
export function competitions(certificate: Certificate): Competition[] {
    return statesOf(certificate).flatMap(state => {
        const automatic = exitsOf(state, certificate).filter(transition => moverOf(transition) === 'automatic');
        return automatic.flatMap((second, place) =>
            automatic
                .slice(0, place)
                .filter(first => mayCompete(first, second) && !isOrdered(first, second, certificate))
                .map(first => ({ state, first, second }))
        );
    });
}

/** What only needs time comes at the beginning of a day, before what happens on it; of two events one is recorded first. */
function mayCompete(first: Transition, second: Transition): boolean {
    const [a, b] = [first.condition, second.condition];
    if (!first.to.ref || !second.to.ref || first.to.ref === second.to.ref || !a || !b) return false;
    if (isReasonsResolved(a) && isReasonsResolved(b)) return true;
    if (isEventHappens(a) && isEventHappens(b)) return a.event.ref !== undefined && a.event.ref === b.event.ref;
    if (isValidityEnds(a)) return isValidityEnds(b) || isStay(b);
    if (!isStay(a)) return false;
    return isValidityEnds(b) || (isStay(b) && mayEndTogether(a, b));
}

/** Two stays in one state begin on one day: with different lengths they never end together. */
function mayEndTogether(a: Extract<Transition['condition'], { $type: 'Stay' }>, b: typeof a): boolean {
    if (a.exceptions.length > 0 || b.exceptions.length > 0 || a.counted !== b.counted) return true;
    const [first, second] = [lengthOf(a.period), lengthOf(b.period)];
    if (!first || !second) return false;
    return !isLonger(first, second) && !isLonger(second, first);
}

/** Whether one length is surely longer than another, from whichever day both are counted. */
export function isLonger(a: Length, b: Length): boolean {
    const [months, otherMonths] = [monthsIn(a), monthsIn(b)];
    if (months !== undefined && otherMonths !== undefined) return months > otherMonths;
    if (a.unit === b.unit) return a.count > b.count;
    const { most } = daysOf(b);
    return most !== undefined && daysOf(a).least > most;
}

function monthsIn({ count, unit }: Length): number | undefined {
    if (unit === 'month') return count;
    return unit === 'year' ? 12 * count : undefined;
}

function isOrdered(first: Transition, second: Transition, { members }: Certificate): boolean {
    const lists = members.filter(isSameDay).map(({ states }) => statesNamed(states));
    return lists.some(list => [first.to.ref, second.to.ref].every(state => state && list.includes(state)));
}

/** Every length that the rule gives a validity. */
const validitiesOf = ({ validity, members }: Certificate): Period[] => [
    validity,
    ...members.filter(isValidityCase).map(({ length }) => length)
];

/** Transitions whose stay is longer than a validity can still last, so that they never come. */
export function staysBeyondValidity(certificate: Certificate): Transition[] {
    const validities = validitiesOf(certificate).map(lengthOf);
    const renewal = certificate.members.find(isRenewal);
    const mayLastLonger = renewal && meaningOf(renewal.newValidity ?? '') !== 'decision';
    if (mayLastLonger) return [];
    return transitionsOf(certificate).filter(({ condition, from }) => {
        if (!isStay(condition) || condition.exceptions.length > 0) return false;
        const length = lengthOf(condition.period);
        const ends = statesNamed(from).every(state =>
            exitsOf(state, certificate).some(exit => isValidityEnds(exit.condition) && moverOf(exit) === 'automatic')
        );
        const after = statesAfterValidity(certificate);
        return (
            length !== undefined &&
            ends &&
            !statesNamed(from).some(state => after.includes(state)) &&
            validities.every(validity => validity !== undefined && isLonger(length, validity))
        );
    });
}

/** Whether a certificate may be in the states of a transition for two reasons at once. */
export function hasSeveralReasons({ from }: Transition, certificate: Certificate): boolean {
    return statesNamed(from).some(state => reasonsInto([state], certificate).length > 1);
}
