// Results as a table for a spreadsheet: a row for each audit, written one at a time.
import type { AuditError, Language, Model, Result } from '@guiju/model';
import { gradeText, numberText } from './telling.ts';

const HEAD = {
    zh: { audit: '审核', grade: '等级', complete: '完整', because: '理由', errors: '错误' },
    en: { audit: 'audit', grade: 'grade', complete: 'complete', because: 'because', errors: 'errors' }
} as const;
const YES_NO = { zh: ['是', '否'], en: ['yes', 'no'] } as const;

/** With the mark that tells a spreadsheet the encoding. */
export function csvHead(model: Model, language: Language): string {
    const { audit, grade, complete, because, errors } = HEAD[language];
    return `\uFEFF${row([audit, grade, complete, ...measuresOf(model), because, errors])}`;
}

export function csvRow(
    scored: { result: Result; errors?: undefined } | { result?: undefined; errors: readonly AuditError[] },
    { name, model, language }: { name: string; model: Model; language: Language }
): string {
    const measures = measuresOf(model);
    if (scored.errors) {
        const told = scored.errors.map(({ item, message }) => [item ?? '', message].filter(Boolean).join(' '));
        return row([name, '', '', ...measures.map(() => ''), '', told.join(' ')]);
    }
    const { grade, complete, shown, measures: values, because = [] } = scored.result;
    return row([
        name,
        grade === null ? '' : gradeText(grade),
        YES_NO[language][complete ? 0 : 1],
        ...measures.map(measure => shown[measure] ?? (values[measure] ? numberText(values[measure]) : '')),
        (grade?.because ?? because).join(language === 'zh' ? '；' : '; '),
        ''
    ]);
}

const measuresOf = ({ measures }: Model): string[] => measures.map(({ name }) => name);

const row = (cells: readonly string[]): string => `${cells.map(quotedCell).join(',')}\r\n`;

const quotedCell = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
