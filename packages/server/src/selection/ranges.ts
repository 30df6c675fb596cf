// What a selection grows to, step by step: the word, the parts of the statement, the blocks around it, the file.
import { CstUtils, type CstNode, type LangiumDocument } from 'langium';
import type { Position, Range, SelectionRange } from 'vscode-languageserver';

export function selectionAt(document: LangiumDocument, position: Position): SelectionRange {
    const offset = document.textDocument.offsetAt(position);
    const root = document.parseResult.value.$cstNode;
    const leaf =
        root && (CstUtils.findLeafNodeAtOffset(root, offset) ?? CstUtils.findLeafNodeBeforeOffset(root, offset));
    const whole: Range = {
        start: { line: 0, character: 0 },
        end: document.textDocument.positionAt(document.textDocument.getText().length)
    };
    const steps: Range[] = [];
    for (let node: CstNode | undefined = leaf; node; node = node.container) steps.push(node.range);
    return [...steps, whole]
        .filter((range, at, all) => at === 0 || !isSame(range, all[at - 1]!))
        .reduceRight<SelectionRange | undefined>((parent, range) => ({ range, ...(parent && { parent }) }), undefined)!;
}

const isSame = (a: Range, b: Range): boolean =>
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character;
