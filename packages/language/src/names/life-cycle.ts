// Names in the life cycle of a certificate: states with all their names, reasons by the state they lead to.
import { AstUtils, type AstNode } from 'langium';
import {
    isCertificate,
    isStates,
    isTransition,
    type Certificate,
    type Reason,
    type Ruleset,
    type State,
    type Transition
} from '../generated/ast.ts';
import { bothNames } from './inputs.ts';
import { statementsOf } from './statements.ts';

/** The life cycle of a ruleset; further ones are reported and not looked at. */
export const certificateOf = (ruleset: Ruleset): Certificate | undefined => statementsOf(ruleset).find(isCertificate);

export const stateNames = (state: State): string[] => bothNames(state);

export const statesOf = ({ members }: Certificate): State[] => members.filter(isStates).flatMap(({ states }) => states);

export const transitionsOf = ({ members }: Certificate): Transition[] => members.filter(isTransition);

/** A state that is named more than once is meant once. */
export const statesNamed = (references: Transition['from']): State[] => [
    ...new Set(references.flatMap(({ ref }) => ref ?? []))
];

/** Reasons for which a certificate comes into one of the states. */
export function reasonsInto(states: readonly State[], certificate: Certificate): Reason[] {
    return transitionsOf(certificate)
        .filter(({ to }) => to?.ref && states.includes(to.ref))
        .flatMap(({ reasons }) => reasons);
}

/** The reasons of the states that the transition around a node leads out of. */
export function reasonsAround(node: AstNode): Reason[] {
    const transition = AstUtils.getContainerOfType(node, isTransition);
    const certificate = AstUtils.getContainerOfType(node, isCertificate);
    return transition && certificate ? reasonsInto(statesNamed(transition.from), certificate) : [];
}
