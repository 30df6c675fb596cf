// The changes that leave no choice: what `guiju check --fix` makes and an editor makes on saving.
import type { LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { fixesOf, type OfferedFix } from './offered.ts';

/** A change and the place that it mends. */
export interface CertainFix {
    readonly fix: OfferedFix;
    readonly range: Range;
}

/** For each diagnostic its only safe way out, by place; of two that touch one place the first. */
export function certainFixesOf(document: LangiumDocument): CertainFix[] {
    const taken: Range[] = [];
    return (document.diagnostics ?? []).flatMap(diagnostic => {
        const fix = fixesOf(document, diagnostic).find(({ preferred }) => preferred);
        const places = fix?.edits.map(({ range }) => range) ?? [];
        if (!fix || places.some(place => taken.some(other => touches(place, other)))) return [];
        taken.push(...places);
        return [{ fix, range: diagnostic.range }];
    });
}

/** Two ranges that share a place, were it only an end. */
export function touches(a: Range, b: Range): boolean {
    return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
    return a.line < b.line || (a.line === b.line && a.character < b.character);
}
