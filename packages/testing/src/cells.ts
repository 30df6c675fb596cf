// How wide a text stands on the screen: a Chinese character takes two cells, so that carets stand below it.

/** Chinese characters, kana, hangul and full-width signs; the curly quotes are narrow in code fonts. */
const WIDE =
    /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;

/** Width of a text in cells. */
export function cellsOf(text: string): number {
    let cells = 0;
    for (const character of text) cells += WIDE.test(character) ? 2 : 1;
    return cells;
}
