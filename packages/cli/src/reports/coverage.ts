// How much of the text of each rule its statements carry out, for people.
import { clauseCoverageOf, type ClauseCoverage } from '@guiju/language';
import type { Language } from '@guiju/model';
import type { OpenRuleset } from '../rulesets.ts';

export function coverageReport(checked: readonly Pick<OpenRuleset, 'file' | 'language' | 'document'>[]): string {
    return checked
        .map(({ file, language, document }) => {
            const coverage = clauseCoverageOf(document.parseResult.value);
            return [`\n${file}`, ...linesOf(coverage, language).map(line => `  ${line}`), ''].join('\n');
        })
        .join('');
}

function linesOf(coverage: ClauseCoverage, language: Language): string[] {
    const { computed, prose, delegated, discretion, open, statements, outside } = coverage;
    const clauses = [computed, prose, delegated, discretion, open];
    const all = clauses.reduce((sum, { length }) => sum + length, 0);
    const words = language === 'zh' ? ZH : EN;
    if (all === 0) return [words.none];
    const kinds = clauses.flatMap(({ length }, kind) => (length > 0 ? [`${words.kinds[kind]} ${length}`] : []));
    return [
        words.clauses(all, kinds),
        ...(open.length > 0 ? [words.open(open)] : []),
        words.statements(statements, outside)
    ];
}

interface Words {
    readonly none: string;
    readonly kinds: readonly string[];
    clauses(all: number, kinds: readonly string[]): string;
    open(codes: readonly string[]): string;
    statements(all: number, outside: readonly number[]): string;
}

const ZH: Words = {
    none: '没有条款：正文不在文件里。',
    kinds: ['有语句执行', '仅正文', '由文件规定', '由人裁量', '没有说明'],
    clauses: (all, kinds) => `有正文的条款 ${all} 条：${kinds.join('，')}。`,
    open: codes => `没有语句，也没有写“仅正文”“由 文件 … 规定”或“由 … 裁量”：${codes.join('，')}。`,
    statements: (all, outside) =>
        outside.length === 0
            ? `语句 ${all} 条，都有条款。`
            : `语句 ${all} 条，其中 ${outside.length} 条没有条款：第 ${outside.join('，')} 行。`
};

const EN: Words = {
    none: 'No clauses: the text is not in the file.',
    kinds: ['carried out', 'prose only', 'delegated', 'at discretion', 'not said'],
    clauses: (all, kinds) => `${counted(all, 'clause')} with a text: ${kinds.join(', ')}.`,
    open: codes =>
        `Neither a statement nor “prose only”, “delegated to …” or “at the discretion of …”: ${codes.join(', ')}.`,
    statements: (all, outside) =>
        outside.length === 0
            ? `${counted(all, 'statement')}, none without a clause.`
            : `${counted(all, 'statement')}, ${outside.length} without a clause: line ${outside.join(', ')}.`
};

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
