// Places in answers of a server as a reader of a fixture sees them: the line they are in, with the range in brackets.
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Location, Range } from 'vscode-languageserver/node';

/** `总评 = ⟦实得⟧ ÷ 涉及`; a range of several lines from its first to its last. */
export function inLine(text: string, { start, end }: Range): string {
    const lines = text.split('\n');
    const first = lines[start.line] ?? '';
    if (start.line !== end.line) {
        const last = (lines[end.line] ?? '').slice(0, end.character).trim();
        const between = end.line - start.line > 1 ? ` (${end.line - start.line - 1}) ` : ' ';
        return `${first.slice(0, start.character)}⟦${first.slice(start.character)} ⏎${between}${last}⟧`.trim();
    }
    const inside = first.slice(start.character, end.character);
    return `${first.slice(0, start.character)}⟦${inside}⟧${first.slice(end.character)}`.trim();
}

/** A place in one of the files of a fixture; the name of the file in front where it is another one. */
export function placeIn(files: ReadonlyMap<string, string>, asked: string, { uri, range }: Location): string {
    const name = basename(fileURLToPath(uri));
    return `${name === asked ? '' : `${name}: `}${inLine(files.get(name) ?? '', range)}`;
}
