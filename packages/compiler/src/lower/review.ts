// What a rule asks of clients, documents and auditors; what it does not have is absent from the model.
import {
    boundText,
    failureOf,
    bothNames,
    asksAtLeast,
    isCompetence,
    isDocuments,
    isDomains,
    isEligibility,
    isModes,
    isProcess,
    meaningOf,
    purposeNames,
    rolesOf,
    separationsOf,
    statementsOf,
    type Competence,
    type DocumentEntry,
    type Documents,
    type Domain,
    type Eligibility,
    type Failure,
    type Mode,
    type Modes,
    type Requirement,
    type Role,
    type Ruleset,
    type Separation
} from '@guiju/language';
import type * as model from '@guiju/model';
import { lowerExpression } from './expressions.ts';
import { lowerProcess } from './processes.ts';
import { clauseOf, sourceOf, type Lowering } from './place.ts';

type Reviewed = Pick<
    model.Model,
    'modes' | 'roles' | 'separations' | 'competence' | 'eligibility' | 'documents' | 'domains' | 'processes'
>;

export function lowerReview(ruleset: Ruleset, lowering: Lowering): Reviewed {
    const elements = statementsOf(ruleset);
    const all: Required<Reviewed> = {
        modes: elements.filter(isModes).map(group => lowerModes(group, lowering)),
        roles: rolesOf(ruleset).map(role => lowerRole(role, lowering)),
        separations: separationsOf(ruleset).map(separation => lowerSeparation(separation, lowering)),
        competence: elements.filter(isCompetence).map(list => lowerCompetence(list, lowering)),
        eligibility: elements.filter(isEligibility).map(block => lowerEligibility(block, lowering)),
        documents: elements.filter(isDocuments).map(list => lowerDocuments(list, lowering)),
        processes: elements.filter(isProcess).map(process => lowerProcess(process, lowering)),
        domains: elements.filter(isDomains).flatMap(({ domains }) => domains.map(lowerDomain))
    };
    return Object.fromEntries(Object.entries(all).filter(([, list]) => list.length > 0));
}

const lowerFailure = (failure: Failure | undefined): model.Failure | null =>
    failure ? { kind: KINDS[meaningOf(failure.kind)]!, reason: failure.reason ?? null } : null;

const KINDS: Record<string, model.Failure['kind']> = {
    'not accepted': 'not accepted',
    refused: 'rejected',
    warned: 'warned'
};

function lowerModes(group: Modes, lowering: Lowering): model.ModeGroup {
    return {
        title: group.title ?? null,
        modes: group.modes.map(mode => lowerMode(mode, lowering)),
        allowed: group.any ? null : group.combinations.map(({ modes }) => modes.map(mode => mode.ref!.name)),
        failure: lowerFailure(group.failure),
        clause: clauseOf(group),
        source: sourceOf(group, lowering)
    };
}

function lowerMode(mode: Mode, lowering: Lowering): model.Mode {
    return {
        name: mode.name,
        names: bothNames(mode),
        title: mode.title ?? null,
        parts: mode.parts.map(({ code, title, optional }) => ({
            code: code ?? null,
            title,
            optional
        })),
        clause: clauseOf(mode),
        source: sourceOf(mode, lowering, 'name')
    };
}

function lowerRole(role: Role, lowering: Lowering): model.Role {
    return {
        name: role.name,
        names: bothNames(role),
        title: role.title ?? null,
        clause: clauseOf(role),
        source: sourceOf(role, lowering, 'name')
    };
}

function lowerSeparation(separation: Separation, lowering: Lowering): model.Separation {
    return {
        role: separation.role.ref!.name,
        others: separation.others.map(other => other.ref!.name),
        failure: lowerFailure(separation.failure),
        clause: clauseOf(separation),
        source: sourceOf(separation, lowering)
    };
}

function lowerCompetence(list: Competence, lowering: Lowering): model.Competence {
    return {
        role: list.role.ref!.name,
        together: list.together,
        entries: list.entries.map(entry => lowerEntry(entry, lowering)),
        failure: lowerFailure(list.failure),
        clause: clauseOf(list),
        source: sourceOf(list, lowering)
    };
}

function lowerDocuments(list: Documents, lowering: Lowering): model.DocumentList {
    return {
        kind: meaningOf(list.kind) as model.DocumentList['kind'],
        purpose: list.purpose,
        names: purposeNames(list),
        entries: list.entries.map(entry => lowerEntry(entry, lowering)),
        failure: lowerFailure(list.failure),
        clause: clauseOf(list),
        source: sourceOf(list, lowering, 'purpose')
    };
}

function lowerEntry(entry: DocumentEntry, lowering: Lowering): model.ListEntry {
    return {
        code: entry.code ?? null,
        titles: entry.titles,
        optional: entry.optional,
        when: entry.when ? lowerExpression(entry.when, lowering) : null,
        clause: clauseOf(entry),
        source: sourceOf(entry, lowering)
    };
}

function lowerEligibility(block: Eligibility, lowering: Lowering): model.Eligibility {
    return {
        title: block.title ?? null,
        requirements: block.requirements.map(requirement => lowerRequirement(requirement, lowering)),
        clause: clauseOf(block),
        source: sourceOf(block, lowering)
    };
}

function lowerRequirement(requirement: Requirement, lowering: Lowering): model.Requirement {
    const { subject, limit, when, title } = requirement;
    const left = lowerExpression(subject, lowering);
    const condition: model.Expression =
        limit === undefined
            ? left
            : {
                  op: 'binary',
                  operator: asksAtLeast(requirement) ? 'ge' : 'le',
                  left,
                  right: lowerExpression(limit, lowering)
              };
    return {
        title: title ?? null,
        text: boundText(requirement),
        condition,
        when: when ? lowerExpression(when, lowering) : null,
        failure: lowerFailure(failureOf(requirement))!,
        clause: clauseOf(requirement),
        source: sourceOf(requirement, lowering)
    };
}

const lowerDomain = (domain: Domain): model.Domain => ({
    code: domain.code,
    title: domain.title,
    clause: clauseOf(domain),
    domains: domain.domains.map(lowerDomain)
});
