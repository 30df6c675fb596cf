// Which of several scorings a worked example is about: the one whose condition its inputs meet.
import { dayNumber, readDate } from '@guiju/calendar';
import { exact } from '@guiju/exact';
import { AstUtils, type AstNode } from 'langium';
import { isExample, isGiven, type Example, type Input, type Scoring, type ValueGiven } from '../generated/ast.ts';
import { defaultOfInput } from '../analysis/inputs.ts';
import type { Known } from '../analysis/known-inputs.ts';
import { amountOf } from '../analysis/literals.ts';
import { chosenAmong } from '../analysis/scoring-choice.ts';
import { YES_NO } from '../words.ts';
import { rulesetOf, scoringsOf } from './catalogue.ts';
import { inputKindOf, inputNames, inputsOf } from './inputs.ts';
import { choicesOf } from './light.ts';

/** The first scoring where the rule does not choose; undefined where the example leaves it open, or none applies. */
export function scoringOfExample(example: Example): Scoring | undefined {
    const ruleset = rulesetOf(example);
    const choices = choicesOf(ruleset);
    if (choices.length === 0) return scoringsOf(ruleset)[0];
    const chosen = chosenAmong(choices, factsOf(example));
    return chosen?.length === 1 ? chosen[0] : undefined;
}

/** For a node inside of an example. */
export function scoringAroundExample(node: AstNode): Scoring | undefined {
    const example = AstUtils.getContainerOfType(node, isExample);
    return example && scoringOfExample(example);
}

/** By names and not by links, as it is asked while names are being linked. */
function factsOf(example: Example): Map<Input, Known> {
    const given = example.statements.filter(isGiven).flatMap(({ values }) => values);
    const facts = new Map<Input, Known>();
    for (const input of inputsOf(rulesetOf(example))) {
        if (!input.name) continue;
        const stated = given.find(
            (value): value is ValueGiven =>
                value.$type === 'ValueGiven' && inputNames(input).includes(value.subject?.$refText)
        );
        const known = stated ? knownOf(input, stated) : defaultOfInput(input);
        if (known !== undefined) facts.set(input, known);
    }
    return facts;
}

function knownOf(input: Input, { value, word, date, text }: ValueGiven): Known | undefined {
    if (text !== undefined) return text;
    if (date !== undefined) {
        const day = readDate(date);
        return day === undefined ? undefined : exact(dayNumber(day));
    }
    if (value) return value.negative ? amountOf(value.literal).neg() : amountOf(value.literal);
    if (inputKindOf(input) === 'yes-no') return YES_NO.find(({ zh, en }) => word === zh || word === en)?.value;
    return input.values.find(each => inputNames(each).includes(word ?? ''))?.name;
}
