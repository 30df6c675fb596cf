// Expressions as text, in the words of the language they are explained in.
import type { Attribute, BinaryOperator, Expression } from '@guiju/model';
import type { Bilingual, Language } from '../language.ts';
import { exactOf } from '../model-fault.ts';
import { labelText, worstText } from './labels.ts';
import { stepText } from './steps.ts';
import { unitBehind, withUnit } from './units.ts';

/** Sign and how tightly it binds. */
export const OPERATORS: Record<BinaryOperator, Bilingual & { binds: number }> = {
    multiply: { zh: '×', en: '×', binds: 6 },
    divide: { zh: '÷', en: '÷', binds: 6 },
    scale: { zh: '折合', en: 'scaled to', binds: 5 },
    add: { zh: '+', en: '+', binds: 4 },
    subtract: { zh: '-', en: '-', binds: 4 },
    ge: { zh: '≥', en: '≥', binds: 3 },
    gt: { zh: '>', en: '>', binds: 3 },
    le: { zh: '≤', en: '≤', binds: 3 },
    lt: { zh: '<', en: '<', binds: 3 },
    eq: { zh: '=', en: '=', binds: 3 },
    ne: { zh: '≠', en: '≠', binds: 3 },
    and: { zh: '且', en: 'and', binds: 2 },
    or: { zh: '或', en: 'or', binds: 1 }
};

const ATTRIBUTES: Record<Attribute, Bilingual> = {
    score: { zh: '得分', en: 'score' },
    points: { zh: '分值', en: 'points' },
    ratio: { zh: '得分率', en: 'ratio' },
    applicable: { zh: '适用', en: 'applicable' },
    outermost: { zh: '最外层', en: 'outermost' },
    evaluated: { zh: '已评', en: 'evaluated' },
    'not applicable': { zh: '不适用', en: 'not-applicable' },
    'not evaluated': { zh: '未评', en: 'not-evaluated' },
    inconclusive: { zh: '无定论', en: 'inconclusive' },
    samples: { zh: '样本', en: 'samples' },
    'conforming samples': { zh: '合格样本', en: 'conforming-samples' }
};

const FUNCTIONS: Record<string, Bilingual> = {
    sum: { zh: '合计', en: 'sum' },
    count: { zh: '计数', en: 'count' },
    mean: { zh: '平均', en: 'mean' },
    least: { zh: '最小', en: 'min' },
    greatest: { zh: '最大', en: 'max' },
    exists: { zh: '存在', en: 'exists' },
    all: { zh: '全部', en: 'all' },
    weighted: { zh: '加权', en: 'weighted' },
    share: { zh: '占比', en: 'share' },
    'weighted mean': { zh: '加权平均', en: 'weighted-mean' }
};

const COLLECTIONS = { items: { zh: '条目', en: 'items' }, sections: { zh: '指标', en: 'sections' } };
export const ENTRIES = { item: { zh: '条目', en: 'item' }, section: { zh: '指标', en: 'section' } };

/** A text to put in the place of a part; undefined leaves the part's formula. */
export type Substitute = (part: Expression) => string | undefined;

export function formula(expression: Expression, language: Language, substitute: Substitute = () => undefined): string {
    const inner = (part: Expression): string => formula(part, language, substitute);
    return substitute(expression) ?? nameText(expression, language) ?? operationText(expression, language, inner);
}

/** A number, a name, or a condition on one; undefined for what is made of parts. */
function nameText(expression: Expression, language: Language): string | undefined {
    switch (expression.op) {
        case 'number':
            return numberText(expression, language);
        case 'date':
            return expression.date;
        case 'measure':
        case 'input':
            return expression.name;
        case 'tally':
            return call(expression.take, [expression.name], language);
        case 'marked':
            return expression.title;
        case 'attribute':
            return ATTRIBUTES[expression.attribute][language];
        case 'entry':
            return `${ENTRIES[expression.kind][language]} ${expression.key} ${ATTRIBUTES[expression.attribute][language]}`;
        case 'value':
            return `${expression.input} = ${expression.value}`;
        case 'takes':
        case 'graded':
        case 'reasoned':
            return labelText(expression, language);
        case 'worst':
            return worstText(expression, language);
        case 'size':
        case 'severity':
        case 'closed':
            return aspectText(expression, language);
        default:
            return undefined;
    }
}

function operationText(expression: Expression, language: Language, inner: Inner): string {
    switch (expression.op) {
        case 'collect':
            return call(expression.take, [selection(expression, language, inner)], language);
        case 'members':
            return membersText(expression, language, inner);
        case 'weighted':
            return call('weighted', [levelText(expression, language)], language);
        case 'weighted mean': {
            const parts = expression.of.map(({ value, weight }) => `${inner(value)} : ${inner(weight)}`);
            return call('weighted mean', parts, language);
        }
        case 'findings':
            return call(expression.take, [findingsText(expression, language, inner)], language);
        case 'binary':
            return binaryText(expression, language, inner);
        case 'negate':
            return `-${inBrackets(expression.operand, inner)}`;
        case 'not':
            return notText(expression.operand, language, inner);
        case 'root':
            return `√${inBrackets(expression.operand, inner)}`;
        case 'steps':
            return `(${[inner(expression.of), ...expression.steps.map(step => stepText(step, language))].join(', ')})`;
        case 'if':
            return conditionalText(expression, language, inner);
        case 'table':
            return `${expression.table}(${expression.of.map(part => argumentText(part, inner)).join(', ')})`;
        case 'least':
        case 'greatest':
            return call(expression.op, expression.of.map(inner), language);
        default:
            return '';
    }
}

function call(name: string, parts: readonly string[], language: Language): string {
    return `${FUNCTIONS[name]![language]}(${parts.join(', ')})`;
}

/** `指标 得分率`, `section 5.1 ratio`. */
function levelText({ section, attribute }: Extract<Expression, { op: 'weighted' }>, language: Language): string {
    const of = section === null ? COLLECTIONS.sections[language] : `${ENTRIES.section[language]} ${section}`;
    return `${of} ${ATTRIBUTES[attribute][language]}`;
}

/** One of the values of a choice stands by its name where a table is looked up. */
const argumentText = (part: Expression, inner: Inner): string => (part.op === 'value' ? part.value : inner(part));

type Inner = (part: Expression) => string;

function selection(
    { over, value, where }: Extract<Expression, { op: 'collect' }>,
    language: Language,
    inner: Inner
): string {
    const filter = where === null ? [] : [language === 'zh' ? '其中' : 'where', inner(where)];
    return [COLLECTIONS[over][language], ...(value === null ? [] : [inner(value)]), ...filter].join(' ');
}

const FINDINGS = { zh: '发现', en: 'findings' };
const CLOSED = { zh: '已关闭', en: 'closed' };
const OPEN = { zh: '未关闭', en: 'open' };

function findingsText(
    { place, where }: Extract<Expression, { op: 'findings' }>,
    language: Language,
    inner: Inner
): string {
    const zh = language === 'zh';
    const preposition = zh ? '于' : place?.kind === 'item' ? 'on' : 'in';
    const at = place === null ? [] : [preposition, ENTRIES[place.kind][language], place.key];
    const filter = where === null ? [] : [zh ? '其中' : 'where', inner(where)];
    return [FINDINGS[language], ...at, ...filter].join(' ');
}

type Aspect = Extract<Expression, { op: 'size' | 'severity' | 'closed' }>;

/** Several classes are the mildest of them and everything worse. */
function aspectText(asked: Aspect, language: Language): string {
    if (asked.op === 'size') return `${language === 'zh' ? '样本数' : 'size'}(${asked.collection})`;
    if (asked.op === 'closed') return (asked.closed ? CLOSED : OPEN)[language];
    const mildest = asked.among.at(-1)!;
    if (asked.among.length === 1) return mildest;
    return `${mildest} ${language === 'zh' ? '及以上' : 'or worse'}`;
}

function binaryText(expression: Extract<Expression, { op: 'binary' }>, language: Language, inner: Inner): string {
    const { binds, [language]: sign } = OPERATORS[expression.operator];
    const left = bindsOf(expression.left) < binds ? `(${inner(expression.left)})` : inner(expression.left);
    const right = bindsOf(expression.right) <= binds ? `(${inner(expression.right)})` : inner(expression.right);
    return expression.operator === 'add' && NEGATIVE.test(right)
        ? `${left} - ${right.slice(1)}`
        : `${left} ${sign} ${right}`;
}

/** A number put in the place of a part: 100% + -30% reads 100% - 30%. */
const NEGATIVE = /^-[\d./]+%?$/;

/** `占比(门店 其中 店级 ≥ 良)`. What is asked of each behind “where” when nothing else is. */
function membersText(asked: Extract<Expression, { op: 'members' }>, language: Language, inner: Inner): string {
    const { collection, take, value, where } = asked;
    const zh = language === 'zh';
    const isAsked = take === 'exists' || take === 'all';
    const conditions = [...(isAsked && value !== null ? [value] : []), ...(where === null ? [] : [where])];
    const own = !isAsked && value !== null ? [inner(value)] : [];
    const filter =
        conditions.length === 0 ? [] : [zh ? '其中' : 'where', conditions.map(inner).join(zh ? ' 且 ' : ' and ')];
    return `${FUNCTIONS[take]![language]}(${[collection, ...own, ...filter].join(' ')})`;
}

function conditionalText(expression: Extract<Expression, { op: 'if' }>, language: Language, inner: Inner): string {
    const [condition, then, other] = [expression.condition, expression.then, expression.else].map(inner);
    return language === 'zh'
        ? `如果 ${condition} 则 ${then} 否则 ${other}`
        : `if ${condition} then ${then} else ${other}`;
}

/** A conditional reaches to the end of the formula and binds least; `审核 = 初审` is a comparison. */
function bindsOf(expression: Expression): number {
    if (expression.op === 'binary') return OPERATORS[expression.operator].binds;
    if (expression.op === 'not' && expression.operand.op === 'value') return bindsOf(expression.operand);
    return expression.op === 'if' ? 0 : expression.op === 'value' ? OPERATORS.eq.binds : 9;
}

function notText(operand: Expression, language: Language, inner: Inner): string {
    if (operand.op === 'value') return `${operand.input} ≠ ${operand.value}`;
    return `${language === 'zh' ? '非' : 'not'} ${inBrackets(operand, inner)}`;
}

const inBrackets = (part: Expression, inner: Inner): string => (bindsOf(part) < 9 ? `(${inner(part)})` : inner(part));

export const signOf = (operator: BinaryOperator, language: Language): string => OPERATORS[operator][language];

/** `100分`, `1 point`, `55%`, `5`. */
function numberText({ value, unit }: Extract<Expression, { op: 'number' }>, language: Language): string {
    return withUnit(exactOf(value), unit, language);
}

export const pointsText = (number: string, single: boolean, language: Language): string =>
    unitBehind(number, single, 'points', language);
