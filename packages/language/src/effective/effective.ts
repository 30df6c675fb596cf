// What a file says in full: with what it keeps of a base and what it takes over from the edition that it revises.
import { DocumentState, type AstNode, type LangiumDocument, type LangiumSharedCoreServices } from 'langium';
import type { Ruleset } from '../generated/ast.ts';
import { baseOf } from '../names/base.ts';
import { formerOf, revisionOf } from '../names/revisions.ts';
import { keepingScorings, keptEdits } from './kept.ts';
import { edited, originIn, rangeIn, type Origin, type OriginRange, type Piece } from './pieces.ts';
import { revisedPieces } from './revised.ts';

interface Full {
    readonly document: LangiumDocument<Ruleset>;
    readonly pieces: readonly Piece[];
    /** The rulesets it was made from; when one of them changes it is made anew. */
    readonly sources: readonly (Ruleset | undefined)[];
}

const FULL = new WeakMap<Ruleset, Full>();
const MADE_OF = new WeakMap<Ruleset, readonly Piece[]>();
const PENDING = new WeakSet<Ruleset>();

type Documents = LangiumSharedCoreServices['workspace']['LangiumDocumentFactory'];

/** The document in full: itself unless it keeps or revises something. It is parsed and may be linked, not checked. */
export function fullDocument(document: LangiumDocument<Ruleset>, factory: Documents): LangiumDocument<Ruleset> {
    const ruleset = document.parseResult.value;
    if (MADE_OF.has(ruleset) || PENDING.has(ruleset) || document.parseResult.parserErrors.length > 0) return document;
    if (!revisionOf(ruleset) && keepingScorings(ruleset).length === 0) return document;
    PENDING.add(ruleset);
    try {
        return made(document, factory);
    } finally {
        PENDING.delete(ruleset);
    }
}

function made(document: LangiumDocument<Ruleset>, factory: Documents): LangiumDocument<Ruleset> {
    const ruleset = document.parseResult.value;
    const sources = sourcesOf(ruleset);
    const known = FULL.get(ruleset);
    if (known?.sources.every((source, index) => source === sources[index])) return known.document;
    const pieces = piecesOf(document);
    if (pieces === undefined) return document;
    const full = factory.fromString<Ruleset>(pieces.map(({ text }) => text).join(''), document.uri);
    full.state = DocumentState.ComputedScopes;
    MADE_OF.set(full.parseResult.value, pieces);
    FULL.set(ruleset, { document: full, pieces, sources });
    return full;
}

function sourcesOf(ruleset: Ruleset): (Ruleset | undefined)[] {
    const bases = keepingScorings(ruleset).map(scoring => baseOf(scoring)?.$container as Ruleset | undefined);
    return [formerOf(revisionOf(ruleset)), ...bases];
}

/** Undefined where what is kept or revised cannot be read. */
function piecesOf(document: LangiumDocument<Ruleset>): Piece[] | undefined {
    const ruleset = document.parseResult.value;
    const revision = revisionOf(ruleset);
    const former = formerOf(revision);
    if (revision) return former && revisedPieces(revision, former, document);
    const edits = keepingScorings(ruleset).flatMap(keptEdits);
    return edits.length === 0 ? undefined : edited(document, 0, document.textDocument.getText().length, edits);
}

/** The document in full, once names in it were looked up; otherwise itself. */
export function fullOf(document: LangiumDocument<Ruleset>): LangiumDocument<Ruleset> {
    return FULL.get(document.parseResult.value)?.document ?? document;
}

/** A file in full that was put together: no author ever sees it. */
export const isMade = (ruleset: AstNode): boolean => MADE_OF.has(ruleset as Ruleset);

/** Where the author wrote what stands at the offset of a document. */
export function originOf(document: LangiumDocument, offset: number): Origin {
    const pieces = MADE_OF.get(document.parseResult.value as Ruleset);
    if (!pieces) return { document, offset };
    const origin = originIn(pieces, offset);
    return originOf(origin.document, origin.offset);
}

/** Where the author wrote the characters between two offsets, in one go; undefined where they come from several places. */
export function originOfRange(
    document: LangiumDocument,
    { from, to }: { from: number; to: number }
): OriginRange | undefined {
    const pieces = MADE_OF.get(document.parseResult.value as Ruleset);
    if (!pieces) return { document, from, to };
    const origin = rangeIn(pieces, from, to);
    return origin && originOfRange(origin.document, origin);
}
