// A condition as a sentence about its values: which part made it hold or fail.
import type { Expression } from '@guiju/model';
import { memberOf, type EvaluateAt } from '../evaluate/collection.ts';
import { evaluate } from '../evaluate/expression.ts';
import { reasonFor } from '../evaluate/answers-taken.ts';
import { entryNamed as entryByKey } from '../evaluate/entries.ts';
import { entryNamed } from '../evaluate/inputs.ts';
import type { Entry } from '../evaluate/outcomes.ts';
import { holdsRoot } from '../evaluate/roots.ts';
import type { Context } from '../evaluate/situation.ts';
import { asTruth, surely, type Truth } from '../evaluate/value.ts';
import { itemView } from '../evaluate/views.ts';
import { listed } from '../language.ts';
import { exactOf } from '../model-fault.ts';
import { formula, signOf } from './formula.ts';
import { numbersText } from './trace-measures.ts';
import { inputText } from './trace-inputs.ts';
import { partText, plainNumber } from './values.ts';

type Binary = Extract<Expression, { op: 'binary' }>;

/** `总评 88.88（精确值 800/9）≥ 80`, `总评 88.88（精确值 800/9）不满足 ≥ 90`. */
export function statement(condition: Expression, context: Context): string {
    const truth = asTruth(evaluate(condition, context));
    if (condition.op === 'binary' && condition.operator === 'and') return joined(condition, context, truth, false);
    if (condition.op === 'binary' && condition.operator === 'or') return joined(condition, context, truth, true);
    if (condition.op === 'binary') return compared(condition, context, truth);
    if (isAbsence(condition)) return absenceText(condition.operand.key, context, truth);
    // What is denied is told by what it comes to: of "not (a and b)" the one that fails.
    if (condition.op === 'not' && condition.operand.op === 'binary') return statement(condition.operand, context);
    if (condition.op === 'reasoned') return reasonText(condition, context, truth);
    const found = condition.op === 'collect' && surely(truth) ? foundIn(condition, context) : '';
    const told = condition.op === 'if' ? branched(condition, context) : factIn(condition, context);
    return told ?? `${formula(condition, context.situation.language)} ${verdictOf(truth, context)}${found}`;
}

type Absence = { op: 'not'; operand: Extract<Expression, { op: 'entry' }> };

const isAbsence = (condition: Expression): condition is Expression & Absence =>
    condition.op === 'not' && condition.operand.op === 'entry' && condition.operand.attribute === 'applicable';

function absenceText(key: string, { situation }: Context, truth: Truth): string {
    const zh = situation.language === 'zh';
    if (surely(truth)) return zh ? `${key} 不适用` : `${key} is not applicable`;
    return zh ? `${key} 适用` : `${key} is applicable`;
}

/** The reason that stands beside an answer, in the words of the audit. */
function reasonText(condition: Extract<Expression, { op: 'reasoned' }>, context: Context, truth: Truth): string {
    const { situation } = context;
    const entry = entryByKey(condition.key, situation);
    const reason = entry && reasonFor(entry);
    const zh = situation.language === 'zh';
    if (reason !== undefined)
        return zh ? `条目 ${condition.key} 写明理由“${reason}”` : `item ${condition.key} has the reason "${reason}"`;
    if (truth.yes)
        return zh ? `条目 ${condition.key} 有无理由未定` : `whether item ${condition.key} has a reason is open`;
    return zh ? `条目 ${condition.key} 没有写明理由` : `item ${condition.key} has no reason`;
}

/** What an input is, for a condition about it or its contrary; undefined while that is open. */
function factIn(condition: Expression, { situation }: Context): string | undefined {
    const asked = condition.op === 'not' ? condition.operand : condition;
    if (asked.op !== 'input' && asked.op !== 'value') return undefined;
    const zh = situation.language === 'zh';
    const entry = entryNamed(asked.op === 'input' ? asked.name : asked.input, situation);
    const known = inputText(entry, situation.language);
    if (known === undefined) return undefined;
    const { name } = entry.input;
    if (asked.op === 'input' || known === asked.value) return zh ? `${name} 为“${known}”` : `${name} is ${known}`;
    return zh ? `${name} 为“${known}”，不是“${asked.value}”` : `${name} is ${known}, not ${asked.value}`;
}

/** What the branch taken says, and why it is taken. */
function branched(condition: Extract<Expression, { op: 'if' }>, context: Context): string | undefined {
    const { yes, no, none } = asTruth(evaluate(condition.condition, context));
    if (yes === no || none !== null) return undefined;
    const why = statement(condition.condition, context);
    const what = statement(yes ? condition.then : condition.else, context);
    return context.situation.language === 'zh' ? `${what}（${why}）` : `${what} (${why})`;
}

function verdictOf(truth: Truth, { situation }: Context): string {
    const zh = situation.language === 'zh';
    if (surely(truth)) return zh ? '成立' : 'holds';
    if (truth.no && !truth.yes && truth.none === null) return zh ? '不成立' : 'does not hold';
    return zh ? '未定' : 'is open';
}

/** Of both sides those that settled the whole: the failing ones of "and", the holding ones of "or". */
function joined(condition: Binary, context: Context, truth: Truth, settledBy: boolean): string {
    const { language } = context.situation;
    const sides = [condition.left, condition.right];
    const holds = surely(truth);
    const telling = sides.filter(side => surely(asTruth(evaluate(side, context))) === holds);
    const settling = holds === settledBy && telling.length > 0 ? telling : sides;
    // What is asked of an item unless it is left out is told without the “unless”, where it is not.
    const asking = settling.filter(side => !isAbsence(side) || surely(asTruth(evaluate(side, context))));
    const shown = asking.length > 0 && condition.operator === 'or' ? asking : settling;
    const word =
        settling === sides && shown.length > 1 && !holds && truth.yes
            ? signOf(condition.operator, language)
            : signOf('and', language);
    return shown.map(side => statement(side, context)).join(language === 'zh' ? `，${word} ` : ` ${word} `);
}

function compared({ left, operator, right }: Binary, context: Context, truth: Truth): string {
    const { language } = context.situation;
    const subject = withValue(left, context);
    const object = withValue(right, context);
    const sign = signOf(operator, language);
    const gap = subject.endsWith('）') ? '' : ' ';
    if (surely(truth)) return `${subject}${gap}${sign} ${object}`;
    if (truth.yes || truth.none !== null) return `${subject}${gap}${sign} ${object} ${verdictOf(truth, context)}`;
    return language === 'zh' ? `${subject}${gap}不满足 ${sign} ${object}` : `${subject} is not ${sign} ${object}`;
}

/** `总评 88.88`; a written number is its own value. */
function withValue(part: Expression, context: Context): string {
    if (part.op === 'number') return plainNumber(exactOf(part.value), part.unit);
    if (holdsRoot(part)) return withRoot(part, context);
    return `${formula(part, context.situation.language)} ${partText(part, context)}`;
}

/** `0.6 × √网点（0.6 × √10）`: a root has no decimal that is exact. */
function withRoot(part: Expression, context: Context): string {
    const { language } = context.situation;
    const [words, numbers] = [formula(part, language), numbersText(part, context)];
    if (words === numbers) return words;
    return language === 'zh' ? `${words}（${numbers}）` : `${words} (${numbers})`;
}

/** The items that a condition speaks of when it says that some exist. */
function foundIn(condition: Extract<Expression, { op: 'collect' }>, context: Context): string {
    const { entries, language } = context.situation;
    if (condition.take !== 'exists' || condition.over !== 'items') return '';
    const at: EvaluateAt = (part, view) => evaluate(part, context, view);
    const fits = (entry: Entry): boolean =>
        entry.outcomes.every(outcome => memberOf(condition, itemView(entry, outcome, language), at).must);
    const keys = entries.filter(fits).map(({ facts, answer }) => answer?.code ?? facts.item.key);
    if (keys.length === 0) return '';
    return language === 'zh' ? `：${listed(keys, language)}` : `: ${listed(keys, language)}`;
}
