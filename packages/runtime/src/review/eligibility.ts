// Conditions that a client has to meet, each with its values.
import type { Expression, Requirement, ReviewFinding } from '@guiju/model';
import { evaluate } from '../evaluate/expression.ts';
import { entryNamed } from '../evaluate/inputs.ts';
import { inputsIn } from '../evaluate/inputs-used.ts';
import { asTruth, surely, type Truth } from '../evaluate/value.ts';
import { statement } from '../explain/statement.ts';
import { examined, finding, type PartReview, type Reviewed } from './reviewed.ts';
import { WORDS } from './words.ts';

export function eligibilityFindings(reviewed: Reviewed): PartReview {
    const blocks = reviewed.model.eligibility ?? [];
    return examined(blocks.flatMap(block => block.requirements.map(each => requirementFinding(each, reviewed))));
}

function requirementFinding(requirement: Requirement, reviewed: Reviewed): ReviewFinding {
    const { title, text, failure, clause, source } = requirement;
    const { state, because } = requirementState(requirement, reviewed);
    const name = title ?? text;
    return finding({ kind: 'eligibility', name, state, because, clause, source }, failure, reviewed.language);
}

type Judged = Pick<ReviewFinding, 'state' | 'because'>;

function requirementState({ condition, when }: Requirement, { context, language }: Reviewed): Judged {
    const asked = when === null ? 'yes' : sureOf(asTruth(evaluate(when, context)));
    if (when !== null && asked === 'no') return { state: 'not asked', because: statement(when, context) };
    const truth = asTruth(evaluate(condition, context));
    const sure = sureOf(truth);
    if (sure === 'yes') return { state: 'met', because: statement(condition, context) };
    if (sure === 'no' && asked === 'yes') return { state: 'violated', because: statement(condition, context) };
    if (sure === 'no') return { state: 'open', because: statement(when!, context) };
    return { state: 'open', because: openText(condition, truth, { context, language }) };
}

/** Which inputs are missing or, where none is, why there is no answer. */
function openText(condition: Expression, { none }: Truth, reviewed: Omit<Reviewed, 'model'>): string {
    const names = openInputsIn(condition, reviewed);
    if (names.length > 0) return WORDS[reviewed.language].notGiven(names);
    return none ?? statement(condition, reviewed.context);
}

/** `yes`, `no`, or undefined while it is open or has no answer. */
export function sureOf(truth: Truth): 'yes' | 'no' | undefined {
    if (surely(truth)) return 'yes';
    return truth.no && !truth.yes && truth.none === null ? 'no' : undefined;
}

function openInputsIn(condition: Expression, { context }: Omit<Reviewed, 'model'>): string[] {
    const { situation } = context;
    const names = [...inputsIn([condition], situation.catalogue)];
    return names.filter(name => entryNamed(name, situation).origin === 'open');
}

/** Names of the inputs that the record lacks for a condition of the review, unless it is surely not asked. */
export function openNames({ model, context, language }: Reviewed): string[] {
    const required = (model.eligibility ?? []).flatMap(({ requirements }) => requirements);
    const lists = [...(model.documents ?? []), ...(model.competence ?? [])].flatMap(({ entries }) => entries);
    const isAsked = (when: Expression | null): boolean =>
        when === null || sureOf(asTruth(evaluate(when, context))) !== 'no';
    const conditions = [
        ...required.filter(({ when }) => isAsked(when)).map(({ condition }) => condition),
        ...[...required, ...lists].map(({ when }) => when)
    ];
    const asked = conditions.filter(condition => condition !== null);
    return [...new Set(asked.flatMap(condition => openInputsIn(condition, { context, language })))];
}
