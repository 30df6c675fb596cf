// What a review of a rule looks at, by the names that worked examples use.
import {
    isCompetence,
    isDocuments,
    isDomain,
    isDomains,
    isEligibility,
    isModes,
    type Mode,
    type ReviewExpectation,
    type Ruleset
} from '../generated/ast.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { statementsOf } from '../names/statements.ts';
import { meaningOf } from '../words.ts';
import { boundText, separationsOf } from './requirements.ts';
import { below } from '../names/below.ts';

/** Whether the rule has what an expectation is about. */
export function hasPart(expectation: ReviewExpectation): boolean {
    const ruleset = rulesetOf(expectation);
    const { part, role } = expectation;
    const present = partsOfReview(ruleset, role?.ref?.name);
    const meaning = meaningOf(part);
    return meaning === 'review' ? Object.values(present).some(Boolean) : (present[meaning] ?? true);
}

/** Those of a role where one is named; a role or list that does not exist is reported where it is named. */
function partsOfReview(ruleset: Ruleset, role: string | undefined): Record<string, boolean> {
    const all = statementsOf(ruleset);
    const isMeant = (own: { ref?: { name: string } | undefined }): boolean =>
        role === undefined || own.ref?.name === role;
    const lists = all.filter(isDocuments).map(({ kind }) => meaningOf(kind));
    return {
        eligibility: all.some(isEligibility),
        documents: lists.includes('documents'),
        contents: lists.includes('contents'),
        modes: all.some(isModes),
        domains: all.some(isDomains),
        roles: separationsOf(ruleset).some(each => isMeant(each.role)),
        competence: all.filter(isCompetence).some(each => isMeant(each.role))
    };
}

/** A condition goes by its title, one without by its words. */
export const conditionsOf = (ruleset: Ruleset): string[] =>
    statementsOf(ruleset)
        .filter(isEligibility)
        .flatMap(({ requirements }) => requirements.map(each => each.title ?? boundText(each)));

/** What a review may find missing; several texts where any one of them will do stand together. */
export const textsOfLists = (ruleset: Ruleset): string[] =>
    statementsOf(ruleset)
        .filter(isDocuments)
        .flatMap(({ entries }) => entries.flatMap(({ titles }) => [titles.join('或'), titles.join(' or ')]));

export const partNames = ({ parts }: Mode): string[] =>
    parts.flatMap(({ code, title }) => (code === undefined ? [title] : [code, title]));

export const codesOfDomains = (ruleset: Ruleset): string[] =>
    below(ruleset, isDomain).flatMap(({ code, title }) => [code, title]);

const STATES_OF_REVIEW = new Set(['met', 'violated', 'open', 'not accepted', 'refused']);

/** Of the review as a whole only some states are outcomes. */
export const isOutcome = ({ part, state }: ReviewExpectation): boolean =>
    meaningOf(part) !== 'review' || STATES_OF_REVIEW.has(meaningOf(state));

export const OUTCOMES = {
    zh: '满足、不满足、未定、不受理、拒绝',
    en: 'met, not met, open, not accepted, rejected'
};
