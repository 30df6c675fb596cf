// How each editor feature is asked about a place of a fixture, and how its answer reads there.
import type {
    CallHierarchyIncomingCall,
    CallHierarchyItem,
    CallHierarchyOutgoingCall,
    CompletionItem,
    CompletionList,
    DocumentHighlight,
    DocumentLink,
    DocumentSymbol,
    FoldingRange,
    Hover,
    InlayHint,
    InsertReplaceEdit,
    Location,
    LocationLink,
    MarkupContent,
    ProtocolConnection,
    Range,
    SelectionRange,
    SemanticTokens,
    SignatureHelp,
    TextDocumentEdit,
    TextEdit,
    WorkspaceEdit,
    WorkspaceSymbol
} from 'vscode-languageserver/node';
import { AllSemanticTokenModifiers, AllSemanticTokenTypes } from 'langium/lsp';
import type { Question } from './feature-fixtures.ts';
import { inLine, placeIn } from './places.ts';

export interface Asked {
    readonly connection: ProtocolConnection;
    readonly question: Question;
    readonly uri: string;
    /** Of the file that is asked about. */
    readonly text: string;
    readonly files: ReadonlyMap<string, string>;
    uriOf(file: string): string;
}

type Ask = (asked: Asked) => Promise<string[]>;

/** By the name of the folder that holds the fixtures. */
export const FEATURES: Readonly<Record<string, Ask>> = {
    calls,
    colours,
    completion,
    definition,
    'document-symbols': documentSymbols,
    folding,
    highlights,
    hints,
    hover,
    links,
    references,
    rename,
    selection,
    signature,
    'workspace-symbols': workspaceSymbols
};

const at = ({ uri, question }: Asked) => ({ textDocument: { uri }, position: question.place });

const SHOWN = 14;

/** The first suggestions; the argument chooses those whose label holds it. With what is replaced, where that is something. */
async function completion(asked: Asked): Promise<string[]> {
    const answer: CompletionList | null = await asked.connection.sendRequest('textDocument/completion', at(asked));
    if (!answer) return ['(nothing)'];
    const wanted = answer.items.filter(({ label }) => label.includes(asked.question.argument));
    const more = wanted.length > SHOWN ? [`… ${wanted.length} in all`] : [];
    return [...wanted.slice(0, SHOWN).map(item => suggestion(item, asked.text)), ...more];
}

function suggestion(item: CompletionItem, text: string): string {
    const edit = item.textEdit as (TextEdit & InsertReplaceEdit) | undefined;
    const range: Range | undefined = edit?.replace ?? edit?.range;
    const isEmpty = range !== undefined && range.start.character === range.end.character;
    const written = edit && edit.newText !== item.label ? ` ⇒ ${JSON.stringify(edit.newText)}` : '';
    const replaced = range && !isEmpty ? ` in ${inLine(text, range)}` : '';
    const told = [item.detail, item.labelDetails?.description].filter(Boolean).join(' · ');
    return `${item.label}${told ? `  ${told}` : ''}${written}${replaced}`;
}

async function hover(asked: Asked): Promise<string[]> {
    const answer: Hover | null = await asked.connection.sendRequest('textDocument/hover', at(asked));
    if (!answer) return ['(nothing)'];
    const lines = (answer.contents as MarkupContent).value.split('\n').filter(line => line !== '');
    return [...(answer.range ? [inLine(asked.text, answer.range)] : []), ...lines];
}

async function definition(asked: Asked): Promise<string[]> {
    const answer: LocationLink[] | null = await asked.connection.sendRequest('textDocument/definition', at(asked));
    return (answer ?? []).map(({ targetUri, targetSelectionRange }) =>
        placeIn(asked.files, asked.question.file, { uri: targetUri, range: targetSelectionRange })
    );
}

async function references(asked: Asked): Promise<string[]> {
    const params = { ...at(asked), context: { includeDeclaration: true } };
    const answer: Location[] | null = await asked.connection.sendRequest('textDocument/references', params);
    return (answer ?? []).map(place => placeIn(asked.files, asked.question.file, place));
}

async function highlights(asked: Asked): Promise<string[]> {
    const answer: DocumentHighlight[] | null = await asked.connection.sendRequest(
        'textDocument/documentHighlight',
        at(asked)
    );
    return (answer ?? []).map(({ range, kind }) => `${kind === 3 ? 'write' : 'read '} ${inLine(asked.text, range)}`);
}

/** Every line that changes, as it reads then; `?` where a person is asked first. Or why nothing may be changed. */
async function rename(asked: Asked): Promise<string[]> {
    try {
        const range: Range = await asked.connection.sendRequest('textDocument/prepareRename', at(asked));
        const params = { ...at(asked), newName: asked.question.argument };
        const edit: WorkspaceEdit = await asked.connection.sendRequest('textDocument/rename', params);
        const changed = (edit.documentChanges as TextDocumentEdit[]).flatMap(({ textDocument, edits }) =>
            (edits as (TextEdit & { annotationId?: string })[]).map(({ range: place, newText, annotationId }) => {
                const told = placeIn(asked.files, asked.question.file, { uri: textDocument.uri, range: place });
                return `${annotationId === undefined ? ' ' : '?'} ${told.replace(/⟦[^⟧]*⟧/, `⟦${newText}⟧`)}`;
            })
        );
        return [inLine(asked.text, range), ...changed];
    } catch (error) {
        return [(error as Error).message.replace(/^.*failed with message: /, '')];
    }
}

async function documentSymbols({ connection, uri, text }: Asked): Promise<string[]> {
    const answer: DocumentSymbol[] = await connection.sendRequest('textDocument/documentSymbol', {
        textDocument: { uri }
    });
    const told = (symbols: readonly DocumentSymbol[], indent: string): string[] =>
        symbols.flatMap(({ name, detail, children = [], selectionRange }) => [
            `${indent}${name}${detail ? `  ${detail}` : ''}   ${inLine(text, selectionRange).match(/⟦.*⟧/)?.[0] ?? ''}`,
            ...told(children, `${indent}  `)
        ]);
    return told(answer, '');
}

async function workspaceSymbols({ connection, question, uriOf, files }: Asked): Promise<string[]> {
    const answer: WorkspaceSymbol[] = await connection.sendRequest('workspace/symbol', { query: question.argument });
    const own = new Set([...files.keys()].map(uriOf));
    return answer
        .filter(({ location }) => own.has(location.uri))
        .map(({ name, containerName, location }) => {
            const place = placeIn(files, question.file, location as Location);
            return `${name}${containerName === undefined ? '' : ` (${containerName})`}   ${place}`;
        });
}

async function signature(asked: Asked): Promise<string[]> {
    const answer: SignatureHelp | null = await asked.connection.sendRequest('textDocument/signatureHelp', at(asked));
    if (!answer) return ['(nothing)'];
    return answer.signatures.map(
        ({ label, documentation }, index) =>
            `${index === answer.activeSignature ? `→ ${Number(answer.activeParameter) + 1}.` : '    '} ${label}  ${documentation as string}`
    );
}

async function calls(asked: Asked): Promise<string[]> {
    const items: CallHierarchyItem[] | null = await asked.connection.sendRequest(
        'textDocument/prepareCallHierarchy',
        at(asked)
    );
    const [item] = items ?? [];
    if (!item) return ['(nothing)'];
    const uses: CallHierarchyOutgoingCall[] = await asked.connection.sendRequest('callHierarchy/outgoingCalls', {
        item
    });
    const users: CallHierarchyIncomingCall[] = await asked.connection.sendRequest('callHierarchy/incomingCalls', {
        item
    });
    return [
        `${item.name}  ${item.detail ?? ''}`,
        ...uses.map(({ to, fromRanges }) => `uses ${to.name}, ${fromRanges.length} time(s)`),
        ...users.map(({ from, fromRanges }) => `used by ${from.name}, ${fromRanges.length} time(s)`)
    ];
}

async function links({ connection, uri, text, uriOf, files }: Asked): Promise<string[]> {
    const answer: DocumentLink[] = await connection.sendRequest('textDocument/documentLink', { textDocument: { uri } });
    const shortened = (target = ''): string =>
        [...files.keys()].reduce((all, file) => all.replace(uriOf(file), file), target);
    return answer.map(({ range, target, tooltip }) =>
        `${inLine(text, range)} → ${shortened(target)} ${tooltip ?? ''}`.trim()
    );
}

async function folding({ connection, uri, text }: Asked): Promise<string[]> {
    const answer: FoldingRange[] = await connection.sendRequest('textDocument/foldingRange', { textDocument: { uri } });
    const lines = text.split('\n');
    return answer
        .sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine)
        .map(
            ({ startLine, endLine }) =>
                `${lines[startLine]!.trim()} … ${lines[endLine]!.trim()} (${endLine - startLine})`
        );
}

async function selection(asked: Asked): Promise<string[]> {
    const params = { textDocument: { uri: asked.uri }, positions: [asked.question.place] };
    const [answer]: SelectionRange[] = await asked.connection.sendRequest('textDocument/selectionRange', params);
    const steps: string[] = [];
    for (let step = answer; step; step = step.parent) steps.push(inLine(asked.text, step.range));
    return steps;
}

/** Each word that is coloured for what it means. */
async function colours({ connection, uri, text }: Asked): Promise<string[]> {
    const { data }: SemanticTokens = await connection.sendRequest('textDocument/semanticTokens/full', {
        textDocument: { uri }
    });
    const [types, modifiers] = [Object.keys(AllSemanticTokenTypes), Object.keys(AllSemanticTokenModifiers)];
    const lines = text.split('\n');
    const told: string[] = [];
    let [line, character] = [0, 0];
    for (let at = 0; at < data.length; at += 5) {
        const [down = 0, across = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
        [line, character] = [line + down, down > 0 ? across : character + across];
        const word = lines[line]!.slice(character, character + length);
        const more = modifiers.filter((_, bit) => bits & (1 << bit));
        told.push(`${line + 1}: ${word}  ${[types[type], ...more].join(' ')}`);
    }
    return told;
}

/** Each line with a hint, as it reads with it. */
async function hints({ connection, uri, text }: Asked): Promise<string[]> {
    const lines = text.split('\n');
    const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
    const answer: InlayHint[] = await connection.sendRequest('textDocument/inlayHint', {
        textDocument: { uri },
        range
    });
    return answer.map(({ position, label }) => {
        const line = lines[position.line]!;
        return `${line.slice(0, position.character)}⟦${label as string}⟧${line.slice(position.character)}`.trim();
    });
}
