// What a worked example says of an application and of people, as a record; and what a review of it must find.
import {
    isGiven,
    isInput,
    isJudgement,
    isReviewGiven,
    isValueGiven,
    meaningOf,
    YES_NO,
    type Example,
    type ModesGiven,
    type ReviewExpectation
} from '@guiju/language';
import type { Audit, Expectation, ReviewPart, ReviewState, Source } from '@guiju/model';

/** A field that nothing is said of is absent. */
export function lowerReviewGiven(example: Example): Partial<Audit> {
    const values = example.statements.filter(isGiven).flatMap(statement => statement.values);
    const given = values.filter(isReviewGiven);
    const lists = given.filter(each => each.$type === 'ListGiven');
    const listsOf = (kind: string) =>
        lists.filter(each => meaningOf(each.kind) === kind).map(each => [each.list.ref!.purpose, each.texts] as const);
    const roles = given
        .filter(each => each.$type === 'RoleGiven')
        .map(each => [each.role.ref!.name, each.people] as const);
    const people = given
        .filter(each => each.$type === 'AbilitiesGiven')
        .map(each => [each.person, each.texts] as const);
    const domains = given.filter(each => each.$type === 'DomainsGiven');
    return {
        ...judgementsGiven(example),
        ...recordOf('documents', listsOf('documents')),
        ...recordOf('contents', listsOf('contents')),
        ...recordOf('roles', roles),
        ...recordOf('people', people),
        ...recordOf('modes', given.filter(each => each.$type === 'ModesGiven').flatMap(modesIn)),
        ...(domains.length === 0 ? {} : { domains: domains.flatMap(({ codes }) => codes) })
    };
}

const recordOf = <Value>(
    field: string,
    entries: readonly (readonly [string, Value])[]
): Record<string, Record<string, Value>> => (entries.length === 0 ? {} : { [field]: Object.fromEntries(entries) });

const modesIn = ({ modes }: ModesGiven) =>
    modes.map(({ mode, told, parts }) => [mode.ref!.name, told ? parts : null] as const);

/** The one who judges is the one whom the rule names. */
function judgementsGiven(example: Example): Pick<Audit, 'judgements'> {
    const values = example.statements
        .filter(isGiven)
        .flatMap(statement => statement.values)
        .filter(isValueGiven);
    const given = values.flatMap(({ subject, word, reason }) => {
        const judgement = subject.ref;
        if (!isInput(judgement) || !isJudgement(judgement)) return [];
        const value = YES_NO.some(each => each.value && (each.zh === word || each.en === word));
        return [[judgement.name, reason === undefined ? value : { value, reason }] as const];
    });
    return given.length === 0 ? {} : { judgements: Object.fromEntries(given) };
}

export function lowerReviewExpectation(expectation: ReviewExpectation, source: Source): Expectation {
    const { part, condition, list, mode, role, state } = expectation;
    const name = condition ?? list?.ref!.purpose ?? mode?.ref!.name ?? role?.ref!.name ?? null;
    const told = meaningOf(state);
    return {
        kind: 'review',
        part: meaningOf(part) as ReviewPart,
        name,
        state: (told === 'refused' ? 'rejected' : told) as ReviewState,
        source
    };
}
