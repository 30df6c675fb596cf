// The class that follows from what was judged of a finding, by the matrix of the rule.
import type { Finding as FindingRecord, FindingMatrix, Findings } from '@guiju/model';
import { listed } from '../language.ts';
import { classNamed } from './findings.ts';
import type { Report } from './problems.ts';
import { plainText, written } from './slot.ts';

/** A key and the value that was judged, as the rule names them. */
export interface Judged {
    readonly key: string;
    readonly value: string;
}

export interface Classed {
    readonly severity: string;
    readonly judged?: readonly Judged[];
    /** The clause of the matrix. */
    readonly by?: string | null;
}

type Stated = Pick<FindingRecord, 'severity' | 'judged'>;

/** The class of a finding: what is stated, or the cell of the matrix; undefined where a sentence says what is wrong. */
export function classOf(declared: Findings, stated: Stated, number: string, report: Report): Classed | undefined {
    const { severity, judged } = stated;
    const own = severity === undefined ? undefined : classNamed(declared, severity);
    if (severity !== undefined && own === undefined) {
        const names = declared.classes.flatMap(each => each.names);
        const facts = { number, text: written(severity), names: listed(names, 'zh'), namesEn: listed(names, 'en') };
        return void report('finding-unknown-class', facts);
    }
    const { matrix } = declared;
    if (judged === undefined) {
        if (!matrix || !isInMatrix(matrix, own!.name)) return { severity: own!.name };
        return void report('finding-not-judged', { number, severity: own!.name, ...keysOf(matrix) });
    }
    if (!matrix) return void report('finding-judged-without-matrix', { number });
    return classBy(matrix, { judged, severity: own?.name }, number, report);
}

const isInMatrix = ({ cells }: FindingMatrix, severity: string): boolean =>
    cells.some(cell => cell.severity === severity);

interface Asked {
    readonly judged: Readonly<Record<string, string>>;
    readonly severity: string | undefined;
}

function classBy(matrix: FindingMatrix, asked: Asked, number: string, report: Report): Classed | undefined {
    const judged = valuesJudged(matrix, asked.judged, number, report);
    if (judged === undefined) return undefined;
    const cell = matrix.cells.find(({ at }) => at.every((value, key) => value === judged[key]!.value));
    const { zh, en } = { zh: judgedText(judged, 'zh'), en: judgedText(judged, 'en') };
    if (!cell || cell.severity === null) return void report('finding-cell-empty', { number, zh, en });
    const { severity } = cell;
    if (asked.severity !== undefined && asked.severity !== severity) {
        return void report('finding-class-differs', { number, zh, en, severity, stated: asked.severity });
    }
    return { severity, judged, by: matrix.clause };
}

/** A value for every key, in the order of the keys. */
function valuesJudged(
    matrix: FindingMatrix,
    judged: Readonly<Record<string, string>>,
    number: string,
    report: Report
): Judged[] | undefined {
    const named = new Map<string, Judged>();
    for (const [name, text] of Object.entries(judged)) {
        const key = byName(matrix.keys, name);
        if (!key) return void report('finding-unknown-key', { number, text: name, ...keysOf(matrix) });
        if (named.has(key.name)) return void report('finding-key-twice', { number, key: key.name });
        const value = byName(key.values, text);
        if (!value) {
            const names = key.values.flatMap(each => each.names);
            const lists = { names: listed(names, 'zh'), namesEn: listed(names, 'en') };
            return void report('finding-unknown-value', { number, key: key.name, text, ...lists });
        }
        named.set(key.name, { key: key.name, value: value.name });
    }
    const open = matrix.keys.find(({ name }) => !named.has(name));
    if (open) return void report('finding-key-missing', { number, key: open.name, ...keysOf(matrix) });
    return matrix.keys.map(({ name }) => named.get(name)!);
}

const byName = <Named extends { readonly names: readonly string[] }>(all: readonly Named[], name: string) =>
    all.find(({ names }) => names.some(each => plainText(each) === plainText(name)));

function keysOf({ keys }: FindingMatrix): { keys: string; keysEn: string } {
    const names = keys.map(({ names }) => names.join(' / '));
    return { keys: listed(names, 'zh'), keysEn: listed(names, 'en') };
}

/** `可能性 经常，影响 大`. */
export const judgedText = (judged: readonly Judged[], language: 'zh' | 'en'): string =>
    judged.map(({ key, value }) => `${key} ${value}`).join(language === 'zh' ? '，' : ', ');
