// Lengths of time as a text names them in figures, and as a statement does.
import { CstUtils, type AstNode } from 'langium';
import { exact, type Exact } from '@guiju/exact';
import { toHalfWidth } from '../lexer/signs.ts';

/** Unit → its spellings; a longer spelling is tried before a shorter one that it ends with. */
const UNITS = {
    'working day': ['个工作日', '工作日', 'working days', 'working day'],
    month: ['个月', 'calendar months', 'months', 'month'],
    day: ['个自然日', '自然日', '日', '天', 'calendar days', 'days', 'day'],
    year: ['年', 'years', 'year'],
    hour: ['个小时', '小时', 'hours', 'hour'],
    'person-day': ['个人日', '人日', 'person-days', 'person-day', 'man-days', 'auditor days']
} as const;

export type TimeUnit = keyof typeof UNITS;

const SPELLED = Object.entries(UNITS)
    .flatMap(([unit, all]) => all.map(spelling => [spelling, unit as TimeUnit] as const))
    .sort(([a], [b]) => b.length - a.length);
const UNIT_OF = new Map<string, TimeUnit>(SPELLED);
const ANY = SPELLED.map(([spelling]) => spelling.replace(/ /g, '\\s+')).join('|');

/** 2024年12月1日 is no length of time, and neither are 第3天 and “day 3”. */
const DATE = /\d{4}\s*年(\s*\d{1,2}\s*月(\s*\d{1,2}\s*日)?)?/gu;
const FIGURE = new RegExp(`(?<![第月\\d.])(\\d+(?:\\.\\d+)?)\\s*(?:-\\s*)?(${ANY})(?![a-z])`, 'gu');
const IN_WORDS = new RegExp(
    `(?:[一二三四五六七八九十百两半每数几]|\\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|several|few|each|every|per|calendar))[\\s-]*(${ANY})(?![a-z])`,
    'giu'
);

export interface Times {
    readonly figures: ReadonlyMap<TimeUnit, readonly Exact[]>;
    /** Units that also stand behind a number in words, so that the figures are not all there is. */
    readonly inWords: ReadonlySet<TimeUnit>;
}

export function timesInText(text: string): Times {
    const plain = toHalfWidth(text).replace(DATE, '');
    const figures = new Map<TimeUnit, Exact[]>();
    for (const [, figure, spelling] of plain.matchAll(FIGURE)) add(figures, unitOf(spelling!), figure!);
    const inWords = new Set([...plain.matchAll(IN_WORDS)].map(match => unitOf(match[1]!)));
    return { figures, inWords };
}

export interface TimeUsed {
    readonly unit: TimeUnit;
    readonly value: Exact;
    /** The figure as written, and the node it belongs to. */
    readonly text: string;
    readonly node: AstNode;
}

/** Numbers with a unit of time behind them among the words of a statement; prose inside it is left out. */
export function timesInStatement(node: AstNode): TimeUsed[] {
    if (!node.$cstNode) return [];
    const leaves = CstUtils.flattenCst(node.$cstNode)
        .filter(leaf => !leaf.hidden)
        .toArray();
    return leaves.flatMap((leaf, index) => {
        if (leaf.tokenType.name !== 'NUMBER') return [];
        const behind = leaves[index + 1]?.text.replace(/内$/u, '') ?? '';
        const pair = `${behind} ${leaves[index + 2]?.text ?? ''}`;
        const unit = UNIT_OF.get(behind) ?? UNIT_OF.get(pair);
        if (unit === undefined) return [];
        return [{ unit, value: exact(toHalfWidth(leaf.text)), text: leaf.text, node: leaf.astNode }];
    });
}

const unitOf = (spelling: string): TimeUnit => UNIT_OF.get(spelling.toLowerCase().replace(/\s+/g, ' '))!;

function add(figures: Map<TimeUnit, Exact[]>, unit: TimeUnit, figure: string): void {
    figures.set(unit, [...(figures.get(unit) ?? []), exact(figure)]);
}
