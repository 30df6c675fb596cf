// The bridge: a checked tree becomes the model. Nothing is decided here that the checks have not seen.
import {
    eventsOf,
    fullOf,
    inputsOf,
    isGrades,
    isMark,
    isMeasure,
    membersOf,
    scoringsOf,
    statementsOf,
    talliesOf,
    termsOf,
    isComputation,
    type Measure,
    type Ruleset
} from '@guiju/language';
import { hashOf, MODEL_FORMAT, type Model } from '@guiju/model';
import { AstUtils, type AstNode, type LangiumDocument } from 'langium';
import { textOf } from './lower/clauses.ts';
import { certificateIn } from './lower/certificate.ts';
import { lowerDecision } from './lower/decisions.ts';
import { lowerCalendar } from './lower/calendar.ts';
import { lowerTerm } from './lower/terms.ts';
import { lowerEvent } from './lower/events.ts';
import { examplesOf } from './lower/examples.ts';
import { lowerFindings } from './lower/findings.ts';
import { lowerIdentity } from './lower/identity.ts';
import { lowerInput } from './lower/inputs.ts';
import { lowerMark, lowerTally } from './lower/marks.ts';
import { lowerMeasure } from './lower/measures.ts';
import { lowerPerMember } from './lower/per-member.ts';
import type { Lowering, PathOf } from './lower/place.ts';
import { revisedBy } from './lower/revision.ts';
import { lowerPlan, scoringsIn } from './lower/plans.ts';
import { lowerCollections } from './lower/samples.ts';
import { lowerReview } from './lower/review.ts';
import { auditTimeIn } from './lower/audit-time.ts';
import { samplingsIn } from './lower/samplings.ts';
import { tablesIn } from './lower/tables.ts';

/**
 * The model of a document that was checked and has no errors; with errors it may throw.
 * `pathOf` names source files in the model, relative to the project, with forward slashes.
 */
export function compile(document: LangiumDocument<Ruleset>, pathOf: PathOf): Model {
    const ruleset = fullOf(document).parseResult.value;
    const lowering: Lowering = { pathOf };
    const [primary, ...plans] = scoringsOf(ruleset).map(scoring => lowerPlan(scoring, lowering));
    const nodes = AstUtils.streamAllContents(ruleset).toArray();
    const decisions = statementsOf(ruleset)
        .filter(isGrades)
        .filter(grades => membersOf(grades) === undefined)
        .map(grades => lowerDecision(grades, lowering));
    const content: Omit<Model, 'hash'> = {
        format: MODEL_FORMAT,
        ruleset: lowerIdentity(ruleset),
        total: primary?.total ?? null,
        sections: primary?.sections ?? [],
        items: primary?.items ?? [],
        plans,
        ...scoringsIn(ruleset, lowering),
        marks: nodes.filter(isMark).map(mark => lowerMark(mark, lowering)),
        tallies: talliesOf(ruleset).map(tally => lowerTally(tally, lowering)),
        measures: nodes.filter(isOfComputation).map(measure => lowerMeasure(measure, lowering)),
        grades: decisions[0]?.rungs.map(({ name, certificate }) => ({ name, certificate })) ?? [],
        decisions,
        ...examplesOf(ruleset, primary ? [primary, ...plans] : [], lowering),
        ...(primary?.weights && { weights: primary.weights }),
        ...(primary?.coverage && { coverage: primary.coverage }),
        ...besideScoring(ruleset, lowering)
    };
    const { format, ...rest } = content;
    return { format, hash: hashOf(content), ...rest };
}

/** Steps of audit time are measures of their own. */
const isOfComputation = (node: AstNode): node is Measure =>
    isMeasure(node) && isComputation(node.$container) && membersOf(node) === undefined;

/** Everything that a rule may say besides how it scores; what it does not say is absent. */
function besideScoring(ruleset: Ruleset, lowering: Lowering): Partial<Model> {
    const inputs = inputsOf(ruleset).map(input => lowerInput(input, lowering));
    const events = eventsOf(ruleset).map(event => lowerEvent(event, lowering));
    const terms = termsOf(ruleset).map(term => lowerTerm(term, lowering));
    return {
        ...(inputs.length === 0 ? {} : { inputs }),
        ...tablesIn(ruleset, lowering),
        ...auditTimeIn(ruleset, lowering),
        ...samplingsIn(ruleset, lowering),
        ...lowerFindings(ruleset, lowering),
        ...lowerCollections(ruleset, lowering),
        ...lowerPerMember(ruleset, lowering),
        ...(events.length === 0 ? {} : { events }),
        ...textOf(ruleset, lowering),
        ...revisedBy(ruleset, lowering),
        ...(terms.length === 0 ? {} : { terms }),
        ...lowerCalendar(ruleset),
        ...certificateIn(ruleset, lowering),
        ...lowerReview(ruleset, lowering)
    };
}
