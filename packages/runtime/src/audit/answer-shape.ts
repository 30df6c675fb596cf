// Whether an answer has the shape of one: the schema decides, the sentences are ours.
import { AnswerObject } from '@guiju/model';
import type { Report } from './problems.ts';

const ROW = {
    zh: '评分行：名称、{ "option": 位置 } 或 { "points": 分数 }，多行写成列表，有评分组时按组名分开写',
    en: 'rows: a label, { "option": position } or { "points": points }, several as a list, by group where there are groups'
};

const SHAPES: Record<string, { zh: string; en: string }> = {
    points: { zh: '分数，例如 "3.5"', en: 'a number of points such as "3.5"' },
    option: { zh: '评分行的位置，从 0 起的整数', en: 'the position of a row, a whole number from 0' },
    options: ROW,
    nonconforming: { zh: '从 0 起的整数', en: 'a whole number from 0' },
    of: { zh: '从 1 起的整数', en: 'a whole number from 1' },
    measured: { zh: '量得的数值，例如 "12.5"', en: 'a measured value such as "12.5"' },
    flags: { zh: '标记的列表，例如 ["*"]', en: 'a list of marks such as ["*"]' },
    excluded: { zh: '写明理由的文字', en: 'a text that gives the reason' },
    state: {
        zh: ' "not applicable"、"not evaluated"、"inconclusive" 之一',
        en: 'one of "not applicable", "not evaluated", "inconclusive"'
    },
    reason: { zh: '文字', en: 'a text' },
    note: { zh: '文字', en: 'a text' },
    by: { zh: '名称到名称的对象', en: 'an object from names to names' }
};

/** Reports every field that is wrong; true when there is one. */
export function answerShape(value: object, report: Report): boolean {
    const parsed = AnswerObject.safeParse(value);
    if (parsed.success) return false;
    const wrong = new Set(parsed.error.issues.map(issue => String(issue.path[0] ?? '')));
    for (const field of Object.keys(value)) if (!Object.hasOwn(SHAPES, field)) report('unknown-field', { field });
    for (const field of wrong) if (Object.hasOwn(SHAPES, field)) report('wrong-shape', { field, ...SHAPES[field]! });
    return true;
}
