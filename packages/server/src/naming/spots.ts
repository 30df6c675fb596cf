// Where a thing is called by its names: the places of its own names, and the name that stands at a place.
import { AstUtils, CstUtils, GrammarUtils, type AstNode, type CstNode, type LangiumDocument } from 'langium';
import { isTally, originOf, talliesOf, type Ruleset } from '@guiju/language';

/** Characters of a file that are a name, without the marks around it. */
export interface Spot {
    readonly document: LangiumDocument;
    readonly from: number;
    readonly to: number;
    readonly text: string;
}

/** A name at a place, and the thing that it names. */
export interface Named extends Spot {
    readonly node: AstNode;
    readonly isDeclaration: boolean;
}

/** Properties that hold names, for things that are not called by `name` and `otherName`. */
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
    Item: ['codes'],
    Section: ['codes'],
    Mark: ['name', 'title', 'otherTitle'],
    Basis: ['names', 'designation'],
    ScaleOption: ['label', 'otherName'],
    Row: ['label'],
    Group: ['title'],
    Example: ['title'],
    Documents: ['purpose', 'otherName'],
    Stage: ['name', 'code'],
    Domain: ['code']
};

export const spotsOf = (node: AstNode): Spot[] =>
    (PROPERTIES[node.$type] ?? ['name', 'otherName']).flatMap(property =>
        GrammarUtils.findNodesForProperty(node.$cstNode, property).map(cst => spotOf(AstUtils.getDocument(node), cst))
    );

const MARKS = /^[“"「`＂]|[”"」`＂]$/g;

export function spotOf(document: LangiumDocument, { offset, text }: CstNode): Spot {
    const start = /^[“"「`＂]/.test(text) ? 1 : 0;
    const inside = text.replace(MARKS, '');
    return { document, from: offset + start, to: offset + start + inside.length, text: inside };
}

/** What is named at a place, were it the end of the name. */
export function namedAt(document: LangiumDocument, offset: number): Named | undefined {
    return at(document, offset) ?? (offset > 0 ? at(document, offset - 1) : undefined);
}

function at(document: LangiumDocument, offset: number): Named | undefined {
    const root = document.parseResult.value.$cstNode;
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, offset);
    if (!leaf) return undefined;
    for (const { reference } of AstUtils.streamReferences(leaf.astNode)) {
        const { $refNode: cst } = reference;
        const target = 'ref' in reference ? reference.ref : undefined;
        if (cst && target && cst.offset <= offset && offset < cst.end) {
            return { ...spotOf(document, cst), node: authored(target), isDeclaration: false };
        }
    }
    const own = spotsOf(leaf.astNode).find(({ from, to }) => from - 1 <= offset && offset < to + 1);
    return own && leaf.offset <= own.to && leaf.end >= own.from
        ? { ...own, node: authored(leaf.astNode), isDeclaration: true }
        : undefined;
}

/** The node that an author wrote: not that of a text which was put together, and of several that raise a tally the main one. */
export function authored(node: AstNode): AstNode {
    if (!node.$cstNode) return node;
    const document = AstUtils.getDocument(node);
    const origin = originOf(document, (spotsOf(node)[0] ?? { from: node.$cstNode.offset }).from);
    const written = origin.document === document ? node : sameAt(origin.document, origin.offset, node.$type);
    if (!written || !isTally(written)) return written ?? node;
    const ruleset = AstUtils.getDocument(written).parseResult.value as Ruleset;
    return talliesOf(ruleset).find(({ name }) => name === written.name) ?? written;
}

function sameAt(document: LangiumDocument, offset: number, type: string): AstNode | undefined {
    const root = document.parseResult.value.$cstNode;
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, offset);
    return AstUtils.getContainerOfType(leaf?.astNode, (each): each is AstNode => each.$type === type);
}
