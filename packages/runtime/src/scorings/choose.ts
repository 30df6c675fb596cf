// Which of several scorings can apply to an audit, as far as its inputs are known, and what each leaves of the open ones.
import type { Model } from '@guiju/model';
import { isFields } from '../audit/read-audit.ts';
import { readInputs } from '../audit/inputs.ts';
import { readJudgements } from '../audit/judgements.ts';
import { readCollections } from '../audit/collections.ts';
import { readParticipants } from '../audit/participants.ts';
import { reporter } from '../audit/problems.ts';
import type { Catalogue } from '../catalogue.ts';
import { evaluate } from '../evaluate/expression.ts';
import { choiceState, yesNoState, type InputEntry, type InputState } from '../evaluate/inputs.ts';
import { inputsIn } from '../evaluate/inputs-used.ts';
import { contextOf, situationOf, type Situation } from '../evaluate/situation.ts';
import { givenBy } from '../evaluate/stubs.ts';
import { and, asTruth, not, surely, YES, type Truth } from '../evaluate/value.ts';
import type { Language } from '../language.ts';
import { planCatalogues } from './plan-catalogues.ts';

/** A scoring that may apply, and what the inputs are where it does. */
export interface Possible {
    readonly catalogue: Catalogue;
    readonly inputs: Situation['inputs'];
}

export interface Choice {
    readonly possible: readonly Possible[];
    /** Whether the one that is possible surely applies. */
    readonly sure: boolean;
    /** More than one applies for sure. */
    readonly contradictory: boolean;
    /** Open inputs that the choice depends on. */
    readonly deciding: readonly string[];
    /** Whether the cases of the open inputs are told apart exactly. */
    readonly exact: boolean;
}

export function choiceFor(model: Model, audit: unknown, language: Language): Choice {
    const catalogues = planCatalogues(model);
    const situation = inputsAlone(catalogues[0]!, audit, language);
    const truths = truthsOf(model, situation);
    const deciding = decidingInputs(model, catalogues[0]!, situation);
    const possible = catalogues.flatMap((catalogue, place) =>
        truths[place]!.yes ? [{ catalogue, inputs: narrowed(model, situation, deciding, place) }] : []
    );
    const certain = truths.filter(surely).length;
    return {
        possible,
        sure: certain === 1 && possible.length === 1,
        contradictory: certain > 1,
        deciding: deciding.map(({ input }) => input.name),
        exact: deciding.length < 2 && deciding.every(({ state }) => state.kind === 'choice' || state.kind === 'yes-no')
    };
}

/** What the audit says of the inputs; what is wrong with them is told when the whole record is read. */
function inputsAlone(catalogue: Catalogue, audit: unknown, language: Language): Situation {
    const report = reporter([], null, language);
    const { inputs, judgements } = isFields(audit) ? audit : {};
    const given = isFields(inputs) ? readInputs(catalogue, inputs, report) : new Map<string, InputState>();
    const judged = isFields(judgements) ? readJudgements(catalogue, judgements, report) : new Map<string, InputState>();
    const record = {
        ...{ answers: new Map(), samples: new Map(), extra: new Map(), findings: undefined, extraFindings: [] },
        inputs: new Map([...given, ...judged]),
        collections: readCollections(catalogue, undefined, {}, report),
        participants: readParticipants(catalogue, {}, report)
    };
    return situationOf(catalogue, record, language, givenBy({}, catalogue));
}

/** A scoring for all else applies where no other one does. */
function truthsOf({ scorings = [] }: Model, situation: Situation): Truth[] {
    const context = contextOf(situation);
    const own = scorings.map(({ when }) => (when === null ? undefined : asTruth(evaluate(when, context))));
    const none = own.flatMap(truth => (truth === undefined ? [] : [not(truth)])).reduce(and, YES);
    return own.map(truth => truth ?? none);
}

function decidingInputs(model: Model, catalogue: Catalogue, { inputs }: Situation): InputEntry[] {
    const conditions = (model.scorings ?? []).flatMap(({ when }) => (when === null ? [] : [when]));
    const named = inputsIn(conditions, catalogue);
    return [...inputs.values()].filter(({ origin, input }) => origin === 'open' && named.has(input.name));
}

/** Of the values that a deciding input may have those with which the scoring may apply. */
function narrowed(
    model: Model,
    situation: Situation,
    deciding: readonly InputEntry[],
    place: number
): Situation['inputs'] {
    const inputs = new Map(situation.inputs);
    const fits = (entry: InputEntry, state: InputState): boolean => {
        const tried = new Map(situation.inputs).set(entry.input.name, { ...entry, state });
        return truthsOf(model, { ...situation, inputs: tried })[place]!.yes;
    };
    for (const entry of deciding) inputs.set(entry.input.name, { ...entry, state: stateWhere(entry, fits) });
    return inputs;
}

function stateWhere(entry: InputEntry, fits: (entry: InputEntry, state: InputState) => boolean): InputState {
    const { state } = entry;
    if (state.kind === 'yes-no') {
        return { ...state, yes: fits(entry, yesNoState(true)), no: fits(entry, yesNoState(false)) };
    }
    if (state.kind !== 'choice') return state;
    return { ...state, possible: state.possible.filter(value => fits(entry, choiceState(value))) };
}
