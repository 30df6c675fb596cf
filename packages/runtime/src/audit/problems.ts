// Everything that can be wrong with an audit, said in both languages; each problem names its item.
import type { AuditError } from '@guiju/model';
import type { Bilingual, Language } from '../language.ts';
import { FINDING_PROBLEMS } from './finding-problems.ts';
import { REVIEW_PROBLEMS } from './review-problems.ts';
import { CODE_PROBLEMS } from './code-problems.ts';
import { plain, say } from './sentence.ts';

const PROBLEMS = {
    ...CODE_PROBLEMS,
    'not-an-audit': plain('审核记录须是 JSON 对象，并有 items。', 'An audit is a JSON object that holds "items".'),
    'not-facts': plain(
        '这里要一个 JSON 对象，其中有 inputs，例如 { "inputs": { … } }。',
        'A JSON object with "inputs" is needed here, such as { "inputs": { … } }.'
    ),
    'unknown-field': say<{ field: string }>(
        it => `审核记录中没有“${it.field}”这一项。`,
        it => `There is no field "${it.field}" here.`
    ),
    'wrong-shape': say<{ field: string; zh: string; en: string }>(
        it => `“${it.field}”应为${it.zh}。`,
        it => `"${it.field}" must be ${it.en}.`
    ),
    'unknown-item': say<{ code: string }>(
        it => `规则中没有编号为“${it.code}”的条目。`,
        it => `The rule has no item with the code "${it.code}".`
    ),
    'answered-twice': say<{ other: string }>(
        it => `同一条目已用编号“${it.other}”作答，只能作答一次。`,
        it => `The same item is already answered under the code "${it.other}"; answer it once.`
    ),
    'empty-answer': plain(
        '作答中没有得分、评分行、样本数或状态；尚未评的条目请不要写入。',
        'The answer gives no points, rows, sample counts or state; leave out an item that is still open.'
    ),
    'contradictory-answer': say<{ first: string; second: string }>(
        it => `“${it.first}”与“${it.second}”不能同时作答，请只留一个。`,
        it => `"${it.first}" and "${it.second}" exclude each other; keep one of them.`
    ),
    'samples-not-declared': plain(
        '本规则没有规定一个条目可按多个样本分别作答。',
        'This rule does not say that an item is answered for several samples.'
    ),
    'samples-needed': say<{ name: string }>(
        it =>
            `本条每个${it.name}分别作答：写成列表，每个写明 by，例如 { "by": { "${it.name}": "…" }, "points": "…" }。`,
        it =>
            `The item is answered for each of ${it.name}: a list, each with "by", as in { "by": { "${it.name}": "…" }, "points": "…" }.`
    ),
    'sample-without-member': say<{ name: string }>(
        it => `每个样本要用 by 写明是哪个${it.name}，只写这一项，例如 "by": { "${it.name}": "…" }。`,
        it => `Each sample says by "by" whose it is and nothing else, as in "by": { "${it.name}": "…" }.`
    ),
    'sample-unknown-member': say<{ name: string; member: string }>(
        it => `集合“${it.name}”中没有“${it.member}”。`,
        it => `The collection "${it.name}" has no "${it.member}".`
    ),
    'sample-twice': say<{ name: string; member: string }>(
        it => `${it.name}“${it.member}”写了两个样本。`,
        it => `There are two samples of "${it.member}" in "${it.name}".`
    ),
    'too-few-members': say<{ name: string; least: string; found: string }>(
        it => `本条至少要 ${it.least} 个样本，集合“${it.name}”只有 ${it.found} 个。`,
        it => `The item needs ${it.least} samples at least; the collection "${it.name}" has ${it.found}.`
    ),
    'member-without-weight': say<{ name: string; member: string }>(
        it => `按权重平均，要在 collections 中写明${it.name}“${it.member}”的权重，例如 { "${it.member}": 2 }。`,
        it =>
            `A weighted mean is taken: give the weight of "${it.member}" in "${it.name}" under "collections", as in { "${it.member}": 2 }.`
    ),
    'unknown-collection': say<{ name: string; names: string; namesEn: string }>(
        it => `规则没有声明集合“${it.name}”；可写：${it.names}。`,
        it => `The rule declares no collection "${it.name}", but these: ${it.namesEn}.`
    ),
    'collection-twice': say<{ name: string }>(
        it => `“${it.name}”是前面已写的集合，只能写一次。`,
        it => `"${it.name}" is a collection that stands there already; list it once.`
    ),
    'collection-shape': say<{ name: string }>(
        it => `集合“${it.name}”写成名称的列表，例如 ["甲店", "乙店"]；有权重的写成 { "甲店": 2, "乙店": 1 }。`,
        it =>
            `The collection "${it.name}" is a list of names such as ["North", "South"], with weights { "North": 2, "South": 1 }.`
    ),
    'member-twice': say<{ name: string; member: string }>(
        it => `集合“${it.name}”中“${it.member}”写了两次。`,
        it => `"${it.member}" stands twice in the collection "${it.name}".`
    ),
    'member-weight': say<{ name: string; member: string }>(
        it => `集合“${it.name}”中“${it.member}”的权重应为大于 0 的数。`,
        it => `The weight of "${it.member}" in "${it.name}" is a number above 0.`
    ),
    'points-not-a-number': say<{ text: string }>(
        it => `“${it.text}”不是分数。`,
        it => `"${it.text}" is not a number of points.`
    ),
    'points-negative': say<{ points: string }>(
        it => `得分不能为负，写的是 ${it.points}。`,
        it => `Points cannot be negative; ${it.points} is written.`
    ),
    'points-too-high': say<{ points: string; of: string }>(
        it => `本条满分 ${it.of}，不能得 ${it.points}。`,
        it => `The item has ${it.of} points; it cannot get ${it.points}.`
    ),
    'points-not-reachable': say<{ points: string; values: string }>(
        it => `本条按评分行只能得 ${it.values}，不能得 ${it.points}。`,
        it => `The rows of the item give ${it.values}, never ${it.points}.`
    ),
    'answer-ruled-out': say<{ row: string; mark: string }>(
        it => `有标记“${it.mark}”的条目不能取“${it.row}”。`,
        it => `An item marked "${it.mark}" does not have the answer "${it.row}".`
    ),
    'points-of-several-answers': say<{ points: string; rows: string; rowsEn: string }>(
        it => `得 ${it.points} 的有几档：${it.rows}，请写明是哪一档。`,
        it => `Several answers are worth ${it.points}: ${it.rowsEn}; say which one it is.`
    ),
    'not-measured': plain(
        '本条不按量得的数值评分，请选评分行或写得分。',
        'The item is not scored by a measured value; take a row or give points.'
    ),
    'measured-not-a-number': say<{ text: string; unit: string; example: string }>(
        it => `“${it.text}”不是以“${it.unit}”计的数值，应写作 ${it.example}。`,
        it => `"${it.text}" is no value in "${it.unit}"; write it like ${it.example}.`
    ),
    'measured-not-whole': say<{ text: string }>(
        it => `本条要写整数，写的是 ${it.text}。`,
        it => `A whole number is measured here, not ${it.text}.`
    ),
    'measured-out-of-range': say<{ text: string; zh: string; en: string }>(
        it => `量得的数值${it.zh}，写的是 ${it.text}。`,
        it => `The measured value must be ${it.en}, not ${it.text}.`
    ),
    'unknown-option': say<{ option: string; rows: string; rowsEn: string }>(
        it => `本条没有${it.option}${it.rows && `；可选：${it.rows}`}。`,
        it => `The item has no ${it.option}${it.rowsEn && `, but these: ${it.rowsEn}`}.`
    ),
    'ambiguous-option': say<{ option: string }>(
        it => `${it.option}不止一行，请用行的名称或位置指明。`,
        it => `Several rows are meant by ${it.option}; name one by its label or position.`
    ),
    'range-without-points': say<{ row: string; range: string; position: string }>(
        it => `评分行“${it.row}”的得分为 ${it.range}，须写明得几分，例如 { "option": ${it.position}, "points": "…" }。`,
        it =>
            `Row "${it.row}" is worth ${it.range}; say how many points, as in { "option": ${it.position}, "points": "…" }.`
    ),
    'points-outside-row': say<{ row: string; range: string; points: string }>(
        it => `评分行“${it.row}”的得分为 ${it.range}，不能得 ${it.points}。`,
        it => `Row "${it.row}" is worth ${it.range}, not ${it.points}.`
    ),
    'missing-group': say<{ group: string; groupEn: string }>(
        it => `${it.group}还没有选评分行。`,
        it => `No row is taken from ${it.groupEn}.`
    ),
    'unknown-group': say<{ group: string }>(
        it => `本条没有名为“${it.group}”的评分组。`,
        it => `The item has no group "${it.group}".`
    ),
    'several-rows': say<{ rows: string; rowsEn: string }>(
        it => `择一的评分行只能选一行，选了${it.rows}。`,
        it => `One row is taken of a group "one of"; ${it.rowsEn} are taken.`
    ),
    'row-twice': say<{ row: string }>(
        it => `评分行“${it.row}”选了两次。`,
        it => `Row "${it.row}" is taken twice.`
    ),
    'zero-row-with-others': say<{ row: string }>(
        it => `0 分的评分行“${it.row}”只能单独选。`,
        it => `Row "${it.row}" is worth 0 and is taken alone.`
    ),
    'no-sample-formula': plain(
        '本条没有按样本计分的标记，不能填写样本数。',
        'No mark on the item says how sample counts give points.'
    ),
    'samples-incomplete': plain(
        '样本数须同时写明 nonconforming（不合格数）与 of（样本总数）。',
        'Sample counts need both "nonconforming" and "of".'
    ),
    'nonconforming-exceeds': say<{ nonconforming: string; of: string }>(
        it => `不合格样本 ${it.nonconforming} 个，多于样本总数 ${it.of}。`,
        it => `${it.nonconforming} samples do not conform, more than the ${it.of} there are.`
    ),
    'samples-undetermined': plain('按这些样本数算不出得分。', 'These sample counts give no score.'),
    'unknown-flag': say<{ flag: string }>(
        it => `本条没有标记为“${it.flag}”的评分行。`,
        it => `The item has no row marked "${it.flag}".`
    ),
    'flag-twice': say<{ flag: string }>(
        it => `标记“${it.flag}”写了两次。`,
        it => `The flag "${it.flag}" is written twice.`
    ),
    'flag-with-points': say<{ flag: string; points: string }>(
        it => `标记“${it.flag}”的评分行取代本条其余得分，不能再得 ${it.points}。`,
        it => `The row marked "${it.flag}" replaces the rest of the item; it cannot also get ${it.points}.`
    ),
    'flag-alone': say<{ flag: string }>(
        it => `标记“${it.flag}”附加在得分之外，请同时写明得分。`,
        it => `The row marked "${it.flag}" stands beside the score; give the score too.`
    ),
    'state-not-permitted': say<{ zh: string; en: string }>(
        it => `规则不允许本条“${it.zh}”。`,
        it => `The rule does not permit "${it.en}" for this item.`
    ),
    'state-forbidden': say<{ zh: string; en: string }>(
        it => `规则禁止本条“${it.zh}”。`,
        it => `The rule forbids "${it.en}" for this item.`
    ),
    'reason-required': say<{ zh: string; en: string }>(
        it => `本条“${it.zh}”须写明理由。`,
        it => `"${it.en}" needs a reason for this item.`
    ),
    'unknown-extra': say<{ name: string; names: string; namesEn: string }>(
        it => `extra 中的“${it.name}”不是计分项；${it.names ? `可写：${it.names}` : '本规则没有计分项'}。`,
        it =>
            `"${it.name}" in extra is no tally of the rule, which has ${it.namesEn ? `these: ${it.namesEn}` : 'none'}.`
    ),
    'extra-twice': say<{ name: string; other: string }>(
        it => `extra 中“${it.name}”与“${it.other}”是同一个计分项。`,
        it => `"${it.name}" and "${it.other}" in extra are the same tally.`
    ),
    ...FINDING_PROBLEMS,
    'unknown-input': say<{ name: string; names: string; namesEn: string }>(
        it => `规则没有声明输入“${it.name}”；可写：${it.names}。`,
        it => `The rule declares no input "${it.name}", but these: ${it.namesEn}.`
    ),
    'input-twice': say<{ name: string; other: string }>(
        it => `“${it.name}”与“${it.other}”是同一个输入，只能写一次。`,
        it => `"${it.name}" and "${it.other}" are the same input; give it once.`
    ),
    'input-not-a-number': say<{ name: string; text: string; zh: string; en: string }>(
        it => `输入“${it.name}”应为${it.zh}，写的是“${it.text}”。`,
        it => `The input "${it.name}" is ${it.en}, not "${it.text}".`
    ),
    'input-not-a-count': say<{ name: string; text: string }>(
        it => `输入“${it.name}”是个数，要写从 0 起的整数，写的是 ${it.text}。`,
        it => `The input "${it.name}" is a count: a whole number from 0, not ${it.text}.`
    ),
    'input-out-of-range': say<{ name: string; value: string; range: string; rangeEn: string }>(
        it => `输入“${it.name}”允许 ${it.range}，写的是 ${it.value}。`,
        it => `The input "${it.name}" may be ${it.rangeEn}, not ${it.value}.`
    ),
    'input-not-a-date': say<{ name: string; text: string }>(
        it => `输入“${it.name}”要写日期，例如 "2026-01-15"，写的是 ${it.text}。`,
        it => `The input "${it.name}" is a date such as "2026-01-15", not ${it.text}.`
    ),
    'input-not-a-text': say<{ name: string; text: string }>(
        it => `输入“${it.name}”要写一段文字，写的是 ${it.text}。`,
        it => `The input "${it.name}" is a text, not ${it.text}.`
    ),
    'input-not-yes-no': say<{ name: string; text: string }>(
        it => `输入“${it.name}”只能写 true 或 false，也可写“是”或“否”，写的是“${it.text}”。`,
        it => `The input "${it.name}" is true or false, or "yes" or "no", not "${it.text}".`
    ),
    'input-unknown-value': say<{ name: string; text: string; values: string; valuesEn: string }>(
        it => `输入“${it.name}”没有“${it.text}”这个值；可写：${it.values}。`,
        it => `The input "${it.name}" has no value "${it.text}", but these: ${it.valuesEn}.`
    ),
    ...REVIEW_PROBLEMS
};

type Problems = typeof PROBLEMS;
export type ProblemCode = keyof Problems;
type FactsOf<Code extends ProblemCode> = Parameters<Problems[Code]['zh']>[0];

/** Collects the problems of one item, or of the whole record. */
export type Report = <Code extends ProblemCode>(code: Code, facts: FactsOf<Code>, about?: Bilingual) => void;

export const problemCodes = Object.keys(PROBLEMS) as ProblemCode[];

/** Adds to `errors` in the language asked for; `item` as the audit wrote it, `about` a part of it, in front of the sentence. */
export function reporter(errors: AuditError[], item: string | null, language: Language): Report {
    return (code, facts, about = { zh: '', en: '' }) => {
        const sentence = PROBLEMS[code][language] as (facts: unknown) => string;
        errors.push({ item, code, message: about[language] + sentence(facts) });
    };
}
