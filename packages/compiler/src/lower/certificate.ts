// The life cycle of a certificate: states, transitions, limits and what follows from a state.
import {
    certificateOf,
    firstDayOf,
    gradesAsked,
    isEntryDuty,
    isNote,
    isRenewal,
    isSameDay,
    isStateEffect,
    isTransfer,
    isUpgrade,
    isValidityCase,
    meaningOf,
    monthEndOf,
    rungsAsked,
    stateNames,
    statesNamed,
    statesOf,
    transitionsOf,
    type Certificate,
    type EntryDuty,
    type Renewal,
    type Ruleset,
    type StateEffect,
    type Transfer,
    type Upgrade,
    type ValidityCase
} from '@guiju/language';
import type { Certificate as ModelCertificate } from '@guiju/model';
import { lowerExpression } from './expressions.ts';
import { clauseOf, sourceOf, type Lowering } from './place.ts';
import { lengthIn, lowerTransition } from './transitions.ts';

/** A model of a rule without certificates does not mention them. */
export function certificateIn(ruleset: Ruleset, lowering: Lowering): { certificate?: ModelCertificate } {
    const certificate = certificateOf(ruleset);
    return certificate ? { certificate: lowerCertificate(certificate, lowering) } : {};
}

function lowerCertificate(certificate: Certificate, lowering: Lowering): ModelCertificate {
    const { members } = certificate;
    const [renewal] = members.filter(isRenewal);
    const [transfer] = members.filter(isTransfer);
    const [upgrade] = members.filter(isUpgrade);
    const monthEnd = monthEndOf(certificate);
    const effects = members.filter(member => isStateEffect(member) || isEntryDuty(member));
    const cases = members.filter(isValidityCase).map(each => lowerValidity(each, lowering));
    return {
        validity: lengthIn(certificate.validity),
        ...(cases.length === 0 ? {} : { validityCases: cases }),
        from: certificate.start.ref!.name,
        monthEnd: monthEnd ? (meaningOf(monthEnd.day) as 'last day') : null,
        firstDay: meaningOf(firstDayOf(certificate)!.counted) === 'counted' ? 'counted' : 'not counted',
        states: statesOf(certificate).map(state => ({
            name: state.name,
            names: stateNames(state),
            kind: state.initial ? 'initial' : state.final ? 'final' : 'passing',
            source: sourceOf(state, lowering, 'name')
        })),
        transitions: transitionsOf(certificate).map(transition => lowerTransition(transition, lowering)),
        order: members.filter(isSameDay).map(({ states }) => states.map(({ ref }) => ref!.name)),
        effects: effects.map(effect => lowerEffect(effect, lowering)),
        renewal: renewal ? lowerRenewal(renewal, lowering) : null,
        transfer: transfer ? lowerTransfer(transfer, lowering) : null,
        upgrade: upgrade ? lowerUpgrade(upgrade, lowering) : null,
        notes: members.filter(isNote).map(note => note.text),
        clause: clauseOf(certificate),
        source: sourceOf(certificate, lowering)
    };
}

function lowerValidity(
    validity: ValidityCase,
    lowering: Lowering
): Required<ModelCertificate>['validityCases'][number] {
    const { length, grade, condition } = validity;
    return {
        period: lengthIn(length),
        grade: grade ? { decision: gradesAsked(grade)!.name, rungs: rungsAsked(grade).map(({ name }) => name) } : null,
        when: condition ? lowerExpression(condition, lowering) : null,
        clause: clauseOf(validity),
        source: sourceOf(validity, lowering)
    };
}

const namesOf = (references: StateEffect['states']): string[] => statesNamed(references).map(({ name }) => name);

function lowerEffect(effect: StateEffect | EntryDuty, lowering: Lowering): ModelCertificate['effects'][number] {
    const within = isEntryDuty(effect) && effect.within ? lengthIn(effect.within) : null;
    return {
        states: namesOf(effect.states),
        at: isEntryDuty(effect) ? 'entry' : 'stay',
        modality: meaningOf(effect.modality) as 'shall',
        text: effect.text,
        within,
        clause: clauseOf(effect),
        source: sourceOf(effect, lowering)
    };
}

function lowerRenewal(renewal: Renewal, lowering: Lowering): ModelCertificate['renewal'] {
    const { request } = renewal;
    return {
        states: namesOf(renewal.states),
        decision: renewal.decision.ref!.name,
        request: request
            ? {
                  event: request.event.ref!.name,
                  earliest: request.earliest ? lengthIn(request.earliest) : null,
                  latest: request.latest ? lengthIn(request.latest) : null
              }
            : null,
        from: meaningOf(renewal.newValidity!) as 'decision',
        clause: clauseOf(renewal),
        source: sourceOf(renewal, lowering)
    };
}

function lowerTransfer(transfer: Transfer, lowering: Lowering): ModelCertificate['transfer'] {
    return {
        states: namesOf(transfer.states),
        whileDue: !transfer.notWhileDue,
        clause: clauseOf(transfer),
        source: sourceOf(transfer, lowering)
    };
}

function lowerUpgrade(upgrade: Upgrade, lowering: Lowering): ModelCertificate['upgrade'] {
    return {
        request: upgrade.request.ref!.name,
        after: lengthIn(upgrade.period),
        from: upgrade.from.ref!.name,
        clause: clauseOf(upgrade),
        source: sourceOf(upgrade, lowering)
    };
}
