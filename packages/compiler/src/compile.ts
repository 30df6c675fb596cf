// The bridge: a checked tree becomes the model. Nothing is decided here that the checks have not seen.
import {
    eventsOf,
    inputsOf,
    isGrades,
    isMark,
    isMeasure,
    isTally,
    scoringsOf,
    statementsOf,
    type Ruleset
} from '@guiju/language';
import { hashOf, MODEL_FORMAT, type Model } from '@guiju/model';
import { AstUtils, type LangiumDocument } from 'langium';
import { lowerDecision } from './lower/decisions.ts';
import { lowerEvent } from './lower/events.ts';
import { examplesOf } from './lower/examples.ts';
import { lowerFindings } from './lower/findings.ts';
import { lowerIdentity } from './lower/identity.ts';
import { lowerInput } from './lower/inputs.ts';
import { lowerMark, lowerTally } from './lower/marks.ts';
import { lowerMeasure } from './lower/measures.ts';
import type { Lowering, PathOf } from './lower/place.ts';
import { lowerPlan } from './lower/plans.ts';
import { lowerReview } from './lower/review.ts';
import { tablesIn } from './lower/tables.ts';

/**
 * The model of a document that was checked and has no errors; with errors it may throw.
 * `pathOf` names source files in the model, relative to the project, with forward slashes.
 */
export function compile(document: LangiumDocument<Ruleset>, pathOf: PathOf): Model {
    const ruleset = document.parseResult.value;
    const lowering: Lowering = { pathOf };
    const [primary, ...plans] = scoringsOf(ruleset).map(scoring => lowerPlan(scoring, lowering));
    const nodes = AstUtils.streamAllContents(ruleset).toArray();
    const decisions = statementsOf(ruleset)
        .filter(isGrades)
        .map(grades => lowerDecision(grades, lowering));
    const inputs = inputsOf(ruleset).map(input => lowerInput(input, lowering));
    const events = eventsOf(ruleset).map(event => lowerEvent(event, lowering));
    const content: Omit<Model, 'hash'> = {
        format: MODEL_FORMAT,
        ruleset: lowerIdentity(ruleset),
        total: primary?.total ?? null,
        sections: primary?.sections ?? [],
        items: primary?.items ?? [],
        plans,
        marks: nodes.filter(isMark).map(mark => lowerMark(mark, lowering)),
        tallies: nodes.filter(isTally).map(tally => lowerTally(tally, lowering)),
        measures: nodes.filter(isMeasure).map(measure => lowerMeasure(measure, lowering)),
        grades: decisions[0]?.rungs.map(({ name, certificate }) => ({ name, certificate })) ?? [],
        decisions,
        ...examplesOf(ruleset, primary?.items ?? [], lowering),
        ...(inputs.length === 0 ? {} : { inputs }),
        ...tablesIn(ruleset, lowering),
        ...lowerFindings(ruleset, lowering),
        ...(events.length === 0 ? {} : { events }),
        ...lowerReview(ruleset, lowering),
        ...(primary?.weights && { weights: primary.weights }),
        ...(primary?.coverage && { coverage: primary.coverage })
    };
    const { format, ...rest } = content;
    return { format, hash: hashOf(content), ...rest };
}
