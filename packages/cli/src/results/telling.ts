// What a result is told with, and the words for it in both languages side by side.
import { exactText, readExact, type ExactJson } from '@guiju/exact';
import type { Language, Model, Result } from '@guiju/model';
import type { Output } from '../io.ts';

export interface Telling {
    model: Model;
    language: Language;
    /** Of the audit. */
    name: string;
    output: Output;
    /** With the whole explanation. */
    explain: boolean;
}

/** Where there is no value. */
export const NONE = '—';

/** For people: a decimal where it ends, else a fraction; a dash where there is no value. */
export function numberText(value: ExactJson | null | undefined): string {
    const read = readExact(value);
    return read === undefined ? NONE : exactText(read);
}

/** The grade with what stands behind its name: `三星(暗)`. */
export const gradeText = ({ name, qualifiers = [] }: NonNullable<Result['grade']>): string =>
    [name, ...qualifiers].join('');

export const words = {
    zh: {
        undecided: '无结论',
        incomplete: '记录不完整',
        section: '部分',
        got: '得分',
        of: '满分',
        total: '合计',
        findings: '发现',
        deductions: '扣分与加分',
        leftOut: '未计分的条目',
        missing: (count: number) => `还缺 ${count} 项`,
        range: '还可能的结果',
        explanation: '推算过程',
        comma: '，',
        colon: '：',
        list: '、',
        to: '～',
        states: { 'not applicable': '不适用', 'not evaluated': '未评', inconclusive: '无定论' }
    },
    en: {
        undecided: 'no outcome',
        incomplete: 'the audit is incomplete',
        section: 'Part',
        got: 'Score',
        of: 'Points',
        total: 'Total',
        findings: 'Findings',
        deductions: 'Deductions and bonus',
        leftOut: 'Items without a score',
        missing: (count: number) => (count === 1 ? '1 answer is missing' : `${count} answers are missing`),
        range: 'Still possible',
        explanation: 'How it was reached',
        comma: ', ',
        colon: ': ',
        list: ', ',
        to: ' to ',
        states: {
            'not applicable': 'not applicable',
            'not evaluated': 'not evaluated',
            inconclusive: 'inconclusive'
        }
    }
} as const;
