// The signs of the language and the spellings an input method may produce for each of them.

/** Canonical sign → all its spellings, the canonical one first. */
const SPELLINGS: Record<string, readonly string[]> = {
    '{': ['{', '｛'],
    '}': ['}', '｝'],
    '(': ['(', '（'],
    ')': [')', '）'],
    ',': [',', '，', '、'],
    ':': [':', '：'],
    ';': [';', '；'],
    '→': ['→', '->', '－>', '-＞', '－＞', '−>', '−＞'],
    '~': ['~', '～', '〜'],
    '=': ['=', '＝'],
    '≠': ['≠', '!=', '！='],
    '≥': ['≥', '>=', '＞=', '>＝', '＞＝', '⩾', '≧'],
    '≤': ['≤', '<=', '＜=', '<＝', '＜＝', '⩽', '≦'],
    '>': ['>', '＞'],
    '<': ['<', '＜'],
    '+': ['+', '＋'],
    '-': ['-', '－', '−'],
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
