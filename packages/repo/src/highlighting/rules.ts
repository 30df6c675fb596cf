// The rules of highlighting in the order in which they are tried, made from the grammar.
import { grammarWords, terminalPattern, type GrammarWord } from './grammar-words.ts';
import type { TokenClass } from './token-classes.ts';
import { BLANK, isPhrase, isWord, signsPattern, wordsPattern } from './word-patterns.ts';

/** One rule; with several token classes the pattern has one group for each, which together cover the match. */
export interface HighlightRule {
    name: string;
    match: string;
    tokens: TokenClass | readonly TokenClass[];
}

/** Rules of the grammar that begin a statement: their first word steers, all other words accompany. */
const STATEMENTS = [
    ['Header', 'Body', 'Basis', 'Published', 'Effective', 'Import', 'Mark', 'Scoring', 'Section', 'Item', 'GroupKind'],
    ['Computation', 'Grades', 'Ladder', 'Veto', 'Otherwise', 'Award', 'Remaining', 'Tally', 'Note'],
    ['GateTable', 'ConsequenceTable', 'Cap', 'Shift', 'Stacking', 'Qualifier', 'Inputs', 'Events', 'Findings'],
    ['Clause', 'Definition', 'ChangeRecord', 'Revision', 'Changeover', 'Replacement', 'Addition', 'Deletion'],
    ['DayMeaning', 'CalendarChoice', 'FirstDay', 'MonthEnd', 'DayMove', 'Term', 'Collections']
].flat();

/** Rules whose first word is followed by a code, which may look like a plain number: 指标 5.1. */
const BEFORE_CODES = ['Section', 'Item', 'EntryValue', 'Citation', 'Clause', 'See'];

const BRACKETS = ['{', '}', '(', ')'];
const SEPARATORS = [',', ':'];

/** All rules; text in quotes, which may span lines and nest, is added by each kind of grammar. */
export function highlightRules(): HighlightRule[] {
    const words = grammarWords();
    const early = phrasesBeforeCodes(words);
    return [
        { name: 'comment', match: terminalPattern('COMMENT'), tokens: 'comment' },
        { name: 'title', match: terminalPattern('TITLE'), tokens: 'title' },
        { name: 'date', match: terminalPattern('DATE'), tokens: 'date' },
        { name: 'standard', match: terminalPattern('STANDARD'), tokens: 'standard' },
        ...phraseRules(words),
        ...codeRules(words.filter(takesCode)),
        { name: 'number', match: terminalPattern('NUMBER'), tokens: 'number' },
        ...wordRules(words.filter(word => isWord(word.text) && !takesCode(word) && !early.includes(word))),
        ...signRules(words.filter(({ text }) => !isWord(text))),
        { name: 'bar', match: terminalPattern('BAR'), tokens: 'separator' },
        ...nameRules(words)
    ];
}

/** The class of a keyword: what it does in the rule where it weighs most. */
function classOf({ text, rules, leads, infix }: GrammarWord): TokenClass {
    if (BRACKETS.includes(text)) return 'bracket';
    if (SEPARATORS.includes(text)) return 'separator';
    if (
        rules.has('Unit') ||
        rules.has('TimeUnit') ||
        rules.has('UnitInside') ||
        rules.has('Hours') ||
        rules.has('HoursInside') ||
        rules.has('Points')
    )
        return 'unit';
    if (STATEMENTS.some(rule => leads.has(rule))) return 'statement';
    if (!isWord(text)) return 'operator';
    return infix || rules.has('Negation') ? 'word-operator' : 'word';
}

function takesCode({ text, leads }: GrammarWord): boolean {
    return isWord(text) && BEFORE_CODES.some(rule => leads.has(rule));
}

/** `clause required` is one phrase, and no clause: phrases that open with such a word come before it. */
function phraseRules(words: readonly GrammarWord[]): HighlightRule[] {
    return byClass(phrasesBeforeCodes(words), (kind, alike) => ({
        name: `${kind}-before-code`,
        match: wordsPattern(alike),
        tokens: kind
    }));
}

function phrasesBeforeCodes(words: readonly GrammarWord[]): GrammarWord[] {
    const openings = words.filter(takesCode).map(({ text }) => `${text} `);
    return words.filter(word => !takesCode(word) && openings.some(opening => word.text.startsWith(opening)));
}

function codeRules(before: readonly GrammarWord[]): HighlightRule[] {
    const quotedName = terminalPattern('QUOTED_NAME');
    const standard = `(?:${terminalPattern('ID')}|${quotedName})[:：]${BLANK}*`;
    const code = `(?:${standard})?(?:${terminalPattern('CODE')}|${terminalPattern('NUMBER')}|${quotedName})`;
    const codes = `${code}(?:${BLANK}*[,，、]${BLANK}*${code})*`;
    const sign = '[*＊+＋]';
    const text = `(?=${BLANK}*[“"])`;
    return [
        ...byClass(before, (kind, words) => ({
            name: `${kind}-with-code`,
            match: `(${wordsPattern(words)})(${BLANK}*)((?:${codes})?)`,
            tokens: [kind, 'blank', 'code']
        })),
        {
            name: 'mark',
            match: `(${terminalPattern('MARK')})(${BLANK}*)((?:${codes})?)`,
            tokens: ['mark', 'blank', 'code']
        },
        {
            name: 'mark-of-item',
            match: `^(${BLANK}*)(${sign})(${BLANK}*)(${codes})${text}`,
            tokens: ['blank', 'mark', 'blank', 'code']
        },
        { name: 'mark-of-row', match: `${sign}${text}`, tokens: 'mark' },
        {
            name: 'code',
            match: `${standard}(?:${terminalPattern('CODE')}|${terminalPattern('NUMBER')})|${terminalPattern('CODE')}`,
            tokens: 'code'
        }
    ];
}

/** Phrases come first: 'not applicable' is no 'not'. */
function wordRules(words: readonly GrammarWord[]): HighlightRule[] {
    const rules = (name: string, chosen: readonly GrammarWord[]): HighlightRule[] =>
        byClass(chosen, (kind, texts) => ({ name: `${kind}${name}`, match: wordsPattern(texts), tokens: kind }));
    return [
        ...rules(
            '-phrase',
            words.filter(({ text }) => isPhrase(text))
        ),
        ...rules(
            '',
            words.filter(({ text }) => !isPhrase(text))
        )
    ];
}

function signRules(signs: readonly GrammarWord[]): HighlightRule[] {
    return byClass(signs, (kind, texts) => ({ name: `${kind}-sign`, match: signsPattern(texts), tokens: kind }));
}

function byClass(
    words: readonly GrammarWord[],
    make: (kind: TokenClass, texts: string[]) => HighlightRule
): HighlightRule[] {
    const classes = [...new Set(words.map(classOf))];
    return classes.map(kind =>
        make(
            kind,
            words.filter(word => classOf(word) === kind).map(({ text }) => text)
        )
    );
}

/** A name before `=` is defined, one before a bracket is applied, unless the bracket says that a rung has no certificate. */
function nameRules(words: readonly GrammarWord[]): HighlightRule[] {
    const name = terminalPattern('ID');
    const remarks = words.filter(({ text, rules }) => isWord(text) && rules.has('Rung')).map(({ text }) => text);
    return [
        { name: 'measure', match: `${name}(?=${BLANK}*[=＝])`, tokens: 'measure' },
        { name: 'call', match: `${name}(?=${BLANK}*[(（](?!${BLANK}*${wordsPattern(remarks)}))`, tokens: 'call' },
        { name: 'name', match: `${name}|${terminalPattern('QUOTED_NAME')}`, tokens: 'name' }
    ];
}
