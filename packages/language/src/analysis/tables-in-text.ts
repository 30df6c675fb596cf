// Tables that a text names by their number: 见表 1, 表 B.1 所列, Table 2.
export interface CitedTable {
    /** As printed. */
    readonly table: string;
    /** Without blanks and in small letters, with signs that mean themselves. */
    readonly key: string;
}

const NUMBER = '(?:[A-Z](?:[.-]?\\d+)*|\\d+(?:[.-]\\d+)*)';
/** 代表 3 人 and 发表 2 篇 name no table: words that do stand before or behind it. */
const CHINESE = [
    new RegExp(`(?<=[见按依照在附据及和与、（(]\\s?)表\\s?${NUMBER}(?![\\p{L}\\d])`, 'gu'),
    new RegExp(`(?<![\\p{L}])表\\s?${NUMBER}(?=\\s?(?:所|规定|中|的|里|给出|列出))`, 'gu')
];
const ENGLISH = new RegExp(`\\b[Tt]able ${NUMBER}(?![\\p{L}\\d])`, 'gu');
/** A table of another document: 27922 附录 B 表 1, 《…》表 1. */
const OF_OTHERS = /(?:\d{3,}(?:[-:]\d{4})?|》)[^，。；,;.]{0,8}$/u;

/** Each once, in the order of the text. */
export function tablesCited(text: string): CitedTable[] {
    const matches = [...CHINESE, ENGLISH].flatMap(pattern => [...text.matchAll(pattern)]);
    const own = matches.filter(({ index }) => !OF_OTHERS.test(text.slice(0, index)));
    const tables = own.sort((a, b) => a.index - b.index).map(([table]) => table);
    return [...new Map(tables.map(table => [keyOf(table), { table, key: keyOf(table) }])).values()];
}

const keyOf = (table: string): string => table.replace(/\s/g, '').toLowerCase().replace(/[.]/g, '\\.');
