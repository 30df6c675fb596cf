// What a rule asks of a client and what follows where it is not met.
import {
    isRole,
    isRoles,
    isSeparation,
    isSeparationOfRoles,
    type Eligibility,
    type Failure,
    type Requirement,
    type Role,
    type Ruleset,
    type Separation
} from '../generated/ast.ts';
import { statementsOf } from '../names/statements.ts';
import { meaningOf } from '../words.ts';
import { fullText } from './source-text.ts';

/** 不得少于, and not 不得超过. */
export const asksAtLeast = ({ bound }: Requirement): boolean => meaningOf(bound ?? '') === 'must be at least';

/** A consequence also covers the conditions before it that state none: a；b，否则 不受理. */
export function failureOf(requirement: Requirement): Failure | undefined {
    const { requirements } = requirement.$container;
    return requirements.slice(requirements.indexOf(requirement)).find(({ failure }) => failure)?.failure;
}

/** Conditions behind the last consequence. */
export const withoutFailure = ({ requirements }: Eligibility): Requirement[] =>
    requirements.filter(requirement => failureOf(requirement) === undefined);

export const rolesOf = (ruleset: Ruleset): Role[] =>
    statementsOf(ruleset)
        .filter(isRoles)
        .flatMap(({ members }) => members.filter(isRole));

/** Those inside the lists of roles and those that stand by themselves, in the order of the file. */
export const separationsOf = (ruleset: Ruleset): Separation[] =>
    statementsOf(ruleset).flatMap(element => {
        if (isSeparationOfRoles(element)) return [element.separation];
        return isRoles(element) ? element.members.filter(isSeparation) : [];
    });

/** 运行月数 不得少于 3 */
export const boundText = ({ subject, bound, limit }: Requirement): string =>
    [fullText(subject), ...(limit ? [bound!, fullText(limit)] : [])].join(' ');
