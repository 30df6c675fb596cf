// Which fixes belong to a diagnostic: kept beside it, worked out when somebody asks, told in places of the author's file.
import { AstUtils, type AstNode, type LangiumDocument } from 'langium';
import type { Diagnostic, TextEdit } from 'vscode-languageserver-types';
import type { AnyCheck, Place } from '../checks/check.ts';
import type { Change, Fix } from './fix.ts';
import { originOfRange } from '../effective/effective.ts';
import type { Bilingual } from '../messages/bilingual.ts';

/** What a check reported, so that it can be asked for its fixes. */
export class Finding {
    readonly check: AnyCheck;
    readonly node: AstNode;
    readonly it: never;
    readonly at: Place;

    constructor(check: AnyCheck, found: { node: AstNode; it: never; at: Place }) {
        this.check = check;
        this.node = found.node;
        this.it = found.it;
        this.at = found.at;
    }
}

/** A fix in places of one file. */
export interface OfferedFix {
    readonly title: Bilingual;
    readonly edits: readonly TextEdit[];
    /** The only way out and a safe one. */
    readonly preferred: boolean;
}

const FINDINGS = new WeakMap<Diagnostic, Finding>();

export function keepFinding(diagnostic: Diagnostic, finding: Finding | undefined): void {
    if (finding?.check.fix) FINDINGS.set(diagnostic, finding);
}

export const findingOf = (diagnostic: Diagnostic): Finding | undefined => FINDINGS.get(diagnostic);

/** What the check of one of the document's diagnostics offers; nothing that would change another file. */
export function fixesOf(document: LangiumDocument, diagnostic: Diagnostic): OfferedFix[] {
    const finding = FINDINGS.get(diagnostic);
    if (!finding) return [];
    const { check, node, it, at } = finding;
    const found = AstUtils.getDocument(node);
    const offered = check.fix!(node as never, it, at).flatMap(fix => offerOf(fix, found, document) ?? []);
    return offered.map(fix => ({ ...fix, preferred: fix.preferred && offered.length === 1 }));
}

function offerOf(fix: Fix, found: LangiumDocument, document: LangiumDocument): OfferedFix | undefined {
    const edits = fix.changes.flatMap(change => editIn(change, found, document) ?? []);
    if (edits.length === 0 || edits.length < fix.changes.length) return undefined;
    return { title: fix.title, edits, preferred: fix.safe === true };
}

/** In a file that was put together the place is that of the author's words; undefined for words of another file. */
function editIn(change: Change, found: LangiumDocument, document: LangiumDocument): TextEdit | undefined {
    const origin = originOfRange(found, change);
    if (origin?.document !== document) return undefined;
    const place = document.textDocument;
    const range = { start: place.positionAt(origin.from), end: place.positionAt(origin.to) };
    return { range, newText: change.text };
}
