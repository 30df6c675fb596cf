// Renames a thing in all open files, or says in a sentence why not.
import type { LangiumDocument } from 'langium';
import type { LangiumServices, RenameProvider } from 'langium/lsp';
import { isCurrent, languageOf, type Bilingual, type GuijuAddedServices, type Language } from '@guiju/language';
import {
    LSPErrorCodes,
    ResponseError,
    type PrepareRenameParams,
    type Range,
    type RenameParams,
    type TextEdit,
    type WorkspaceEdit
} from 'vscode-languageserver';
import { rangeOf } from '../finding/finding.ts';
import { occurrencesOf } from '../naming/occurrences.ts';
import { namedAt, type Named } from '../naming/spots.ts';
import { collisionOf } from './collisions.ts';
import { mentionsOf } from './mentions.ts';
import { isCodeOf, spelled } from './spelling.ts';

const NOT_HERE: Bilingual = {
    zh: '这里没有可以改名的东西。请把光标放在名称或编号上。',
    en: 'Nothing here can be renamed. Put the cursor on a name or a code.'
};
const BUILT_IN: Bilingual = {
    zh: '这是语言自带的词，不能改名。',
    en: 'This is a word of the language and cannot be renamed.'
};
const JUST_CHANGED: Bilingual = {
    zh: '文件刚刚改过，还没有读完。请稍等再改名。',
    en: 'A file has just been changed and is being read. Rename again in a moment.'
};
const IN_TEXT: Bilingual = { zh: '正文里提到的地方', en: 'Places that the text mentions' };

export class GuijuRename implements RenameProvider {
    private readonly services: LangiumServices & GuijuAddedServices;
    private confirms = false;

    constructor(services: LangiumServices & GuijuAddedServices) {
        this.services = services;
        services.shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
            const { workspaceEdit } = capabilities.workspace ?? {};
            this.confirms = workspaceEdit?.documentChanges === true && Boolean(workspaceEdit.changeAnnotationSupport);
        });
    }

    prepareRename(document: LangiumDocument, { position }: PrepareRenameParams): Range | undefined {
        return rangeOf(partNamed(this.renamed(document, document.textDocument.offsetAt(position))));
    }

    rename(document: LangiumDocument, { position, newName }: RenameParams): WorkspaceEdit {
        const named = this.renamed(document, document.textDocument.offsetAt(position));
        const old = partNamed(named).text;
        const all = occurrencesOf(named.node, this.services.shared.workspace.LangiumDocuments)
            .map(partNamed)
            .filter(({ text }) => text === old);
        const problem =
            spelled(newName, named.node).problem ??
            collisionOf(newName, old, all, this.services.references.ScopeProvider);
        if (problem) throw refused(problem[this.languageFor(document)]);
        if (!all.every(each => isCurrent(each.document))) throw refused(JUST_CHANGED[this.languageFor(document)]);
        const changes = new Map<LangiumDocument, TextEdit[]>();
        for (const each of all) {
            const edit = { range: rangeOf(each), newText: spelled(newName, named.node).at(each) };
            changes.set(each.document, [...(changes.get(each.document) ?? []), edit]);
        }
        return this.confirms ? this.withMentions(changes, old, newName, named) : plain(changes);
    }

    private renamed(document: LangiumDocument, offset: number): Named {
        const language = this.languageFor(document);
        const named = namedAt(document, offset);
        if (!named || named.node.$type === 'Ruleset') throw refused(NOT_HERE[language]);
        if (!named.node.$cstNode) throw refused(BUILT_IN[language]);
        return named;
    }

    private languageFor(document: LangiumDocument): Language {
        return this.services.locale.language ?? languageOf(document);
    }

    /** What the prose says is changed only where a person agrees to each place. */
    private withMentions(
        changes: ReadonlyMap<LangiumDocument, TextEdit[]>,
        old: string,
        newName: string,
        { node }: Named
    ): WorkspaceEdit {
        const documentChanges = [...changes].map(([document, edits]) => ({
            textDocument: { uri: String(document.uri), version: document.textDocument.version },
            edits: [
                ...edits,
                ...mentionsOf(document, old, isCodeOf(node)).map(spot => ({
                    range: rangeOf(spot),
                    newText: newName,
                    annotationId: 'mention'
                }))
            ]
        }));
        const language = this.languageFor([...changes.keys()][0]!);
        const changeAnnotations = { mention: { label: IN_TEXT[language], needsConfirmation: true } };
        return { documentChanges, changeAnnotations };
    }
}

const plain = (changes: ReadonlyMap<LangiumDocument, TextEdit[]>): WorkspaceEdit => ({
    changes: Object.fromEntries([...changes].map(([document, edits]) => [String(document.uri), edits]))
});

const refused = (message: string): ResponseError => new ResponseError(LSPErrorCodes.RequestFailed, message);

/** Of `C:5.1` the code alone: the standard keeps its name. */
function partNamed(named: Named): Named {
    const colon = isCodeOf(named.node) ? named.text.indexOf(':') : -1;
    return colon < 0 ? named : { ...named, from: named.from + colon + 1, text: named.text.slice(colon + 1) };
}
