// Worked examples: given values as stubs, answers as an audit record, expectations with their places.
import { readDate } from '@guiju/calendar';
import { writeExact, type ExactJson } from '@guiju/exact';
import {
    amountOf,
    isExample,
    isExpected,
    isGiven,
    inputKindOf,
    isGrades,
    isInput,
    isItemAnswer,
    isMeasure,
    isNote,
    isOtherItems,
    meaningOf,
    rulesetOf,
    statementsOf,
    YES_NO,
    type Amount,
    type Example,
    type Expectation,
    type GradeExpectation,
    type Input,
    type Ruleset,
    type ValueExpectation,
    type ValueGiven
} from '@guiju/language';
import type {
    Audit,
    Example as ModelExample,
    Expectation as ModelExpectation,
    Item as ModelItem,
    Source
} from '@guiju/model';
import { keysOf, lowerAnswers, othersAnswer } from './example-answers.ts';
import { lowerExpression } from './expressions.ts';
import { lowerFindingsGiven } from './findings.ts';
import { clauseOf, sourceOf, type Lowering } from './place.ts';

type Items = NonNullable<Audit['items']>;

/** `items`: those of the primary plan. A model without examples does not mention them. */
export function examplesOf(
    ruleset: Ruleset,
    items: readonly ModelItem[],
    lowering: Lowering
): { examples?: ModelExample[] } {
    const examples = statementsOf(ruleset)
        .filter(isExample)
        .map(example => lowerExample(example, items, lowering));
    return examples.length === 0 ? {} : { examples };
}

function lowerExample(example: Example, items: readonly ModelItem[], lowering: Lowering): ModelExample {
    const expected = example.statements.filter(isExpected).flatMap(statement => statement.expectations);
    return {
        title: example.title,
        ...lowerGiven(example, lowerItems(example, items)),
        expectations: expected.map(expectation => lowerExpectation(expectation, lowering)),
        notes: example.statements.filter(isNote).map(note => note.text),
        clause: clauseOf(example),
        source: sourceOf(example, lowering, 'title')
    };
}

function lowerItems(example: Example, items: readonly ModelItem[]): Items {
    const statements = example.statements.filter(isItemAnswer);
    const answered = Object.fromEntries(statements.filter(({ open }) => !open).flatMap(lowerAnswers));
    const others = example.statements.find(isOtherItems);
    if (others === undefined) return answered;
    const marks = statementsOf(rulesetOf(example)).filter(element => element.$type === 'Mark');
    const full = meaningOf(others.marks) === 'full marks';
    const mentioned = new Set(statements.flatMap(keysOf));
    const rest = items.filter(({ key }) => !mentioned.has(key));
    return { ...answered, ...Object.fromEntries(rest.map(item => [item.key, othersAnswer(item, full, marks)])) };
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
    const inputs = inputsGiven(values);
    const alone = measures.length > 0 && Object.keys(items).length === 0;
    const { findings, classes } = lowerFindingsGiven(example, alone);
    if (!alone) {
        const extra = { ...counts, ...classes };
        const added = Object.keys(extra).length === 0 ? {} : { extra };
        return { stubs: { measures: stubbed, tallies: {} }, audit: { items, ...inputs, ...findings, ...added } };
    }
    const none = Object.fromEntries(talliesOf(example).map(name => [name, 0]));
    const added = Object.keys(classes).length === 0 ? {} : { extra: classes };
    return {
        stubs: { measures: stubbed, tallies: { ...none, ...counts } },
        audit: { items, ...inputs, ...findings, ...added }
    };
}

/** What the audit says of the inputs, each by the name it is declared with. */
function inputsGiven(values: readonly ValueGiven[]): Pick<Audit, 'inputs'> {
    const given = values.flatMap(({ subject, value, word, date, text }) => {
        const input = subject.ref;
        if (!isInput(input)) return [];
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

function amountJson({ negative, literal }: Amount): ExactJson {
    const amount = amountOf(literal);
    return writeExact(negative ? amount.neg() : amount);
}

function lowerExpectation(expectation: Expectation, lowering: Lowering): ModelExpectation {
    const source = sourceOf(expectation, lowering);
    switch (expectation.$type) {
        case 'Refusal':
            return { kind: 'refused', source };
        case 'GradeExpectation':
            return lowerGrade(expectation, source);
        case 'ValueExpectation':
            return lowerValue(expectation, source, lowering);
    }
}

function lowerGrade(expectation: GradeExpectation, source: Source): ModelExpectation {
    const grades = expectation.decision?.ref ?? statementsOf(rulesetOf(expectation)).find(isGrades)!;
    const decision = grades.name;
    if (expectation.rung) return { kind: 'grade', decision, rung: expectation.rung.ref!.name, source };
    if (expectation.undetermined) return { kind: 'no grade', decision, source };
    const [from, to] = [expectation.from!.ref!.name, expectation.to!.ref!.name];
    return { kind: 'grade within', decision, from, to, source };
}

function lowerValue(expectation: ValueExpectation, source: Source, lowering: Lowering): ModelExpectation {
    const subject = lowerExpression(expectation.subject, lowering);
    if (expectation.value) return { kind: 'equal', subject, value: amountJson(expectation.value), source };
    if (expectation.shown !== undefined) return { kind: 'shown', subject, text: expectation.shown, source };
    if (expectation.undetermined) return { kind: 'undetermined', subject, source };
    return { kind: 'within', subject, from: amountJson(expectation.from!), to: amountJson(expectation.to!), source };
}
