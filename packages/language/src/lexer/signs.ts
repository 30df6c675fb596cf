// The signs of the language and the spellings an input method may produce for each of them.

/** Canonical sign → all its spellings, the canonical one first. */
const SPELLINGS: Record<string, readonly string[]> = {
    '{': ['{', '｛'],
    '}': ['}', '｝'],
    '(': ['(', '（'],
    ')': [')', '）'],
    ',': [',', '，', '、'],
    ':': [':', '：', '∶'],
    ';': [';', '；'],
    '→': ['→', ...['-', '－', '−', '–', '‐', '‑'].flatMap(dash => [`${dash}>`, `${dash}＞`])],
    '~': ['~', '～', '〜', '∼'],
    '=': ['=', '＝'],
    '≠': ['≠', '!=', '！='],
    '≥': ['≥', '>=', '＞=', '>＝', '＞＝', '⩾', '≧'],
    '≤': ['≤', '<=', '＜=', '<＝', '＜＝', '⩽', '≦'],
    '>': ['>', '＞'],
    '<': ['<', '＜'],
    '+': ['+', '＋'],
    '-': ['-', '－', '−', '–', '‐', '‑'],
    '*': ['*', '＊'],
    '×': ['×', '✕'],
    '/': ['/', '／'],
    '÷': ['÷'],
    '%': ['%', '％'],
    '—': ['—', '——']
};

/** The spellings of a sign; a sign without variants is its own. */
export function spellingsOf(sign: string): readonly string[] {
    return SPELLINGS[sign] ?? [sign];
}

const CANONICAL = new Map(Object.entries(SPELLINGS).flatMap(([sign, all]) => all.map(spelling => [spelling, sign])));

/** `＞=` → `≥`; a text that is no variant comes back as it is. */
export function canonicalSign(text: string): string {
    return CANONICAL.get(text) ?? text;
}

/** Full-width digits, points and letters to ASCII; for numbers, codes and dates only, never for prose. */
export function toHalfWidth(text: string): string {
    return text.normalize('NFKC');
}

/** Full-width letters, digits and signs to ASCII, and nothing else: for names. */
export function toAscii(text: string): string {
    return text.replace(/[！-～]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** The hyphens, dashes and full-width twins that stand in a date or in the number of a standard. */
export function toHyphens(text: string): string {
    return toHalfWidth(text).replace(/[\u2010-\u2015\u2212]/g, '-');
}
