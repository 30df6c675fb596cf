// One audit from its rows: what holds for all of it, and the samples of each member of a collection.
import type { Sentence } from '../sentences.ts';
import { answerOf, countOf, findingsOf, judgementOf } from './table-cells.ts';
import type { Column, ColumnKind } from './table-columns.ts';

export interface Row {
    readonly cells: readonly string[];
    readonly line: number;
}

interface Cell {
    readonly column: Column;
    readonly text: string;
    readonly line: number;
    /** The sample that the row is about. */
    readonly by: { readonly collection: string; readonly member: string } | undefined;
}

/** With problems the record is not to be used. */
export function recordOf(
    rows: readonly Row[],
    columns: readonly Column[]
): { record: Record<string, unknown>; problems: Sentence[] } {
    const cells = rows.flatMap(row => cellsOf(row, columns));
    const problems = [...rows.flatMap(row => sampledTwice(row, columns)), ...contradictions(cells)];
    const record = {
        ...collectionsOf(cells),
        items: itemsOf(cells),
        ...fieldOf('inputs', ofKind(cells, 'input'), text => text),
        ...fieldOf('judgements', ofKind(cells, 'judgement'), judgementOf),
        ...countsOf(cells)
    };
    return { record, problems };
}

/** Findings, by number or by clause, and what comes on top of the entries that rows raise. */
function countsOf(cells: readonly Cell[]): { findings?: unknown[]; extra?: Record<string, unknown> } {
    const stated = Map.groupBy(ofKind(cells, 'finding'), ({ column }) => column);
    const findings = [...stated.values()].map(([cell]) => ({ name: cell!.column.name, ...findingsOf(cell!.text) }));
    const counts = findings.flatMap(each => ('count' in each ? [[each.name, each.count] as const] : []));
    const listed = findings.flatMap(each =>
        'clauses' in each ? each.clauses.map(clause => ({ severity: each.name, clause })) : []
    );
    const extra = [
        ...counts,
        ...ofKind(cells, 'extra').map(({ column, text }) => [column.name, countOf(text)] as const)
    ];
    return {
        ...(findings.length === 0 ? {} : { findings: listed }),
        ...(extra.length === 0 ? {} : { extra: Object.fromEntries(extra) })
    };
}

function cellsOf({ cells, line }: Row, columns: readonly Column[]): Cell[] {
    const filled = columns.flatMap((column, at) => {
        const text = cells[at] ?? '';
        return text === '' ? [] : [{ column, text }];
    });
    const sample = filled.find(({ column }) => column.kind === 'sample');
    const by = sample && { collection: sample.column.name, member: sample.text };
    return filled.map(cell => ({ ...cell, line, by }));
}

const ofKind = (cells: readonly Cell[], kind: ColumnKind): Cell[] => cells.filter(({ column }) => column.kind === kind);

function fieldOf(field: string, cells: readonly Cell[], valueOf: (text: string) => unknown): Record<string, unknown> {
    const entries = cells.map(({ column, text }) => [column.name, valueOf(text)] as const);
    return entries.length === 0 ? {} : { [field]: Object.fromEntries(entries) };
}

/** An item that is answered in samples has the list of them. */
function itemsOf(cells: readonly Cell[]): Record<string, unknown> {
    const byItem = Map.groupBy(ofKind(cells, 'item'), ({ column }) => column.name);
    const answers = [...byItem].map(([code, own]): [string, unknown] => {
        const samples = own.filter(({ by }) => by !== undefined);
        return [code, samples.length === 0 ? answerOf(own.at(-1)!.text) : samples.map(sampleOf)];
    });
    return Object.fromEntries(answers);
}

function sampleOf({ text, by }: Cell): unknown {
    const answer = answerOf(text);
    const { collection, member } = by!;
    const told = typeof answer === 'object' ? answer : { options: text };
    return { ...(isPoints(text) ? { points: text } : told), by: { [collection]: member } };
}

const isPoints = (text: string): boolean => /^-?[0-9]+(\.[0-9]+)?$/.test(text);

/** Every member that has a row, also one whose cells are all empty; with weights where any is written. */
function collectionsOf(cells: readonly Cell[]): { collections?: Record<string, unknown> } {
    const samples = Map.groupBy(ofKind(cells, 'sample'), ({ column }) => column.name);
    if (samples.size === 0) return {};
    const weights = ofKind(cells, 'weight');
    const members = [...samples].map(([name, own]): [string, unknown] => {
        const names = [...new Set(own.map(({ text }) => text))];
        const weighted = weights.filter(({ column }) => column.name === name);
        if (weighted.length === 0) return [name, names];
        const weightOf = (member: string): string => weighted.find(({ by }) => by?.member === member)?.text ?? '';
        return [name, Object.fromEntries(names.map(member => [member, weightOf(member)]))];
    });
    return { collections: Object.fromEntries(members) };
}

function sampledTwice({ cells, line }: Row, columns: readonly Column[]): Sentence[] {
    const [first, second] = columns.filter(({ kind }, at) => kind === 'sample' && (cells[at] ?? '') !== '');
    if (first === undefined || second === undefined) return [];
    return [
        {
            zh: `一行是一个样本。第 ${line} 行在“${first.heading}”和“${second.heading}”下都写了。`,
            en: `A row is one sample. Line ${line} fills both “${first.heading}” and “${second.heading}”.`
        }
    ];
}

/** What is said of the whole audit, or of one sample, may be repeated in several rows but not differ between them. */
function contradictions(cells: readonly Cell[]): Sentence[] {
    const told = cells.filter(({ column }) => column.kind !== 'name' && column.kind !== 'sample');
    return [...Map.groupBy(told, ({ column }) => column)].flatMap(([column, own]) => {
        const whole = column.kind === 'item' ? own.find(({ by }) => by === undefined) : undefined;
        if (whole && own.some(({ by }) => by)) return [mixture(column, whole)];
        const isOfSamples = column.kind === 'item' || column.kind === 'weight';
        const places = Map.groupBy(own, ({ by }) => (isOfSamples && by ? `${by.collection}:${by.member}` : ''));
        return [...places.values()].flatMap(([first, ...others]) => {
            const other = others.find(({ text }) => text !== first!.text);
            return other === undefined ? [] : [difference(column, first!, other)];
        });
    });
}

const difference = ({ heading }: Column, one: Cell, other: Cell): Sentence => ({
    zh: `“${heading}”在同一个审核里只写一次。第 ${one.line} 行是“${one.text}”，第 ${other.line} 行是“${other.text}”。`,
    en: `“${heading}” is said once of an audit. Line ${one.line} says “${one.text}”, line ${other.line} “${other.text}”.`
});

const mixture = ({ heading }: Column, { line }: Cell): Sentence => ({
    zh: `“${heading}”要么按样本回答，要么整条回答一次。第 ${line} 行没有写明样本，别的行写了。`,
    en: `“${heading}” is answered either per sample or once. Line ${line} names no sample, other lines do.`
});
