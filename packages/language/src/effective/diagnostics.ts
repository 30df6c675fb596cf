// What is found in a file in full, told where its author wrote it; and what is not asked of the short file.
import { AstUtils, GrammarUtils, UriUtils, type AstNode, type LangiumDocument, type ReferenceInfo } from 'langium';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import type { AnyCheck } from '../checks/check.ts';
import type { DiagnosticData } from '../checks/validator.ts';
import { isAddition, isDeletion, isRevision, isSectionChange, type Ruleset } from '../generated/ast.ts';
import type { Bilingual, Language } from '../messages/bilingual.ts';
import { revisionOf } from '../names/revisions.ts';
import { fullOf, isMade, originOf } from './effective.ts';
import { keepingScorings, remainingOf } from './kept.ts';

/** What is said of a file as its author wrote it, character by character, also where a statement was not understood. */
export const isOfTheFile = ({ id }: Pick<AnyCheck, 'id'>): boolean =>
    OF_THE_FILE.some(subject => id.startsWith(subject));

const OF_THE_FILE = ['suppression-', 'project-', 'character-'];

/** Of a text that changes another one: old points were right there, and what was deleted leaves a gap on purpose. */
const NOT_IN_FULL = new Set(['base-points-mismatch', 'code-gap']);

/** The short file is asked what changes, the full one everything else. */
export function isJudged({ id }: AnyCheck, document: LangiumDocument): boolean {
    const ruleset = document.parseResult.value as Ruleset;
    const ofChanges = id.startsWith('revision-');
    if (isOfTheFile({ id })) return !isMade(ruleset);
    if (isMade(ruleset)) return !ofChanges && !NOT_IN_FULL.has(id);
    if (revisionOf(ruleset)) return ofChanges;
    return isShort(document) ? ofChanges || id === 'base-points-mismatch' : true;
}

const isShort = (document: LangiumDocument): boolean => fullOf(document as LangiumDocument<Ruleset>) !== document;

/** Names that the full file holds too are looked up there. */
export function isToldInFull(
    { container }: ReferenceInfo,
    { parseResult }: Pick<LangiumDocument, 'parseResult'>
): boolean {
    const ruleset = parseResult.value as Ruleset;
    if (isMade(ruleset)) return false;
    if (revisionOf(ruleset)) return ![isRevision, isDeletion, isSectionChange, isAddition].some(is => is(container));
    return isShort(AstUtils.getDocument(ruleset));
}

/** Where the author wrote it; what stays as it was is told at the words that keep it. */
export function atOrigin(
    diagnostic: Diagnostic,
    full: LangiumDocument<Ruleset>,
    document: LangiumDocument<Ruleset>,
    language: Language
): Diagnostic {
    const { textDocument } = full;
    const from = originOf(full, textDocument.offsetAt(diagnostic.range.start));
    const to = originOf(full, Math.max(0, textDocument.offsetAt(diagnostic.range.end) - 1));
    const place = from.document.textDocument;
    if (from.document === document && to.document === document) {
        const range = {
            start: place.positionAt(from.offset),
            end: place.positionAt(Math.max(to.offset, from.offset) + 1)
        };
        return { ...diagnostic, range };
    }
    const line = place.positionAt(from.offset).line + 1;
    const name = UriUtils.basename(from.document.uri);
    const { code, messages } = diagnostic.data as DiagnosticData;
    const told: Bilingual = {
        zh: `照旧的部分（“${name}”第 ${line} 行）：${messages.zh}`,
        en: `In what stays as it was (“${name}”, line ${line}): ${messages.en}`
    };
    return { ...diagnostic, range: keptAt(document), message: told[language], data: { code, messages: told } };
}

function keptAt({ parseResult }: LangiumDocument<Ruleset>): Range {
    const revision = revisionOf(parseResult.value);
    const scoring = keepingScorings(parseResult.value)[0];
    const node: AstNode | undefined = revision ?? (scoring && remainingOf(scoring));
    const cst = revision ? GrammarUtils.findNodeForProperty(revision.$cstNode, 'file') : node?.$cstNode;
    return cst!.range;
}
