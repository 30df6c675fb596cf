// Worked examples: given values as stubs, answers as an audit record, expectations with their places.
import { readDate } from '@guiju/calendar';
import {
    gradesAsked,
    isEventGiven,
    isReasonGiven,
    isExample,
    isExpected,
    isGiven,
    isGradeFact,
    inputKindOf,
    isInput,
    isJudgement,
    isItemAnswer,
    isMeasure,
    isNote,
    isOtherItems,
    isValueGiven,
    meaningOf,
    rulesetOf,
    scoringOfExample,
    scoringsOf,
    statementsOf,
    YES_NO,
    type EventGiven,
    type Example,
    type Input,
    type Ruleset,
    type ValueGiven
} from '@guiju/language';
import type { Answer, Audit, Example as ModelExample, Item as ModelItem, Plan } from '@guiju/model';
import { keysOf, lowerAnswers, othersAnswer } from './example-answers.ts';
import { lowerReviewGiven } from './example-reviews.ts';
import { amountJson, lowerExpectation, timeAt } from './expectations.ts';
import { lowerFindingsGiven } from './findings.ts';
import { inSamples, lowerMembers, otherSamples } from './sample-answers.ts';
import { clauseOf, sourceOf, type Lowering } from './place.ts';

type Items = NonNullable<Audit['items']>;

/** `plans`: in the order of the scorings. A model without examples does not mention them. */
export function examplesOf(
    ruleset: Ruleset,
    plans: readonly Pick<Plan, 'items'>[],
    lowering: Lowering
): { examples?: ModelExample[] } {
    const scorings = scoringsOf(ruleset);
    const examples = statementsOf(ruleset)
        .filter(isExample)
        .map(example => {
            const scoring = scoringOfExample(example);
            return lowerExample(example, (scoring && plans[scorings.indexOf(scoring)]?.items) ?? [], lowering);
        });
    return examples.length === 0 ? {} : { examples };
}

function lowerExample(example: Example, items: readonly ModelItem[], lowering: Lowering): ModelExample {
    const expected = example.statements.filter(isExpected).flatMap(statement => statement.expectations);
    return {
        title: example.title,
        ...lowerGiven(example, lowerItems(example, items)),
        ...lowerEvents(example),
        expectations: expected.map(expectation => lowerExpectation(expectation, lowering)),
        notes: example.statements.filter(isNote).map(note => note.text),
        clause: clauseOf(example),
        source: sourceOf(example, lowering, 'title')
    };
}

function lowerItems(example: Example, items: readonly ModelItem[]): Items {
    const statements = example.statements.filter(isItemAnswer);
    const answered = joined(statements.filter(({ open }) => !open).flatMap(lowerAnswers));
    const others = example.statements.find(isOtherItems);
    if (others === undefined) return answered;
    const marks = statementsOf(rulesetOf(example)).filter(element => element.$type === 'Mark');
    const full = meaningOf(others.marks) === 'full marks';
    const mentioned = new Set(statements.flatMap(keysOf));
    const rest = items.filter(({ key }) => !mentioned.has(key));
    const answers = rest.map(item => [item.key, inSamples(item, othersAnswer(item, full, marks), example)] as const);
    const sampled = items.flatMap(item => {
        const own = statements.filter(statement => keysOf(statement).includes(item.key));
        const samples = otherSamples(item, own, othersAnswer(item, full, marks), example);
        return samples.length === 0 ? [] : ([[item.key, samples]] as const);
    });
    return { ...joined([...Object.entries(answered), ...sampled]), ...Object.fromEntries(answers) };
}

/** The samples of one item stand in one list. */
function joined(answers: readonly (readonly [string, Answer])[]): Items {
    const items = new Map<string, Answer>();
    for (const [key, answer] of answers) {
        const known = items.get(key);
        items.set(key, Array.isArray(known) && Array.isArray(answer) ? [...known, ...answer] : answer);
    }
    return Object.fromEntries(items);
}

/**
 * An example that gives measures and answers no item is about these values alone: each tally stands at what is given,
 * 0 where nothing is. In any other example given entries come on top of those that the rows raise.
 */
function lowerGiven(example: Example, items: Items): Pick<ModelExample, 'stubs' | 'audit'> {
    const given = example.statements.filter(isGiven).flatMap(statement => statement.values);
    const values = given.filter(value => value.$type === 'ValueGiven');
    const measures = values.filter(({ subject }) => isMeasure(subject.ref));
    const counts = Object.fromEntries(
        given.filter(value => value.$type === 'TallyGiven').map(it => [it.tally.ref!.name, Number(it.times)])
    );
    const stubbed = Object.fromEntries(measures.map(it => [it.subject.ref!.name, amountJson(it.value!)]));
    const alone = measures.length > 0 && Object.keys(items).length === 0;
    const { findings, classes } = lowerFindingsGiven(example, alone);
    const said = { ...inputsGiven(values), ...lowerReviewGiven(example), ...lowerMembers(example), ...findings };
    if (!alone) {
        const extra = { ...counts, ...classes };
        const added = Object.keys(extra).length === 0 ? {} : { extra };
        return {
            stubs: { measures: stubbed, tallies: {} },
            audit: { items, ...said, ...added }
        };
    }
    const none = Object.fromEntries(talliesOf(example).map(name => [name, 0]));
    const added = Object.keys(classes).length === 0 ? {} : { extra: classes };
    return {
        stubs: { measures: stubbed, tallies: { ...none, ...counts } },
        audit: { items, ...said, ...added }
    };
}

function lowerEvents(example: Example): Pick<ModelExample, 'events'> {
    const given = example.statements.filter(isGiven).flatMap(statement => statement.values);
    const events = given
        .filter(value => isEventGiven(value) || isReasonGiven(value))
        .map(value => ({
            event: isReasonGiven(value) ? 'reason resolved' : value.event.ref!.name!,
            date: readDate(value.date)!,
            ...(isEventGiven(value) ? timeAt('time', value.time) : {}),
            ...(value.reason === undefined ? {} : { reason: value.reason }),
            ...(isEventGiven(value) ? factsOf(value) : {})
        }));
    return events.length === 0 ? {} : { events };
}

/** What the validity goes by that begins with an event. */
function factsOf({ facts }: EventGiven): Pick<Required<ModelExample>['events'][number], 'grades' | 'inputs'> {
    const grades = facts.filter(isGradeFact).map(fact => [gradesAsked(fact)!.name, fact.rung.ref!.name] as const);
    const told = grades.length === 0 ? {} : { grades: Object.fromEntries(grades) };
    return { ...told, ...inputsGiven(facts.filter(isValueGiven)) };
}

/** What the audit says of the inputs, each by the name it is declared with. */
function inputsGiven(values: readonly ValueGiven[]): Pick<Audit, 'inputs'> {
    const given = values.flatMap(({ subject, value, word, date, text }) => {
        const input = subject.ref;
        if (!isInput(input) || isJudgement(input)) return [];
        const words = date === undefined ? text : readDate(date);
        return [[input.name, value ? amountJson(value) : (words ?? wordJson(input, word!))] as const];
    });
    return given.length === 0 ? {} : { inputs: Object.fromEntries(given) };
}

const wordJson = (input: Input, word: string): boolean | string =>
    inputKindOf(input) === 'yes-no' ? YES_NO.some(({ zh, en, value }) => value && (zh === word || en === word)) : word;

function talliesOf(example: Example): string[] {
    const marks = statementsOf(rulesetOf(example)).filter(element => element.$type === 'Mark');
    return marks.flatMap(mark => mark.effects.filter(effect => effect.$type === 'Tally').map(tally => tally.name));
}
