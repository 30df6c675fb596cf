// Ignoring a finding from the editor: a comment before its statement, with room for the reason.
import { CstUtils, type CstNode, type LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { knownSeverity } from '../checks/known.ts';
import type { OfferedFix } from '../fixes/offered.ts';
import { isRuleset } from '../generated/ast.ts';
import { IGNORE } from './comments.ts';

/** Warnings and infos can be ignored; undefined for what cannot, and for what stands in no statement. */
export function ignoring(document: LangiumDocument, diagnostic: Diagnostic): OfferedFix | undefined {
    const code = String(diagnostic.code);
    const severity = knownSeverity(code);
    if ((severity !== 'warning' && severity !== 'info') || code.startsWith('suppression-')) return undefined;
    const statement = statementAt(document, document.textDocument.offsetAt(diagnostic.range.start));
    if (!statement) return undefined;
    const { line } = statement.range.start;
    const before = lineUpTo(document, statement);
    const newText = `${before}// ${IGNORE} ${code}: \n`;
    const start = { line, character: 0 };
    return {
        title: { zh: `不再提示“${code}”，写明理由`, en: `Ignore “${code}” and state the reason` },
        edits: [{ range: { start, end: start }, newText }],
        preferred: false
    };
}

/** The smallest part of the file around a place that begins its line: a comment can stand before it. */
function statementAt(document: LangiumDocument, offset: number): CstNode | undefined {
    const root = document.parseResult.value.$cstNode;
    let node = root && CstUtils.findLeafNodeAtOffset(root, offset)?.astNode;
    while (node && !isRuleset(node)) {
        const cst = node.$cstNode;
        if (cst && lineUpTo(document, cst).trim() === '') return cst;
        node = node.$container;
    }
    return undefined;
}

function lineUpTo({ textDocument }: LangiumDocument, { range, offset }: CstNode): string {
    return textDocument.getText().slice(textDocument.offsetAt({ line: range.start.line, character: 0 }), offset);
}
