// How far apart two pieces on one line stand.
import type { Piece } from './pieces.ts';

/** Blanks between two statements on one line, and before a comment behind them; where there were more, one more may stay. */
const APART = 2;

/** Units as part of an amount: `20分` and `20 points`. */
const AMOUNTS = new Set([
    'Unit',
    'TimeUnit',
    'UnitInside',
    'Hours',
    'HoursInside',
    'Points',
    'Row',
    'DurationUnit',
    'Worth',
    'TallyGiven'
]);

/** Terminals that end by themselves, so that people glue what follows. */
const QUOTED = new Set(['STRING', 'TITLE', 'QUOTED_NAME', 'DATE', 'STANDARD', 'MARK']);

const BARS = new Set(['BAR', 'HEAD_BAR', 'ROW_END']);

const SIGNED = new Set(['SignedLiteral', 'Negative', 'Row', 'Amount', 'Printed']);

const BETWEEN_OPERANDS = new Set(['=', '≠', '≥', '≤', '>', '<', '→', '+', '-', '×', '÷', '*', '/']);

/**
 * Blanks between two neighbours; `written` is how many the author put there, which tells what was joined on purpose, such as
 * the parts of an edition.
 */
export function blanksBetween(before: Piece, after: Piece, written: number): number {
    if (after.isComment) return APART;
    return (
        inPunctuation(before, after) ??
        inCode(before, after) ??
        inAmount(before, after) ??
        aroundOperator(before, after) ??
        (QUOTED.has(before.type) || QUOTED.has(after.type) ? 1 : Math.min(written, 1))
    );
}

/** Statements of one block that share a line stand further apart than the words of each, unless both are single words. */
export function blanksBetweenStatements(areWords: boolean, written: number): number {
    return areWords ? 1 : Math.max(APART, partsApart(written));
}

/** Parts that the author set apart stay so. */
export const partsApart = (written: number): number => Math.min(written, APART + 1);

function inPunctuation(before: Piece, after: Piece): number | undefined {
    if (before.type === '{' && after.type === '}') return 0;
    if (after.type === '{' || before.type === '{' || after.type === '}') return 1;
    if (BARS.has(before.type) || BARS.has(after.type)) return 1;
    if (after.type === ',' || after.type === ';' || after.type === ')') return 0;
    if (before.type === '(') return 0;
    if (before.type === ',' || before.type === ';') return isFullWidth(before) ? 0 : 1;
    if (after.type === '(') return besideBracket(before, after);
    return undefined;
}

function besideBracket(before: Piece, after: Piece): number | undefined {
    if (after.rule === 'Call' || before.type === '√' || before.type === 'sqrt') return 0;
    if (isFullWidth(after)) return 0;
    return SIGNED.has(before.rule) && before.type === '-' ? 0 : 1;
}

function inCode(before: Piece, after: Piece): number | undefined {
    const colon = [before, after].find(({ type }) => type === ':');
    if (!colon) return undefined;
    if (colon.rule === 'Argument') return 1;
    if (colon.rule === 'ClockTime' || colon.rule === 'Code' || colon.rule === 'Citable') return 0;
    if (colon === after) return 0;
    return isFullWidth(colon) ? 0 : 1;
}

function inAmount(before: Piece, after: Piece): number | undefined {
    if (before.type === '√' || before.type === 'sqrt') return 0;
    if (before.type === 'NUMBER' && (after.type === '√' || after.type === 'sqrt')) return 0;
    if (before.type === 'NUMBER' && AMOUNTS.has(after.rule) && !isDash(after))
        return /^[a-z]/i.test(after.type) ? 1 : 0;
    if (before.type === 'NUMBER' && /^[a-z]/.test(after.type)) return 1;
    return inRange(before, after);
}

function inRange(before: Piece, after: Piece): number | undefined {
    if (after.written === '~') return isFirst(after) ? undefined : 0;
    if (before.written === '~') return isLast(before) ? undefined : 0;
    if (before.type === '<' && isOpenEnd(before)) return 0;
    if ((before.type === '-' || before.type === '+') && SIGNED.has(before.rule)) return 0;
    return undefined;
}

function aroundOperator(before: Piece, after: Piece): number | undefined {
    if (after.rule === 'Edition' || before.rule === 'Edition') return undefined;
    if (before.rule === 'MarkerUse' || before.rule === 'Marker') return 1;
    if (before.rule === 'TableCell' || before.rule === 'RulesetCode' || after.rule === 'RulesetCode') return undefined;
    return BETWEEN_OPERANDS.has(before.type) || BETWEEN_OPERANDS.has(after.type) ? 1 : undefined;
}

const isDash = ({ type }: Piece): boolean => type === '-';
const isFullWidth = ({ written }: Piece): boolean => /[，、；：（）]/.test(written);

/** `~ 5` has no lower end, `1~` no upper one. */
const isFirst = ({ node, start }: Piece): boolean => node.$cstNode?.offset === start;
const isLast = ({ node, end }: Piece): boolean => node.$cstNode?.end === end;

/** The `<` of `80~<90`. */
const isOpenEnd = ({ node }: Piece): boolean => 'open' in node && node.open === true;
