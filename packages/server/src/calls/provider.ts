// What a measure uses, and who uses it: the calls of a language that has no calls.
import { AstUtils, type AstNode, type LangiumDocument, type LangiumDocuments } from 'langium';
import type { CallHierarchyProvider, LangiumServices } from 'langium/lsp';
import { isCall, isExample, isGrades, isMeasure, isTable, languageOf, tableOf } from '@guiju/language';
import type {
    CallHierarchyIncomingCall,
    CallHierarchyIncomingCallsParams,
    CallHierarchyItem,
    CallHierarchyOutgoingCall,
    CallHierarchyOutgoingCallsParams,
    CallHierarchyPrepareParams,
    Range
} from 'vscode-languageserver';
import { URI } from 'langium';
import { rangeOf } from '../finding/finding.ts';
import { kindOf } from '../naming/kinds.ts';
import { occurrencesOf } from '../naming/occurrences.ts';
import { authored, namedAt, spotOf, spotsOf } from '../naming/spots.ts';
import { summaryOf } from '../naming/summary.ts';

/** What a formula may be made of. */
const USED = new Set([
    'Measure',
    'Tally',
    'Input',
    'FactorGroup',
    'Table',
    'Grades',
    'Item',
    'Section',
    'Collection',
    'FindingClass'
]);

export class GuijuCalls implements CallHierarchyProvider {
    private readonly documents: LangiumDocuments;

    constructor(services: LangiumServices) {
        this.documents = services.shared.workspace.LangiumDocuments;
    }

    prepareCallHierarchy(
        document: LangiumDocument,
        { position }: CallHierarchyPrepareParams
    ): CallHierarchyItem[] | undefined {
        const node = namedAt(document, document.textDocument.offsetAt(position))?.node;
        return node && USED.has(node.$type) && node.$cstNode ? [itemOf(node)] : undefined;
    }

    incomingCalls({ item }: CallHierarchyIncomingCallsParams): CallHierarchyIncomingCall[] | undefined {
        const node = this.nodeOf(item);
        if (!node) return undefined;
        const users = new Map<AstNode, Range[]>();
        for (const each of occurrencesOf(node, this.documents).filter(({ isDeclaration }) => !isDeclaration)) {
            const user = userAt(each.document, each.from);
            if (user && user !== node) users.set(user, [...(users.get(user) ?? []), rangeOf(each)]);
        }
        return [...users].map(([user, fromRanges]) => ({ from: itemOf(user), fromRanges }));
    }

    outgoingCalls({ item }: CallHierarchyOutgoingCallsParams): CallHierarchyOutgoingCall[] | undefined {
        const node = this.nodeOf(item);
        if (!node) return undefined;
        const document = AstUtils.getDocument(node);
        const used = new Map<AstNode, Range[]>();
        const use = (target: AstNode | undefined, range: Range): void => {
            if (!target?.$cstNode || !USED.has(target.$type) || target === node) return;
            used.set(target, [...(used.get(target) ?? []), range]);
        };
        for (const inner of AstUtils.streamAst(node)) {
            if (isCall(inner)) use(tableOf(inner), inner.$cstNode!.range);
            for (const { reference } of AstUtils.streamReferences(inner)) {
                if (!reference.$refNode || !('ref' in reference) || !reference.ref) continue;
                use(authored(reference.ref), rangeOf(spotOf(document, reference.$refNode)));
            }
        }
        return [...used].map(([target, fromRanges]) => ({ to: itemOf(target), fromRanges }));
    }

    private nodeOf({ uri, selectionRange }: CallHierarchyItem): AstNode | undefined {
        const document = this.documents.getDocument(URI.parse(uri));
        return document && namedAt(document, document.textDocument.offsetAt(selectionRange.start))?.node;
    }
}

/** The measure, table, block of grades or example around a place. */
function userAt(document: LangiumDocument, offset: number): AstNode | undefined {
    const isUser = (node: AstNode): boolean => isMeasure(node) || isGrades(node) || isExample(node) || isTable(node);
    return AstUtils.streamAllContents(document.parseResult.value).find(
        node =>
            isUser(node) && node.$cstNode !== undefined && node.$cstNode.offset <= offset && offset < node.$cstNode.end
    );
}

function itemOf(node: AstNode): CallHierarchyItem {
    const [name] = spotsOf(node);
    const { range } = node.$cstNode!;
    return {
        name: name?.text ?? '',
        kind: kindOf(node.$type).symbol,
        detail: summaryOf(node, languageOf(AstUtils.getDocument(node))),
        uri: String(AstUtils.getDocument(node).uri),
        range,
        selectionRange: name ? rangeOf(name) : range
    };
}
