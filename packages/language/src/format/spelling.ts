// One spelling for each sign: input methods produce several, the formatter picks the one that suits the language of the file.
import { toHalfWidth, toHyphens } from '../lexer/signs.ts';
import type { Language } from '../messages/bilingual.ts';

interface Sign {
    readonly type: string;
    readonly rule: string;
    readonly text: string;
    /** The token in front. */
    readonly before: string | undefined;
    /** The token behind. */
    readonly next: string | undefined;
}

/** Signs that Chinese prose writes in full width. */
const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）' };

/** Where they stay plain nevertheless: in formulas, codes and labels as printed. */
const PLAIN_RULES: Readonly<Record<string, ReadonlySet<string>>> = {
    ',': new Set(['Call', 'Parentheses', 'Item', 'Basis']),
    ':': new Set(['ClockTime', 'Code', 'Citable', 'Argument']),
    '(': new Set(['Call', 'Parentheses', 'ItemLabel'])
};

/** The operators of a formula stand in no rule of their own. */
const OPERATION = '';

const OPERATORS: Readonly<Record<string, string>> = { '*': '×', '/': '÷' };

/** Rules whose only dash stands for no value; in the cell of a table of values, behind a number, it says from … to. */
const EMPTY_CELLS = new Set(['TableCell', 'GateCell', 'ConsequenceCell', 'FindingCell']);

/** A token as it should be written; texts, titles and names stay the author's. */
export function spellingOf(sign: Sign, language: Language): string {
    const { type, rule, text } = sign;
    switch (type) {
        case 'NUMBER':
        case 'CODE':
            return toHalfWidth(text);
        case 'DATE':
            return toHyphens(text);
        case 'STANDARD':
            return toHyphens(text).replace(/\s+/g, ' ');
        case 'BAR':
        case 'HEAD_BAR':
        case 'ROW_END':
            return '|';
        case 'sqrt':
            return '√';
        default:
            if (type === '-') return dash(sign);
            if (rule === OPERATION && OPERATORS[type]) return OPERATORS[type];
            if (FULL_WIDTH[type] ?? type === ')') return punctuation(sign, language);
            return /[\p{L}\p{N}]|^[A-Z_]+$/u.test(type) ? words(type, text) : type;
    }
}

/** A phrase has single blanks; whatever else has letters stays as it is. */
const words = (type: string, text: string): string => (type.includes(' ') ? type : text);

function punctuation(sign: Sign, language: Language): string {
    const { type, rule, text } = sign;
    if (language === 'en') return type;
    if (type === ',' && text === '、') return text;
    const opening = type === ')' ? '(' : type;
    const isPlain = PLAIN_RULES[opening]?.has(rule) || (type === ',' && isBetweenCodes(sign));
    return isPlain ? type : FULL_WIDTH[type]!;
}

const CODE_RULES = new Set(['Section', 'ItemAnswer']);
const CODES = new Set(['CODE', 'NUMBER', 'QUOTED_NAME', 'ID']);

function isBetweenCodes({ rule, before = '', next = '' }: Sign): boolean {
    return CODE_RULES.has(rule) && CODES.has(before) && CODES.has(next);
}

/** `1-65` is written `1~65`, an empty cell `—`; any other dash takes something away. */
function dash({ rule, before }: Sign): string {
    const isBehindAmount = before !== undefined && !BARS.has(before);
    if (rule === 'Row') return before === 'NUMBER' ? '~' : '-';
    if (!EMPTY_CELLS.has(rule)) return '-';
    return isBehindAmount ? '~' : '—';
}

const BARS = new Set(['BAR', 'HEAD_BAR']);
