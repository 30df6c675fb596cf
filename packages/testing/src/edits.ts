// Texts after fixes were made in them, as an editor makes them.
import type { LangiumDocument } from 'langium';

interface TextEdit {
    readonly range: {
        readonly start: { readonly line: number; readonly character: number };
        readonly end: { readonly line: number; readonly character: number };
    };
    readonly newText: string;
}

/** One fix after the other; one that would change what a former one changed already is left out. */
export function afterEdits(text: LangiumDocument['textDocument'], fixes: readonly (readonly TextEdit[])[]): string {
    const taken: { from: number; to: number; text: string }[] = [];
    for (const fix of fixes) {
        const changes = fix.map(({ range, newText }) => ({
            from: text.offsetAt(range.start),
            to: text.offsetAt(range.end),
            text: newText
        }));
        const isFree = changes.every(({ from, to }) => taken.every(other => to <= other.from || other.to <= from));
        if (isFree) taken.push(...changes);
    }
    taken.sort((a, b) => b.from - a.from);
    return taken.reduce((all, { from, to, text: words }) => all.slice(0, from) + words + all.slice(to), text.getText());
}
