// Who moves a certificate from one state to another, on what condition, by when and for which reasons.
import {
    lengthOf,
    meaningOf,
    statesNamed,
    type Period,
    type Stay,
    type Transition,
    type TransitionCondition
} from '@guiju/language';
import type { CertificateCondition, CertificateTransition, Period as Length } from '@guiju/model';
import { clauseOf, sourceOf, type Lowering } from './place.ts';

export function lowerTransition(transition: Transition, lowering: Lowering): CertificateTransition {
    const { within, condition } = transition;
    return {
        name: transition.name ?? null,
        from: statesNamed(transition.from).map(({ name }) => name),
        to: transition.to.ref!.name,
        by: meaningOf(transition.mover!) as CertificateTransition['by'],
        when: condition ? lowerCondition(condition) : null,
        within: within ? { period: lengthIn(within.period), after: within.event.ref!.name } : null,
        reasons: transition.reasons.map(reason => ({
            code: reason.name,
            text: reason.text,
            clause: clauseOf(reason),
            source: sourceOf(reason, lowering, 'name')
        })),
        clause: clauseOf(transition),
        source: sourceOf(transition, lowering)
    };
}

function lowerCondition(condition: TransitionCondition): CertificateCondition {
    switch (condition.$type) {
        case 'ReasonsResolved':
            return { kind: 'reasons resolved', which: meaningOf(condition.which) as 'all' };
        case 'ValidityEnds':
            return { kind: 'validity ends' };
        case 'EventHappens':
            return { kind: 'event', event: condition.event.ref!.name };
        case 'Stay':
            return lowerStay(condition);
    }
}

function lowerStay({ period, counted, exceptions }: Stay): CertificateCondition {
    return {
        kind: 'stay',
        period: lengthIn(period),
        counted: counted === undefined ? null : (meaningOf(counted) as 'each reason'),
        except: exceptions.map(({ reasons, event }) => ({
            reasons: reasons.map(({ ref }) => ref!.name),
            until: event?.ref!.name ?? null
        }))
    };
}

/** The checks have seen that it is a whole number of something known. */
export const lengthIn = (period: Period): Length => ({ ...lengthOf(period)! });
