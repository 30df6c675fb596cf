// What stands at the place where somebody types: the word begun there, and where it begins.

export interface Typed {
    /** Where the word begins that is being typed; the place itself where none is. */
    readonly from: number;
    /** Its end, behind the place where the word goes on there. */
    readonly to: number;
    /** What was typed of it so far. */
    readonly text: string;
}

const WORD = /[\p{L}\p{M}\p{N}_.．:：-]/u;

/** Inside of quotation marks the text behind the opening one, the marks included in the range; undefined outside. */
export function quotedAt(text: string, offset: number): Typed | undefined {
    const line = text.lastIndexOf('\n', offset - 1) + 1;
    const before = text.slice(line, offset);
    const curly = before.lastIndexOf('“');
    const isOpen = curly > before.lastIndexOf('”');
    const straight = (before.match(/"/g) ?? []).length % 2 === 1 ? before.lastIndexOf('"') : -1;
    const start = isOpen ? curly : straight;
    if (start < 0) return undefined;
    const [rest, closing] = /^[^“”"\n]*?([”"]|(?=\n|$))/.exec(text.slice(offset)) ?? ['', ''];
    return { from: line + start, to: closing ? offset + rest.length : offset, text: before.slice(start + 1) };
}

/** Whether a place is behind the signs that begin a comment. */
export function isInComment(text: string, offset: number): boolean {
    const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    return /^([^“"/]|“[^”]*”|"[^"]*"|\/(?!\/))*\/\//.test(line);
}

/** Names, keywords and codes; a name in brackets of its own begins at the bracket. */
export function typedAt(text: string, offset: number): Typed {
    const line = text.lastIndexOf('\n', offset - 1) + 1;
    const quoted = /[「`][^」`\n]*$/.exec(text.slice(line, offset));
    if (quoted && (quoted[0].startsWith('「') || isOdd(text.slice(line, offset)))) {
        const rest = /^[^」`\n]*[」`]?/.exec(text.slice(offset))![0];
        const closed = /[」`]$/.test(rest) ? rest.length : 0;
        return { from: line + quoted.index, to: offset + closed, text: quoted[0].slice(1) };
    }
    let from = offset;
    while (from > line && WORD.test(text.charAt(from - 1))) from--;
    const typed = withoutSign(text.slice(from, offset));
    from = offset - typed.length;
    let to = offset;
    while (WORD.test(text.charAt(to))) to++;
    return { from, to: typed === '' ? offset : to, text: typed };
}

const isOdd = (before: string): boolean => (before.match(/`/g) ?? []).length % 2 === 1;

/** A minus or a full stop in front belongs to what stands before, a number does not end in a letter. */
const withoutSign = (typed: string): string =>
    typed.replace(/^[-.．:：]+/, '').replace(/^[0-9０-９]+([.．][0-9０-９]+)*(?=\p{L})/u, '');

/** `当pf`: a Chinese word with Latin letters at its end, which may be a second word that is typed by its reading. */
export function gluedAt({ from, to, text }: Typed): Typed | undefined {
    const [, , rest] = /^(.*\p{Script=Han})([a-zA-Z]+)$/u.exec(text) ?? [];
    return rest === undefined ? undefined : { from: from + text.length - rest.length, to, text: rest };
}
