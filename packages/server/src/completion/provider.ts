// What may be written at a place: keywords and whole constructs, names, codes that go on, points that are left.
import {
    AstUtils,
    CstUtils,
    GrammarAST,
    GrammarUtils,
    type AstNode,
    type AstNodeDescription,
    type LangiumDocument
} from 'langium';
import { DefaultCompletionProvider, type CompletionContext, type LangiumServices, type NextFeature } from 'langium/lsp';
import { languageOf, type GuijuAddedServices, type Language, type Ruleset } from '@guiju/language';
import {
    CompletionList,
    type CompletionClientCapabilities,
    type CompletionParams,
    type InitializeParams
} from 'vscode-languageserver';
import { automatonOf, type Automaton } from './automaton.ts';
import { codesAt, isCodePlace, pointsAt } from './continuing.ts';
import { containerFor } from './container.ts';
import { expectedAfter, type Expected } from './expected.ts';
import { functionSuggestions } from './function-suggestions.ts';
import { keywordSuggestions } from './keyword-suggestions.ts';
import { nameSuggestions, takesText } from './name-suggestions.ts';
import { shortenedBefore } from './shortened.ts';
import type { Suggestion, Writing } from './suggestion.ts';
import { gluedAt, isInComment, quotedAt, typedAt, type Typed } from './token.ts';
import { ruleOf } from '../words/notes.ts';
import { asItem, best } from './ranking.ts';

/** More than these nobody reads; the editor asks again when a letter more is typed. */
const MOST = 300;

export class GuijuCompletion extends DefaultCompletionProvider {
    private readonly services: LangiumServices & GuijuAddedServices;
    private automaton: Automaton | undefined;
    private client: CompletionClientCapabilities | undefined;

    override readonly completionOptions = { triggerCharacters: ['“', '「', '(', '（', ' '] };

    constructor(services: LangiumServices & GuijuAddedServices) {
        super(services);
        this.services = services;
    }

    protected override initialize(params: InitializeParams): void {
        super.initialize(params);
        this.client = params.capabilities.textDocument?.completion;
    }

    override async getCompletion(
        document: LangiumDocument,
        { position, context }: CompletionParams
    ): Promise<CompletionList | undefined> {
        await Promise.resolve();
        const text = document.textDocument.getText();
        const offset = document.textDocument.offsetAt(position);
        if (isInComment(text, offset)) return undefined;
        const quoted = quotedAt(text, offset);
        const typed = quoted ?? typedAt(text, offset);
        // A blank alone asks for nothing but names of what is written just before it.
        const found = this.suggested(document, typed, quoted !== undefined);
        const glued = best(found, typed, 1).length === 0 && !quoted ? gluedAt(typed) : undefined;
        const all = glued ? this.suggested(document, glued, false) : found;
        if (context?.triggerCharacter === ' ' && all.every(({ sort }) => sort !== 'name')) return undefined;
        const at: Writing = { document, typed: glued ?? typed, behindWord: glued !== undefined };
        const shown = best(all, at.typed, MOST);
        const items = shown.map((each, rank) => asItem(each, at, { rank, client: this.client }));
        return CompletionList.create(items, shown.length < all.length);
    }

    private suggested(document: LangiumDocument, typed: Typed, isQuoted: boolean): Suggestion[] {
        const root = document.parseResult.value;
        const node = this.nodeBefore(document, typed);
        const features = this.featuresBefore(root, document.textDocument.getText(), typed.from);
        const place: CompletionContext = {
            document,
            textDocument: document.textDocument,
            ...(node && { node }),
            features,
            tokenOffset: typed.from,
            tokenEndOffset: typed.to,
            offset: typed.from + typed.text.length,
            position: document.textDocument.positionAt(typed.from)
        };
        const language = this.languageOfText(document);
        const said = this.services.locale.language ?? language;
        const found = new Map<string, Suggestion>();
        const keep = (suggestion: Suggestion): void => {
            const key = `${suggestion.sort} ${suggestion.label}`;
            if (!found.has(key)) found.set(key, suggestion);
        };
        for (const next of distinct(features)) {
            for (const suggestion of this.suggestionsFor(next, place, { language, said, isQuoted })) keep(suggestion);
        }
        if (!isQuoted && features.some(isFormula))
            functionSuggestions(root as Ruleset, { language, said }).forEach(keep);
        return [...found.values()];
    }

    private suggestionsFor(
        next: Expected,
        place: CompletionContext,
        { language, said, isQuoted }: { language: Language; said: Language; isQuoted: boolean }
    ): Suggestion[] {
        const { feature } = next;
        if (GrammarAST.isCrossReference(feature)) {
            const candidates = this.candidatesFor(next, place);
            return nameSuggestions(candidates, {
                said,
                language,
                offset: place.offset,
                asText: isQuoted || takesText(feature)
            });
        }
        if (isQuoted) return [];
        if (GrammarAST.isKeyword(feature)) return keywordSuggestions(feature, { language, said });
        if (isCodePlace(feature)) return codesAt(feature, place, said);
        return pointsAt(next, place, { language, said });
    }

    private candidatesFor(
        next: Expected,
        { document, node, tokenOffset: offset }: CompletionContext
    ): Iterable<AstNodeDescription> {
        const assignment = AstUtils.getContainerOfType(next.feature, GrammarAST.isAssignment);
        if (!assignment) return [];
        const container = containerFor(next, { document, node: node ?? document.parseResult.value, offset });
        AstUtils.assignMandatoryProperties(this.astReflection, container);
        const reference = { $refText: '', ref: undefined };
        return this.scopeProvider.getScope({ reference, container, property: assignment.feature }).getAllElements();
    }

    /** The keywords of the file; of an empty one those of the client. */
    private languageOfText(document: LangiumDocument): Language {
        const isEmpty = !/\p{L}/u.test(document.textDocument.getText().replace(/\/\/[^\n]*/g, ''));
        return (isEmpty ? this.services.locale.language : undefined) ?? languageOf(document);
    }

    /** What may follow the text before a place. */
    private featuresBefore(root: AstNode, text: string, offset: number): Expected[] {
        const { tokens } = this.lexer.tokenize(shortenedBefore(root, text, offset));
        this.automaton ??= automatonOf(this.grammar);
        return expectedAfter(tokens, GrammarUtils.getEntryRule(this.grammar)!, this.automaton);
    }

    private nodeBefore(document: LangiumDocument, { from, text }: Typed): AstNode | undefined {
        const root = document.parseResult.value.$cstNode;
        if (!root) return undefined;
        const before = document.textDocument.getText().slice(0, from).trimEnd().length;
        return CstUtils.findLeafNodeBeforeOffset(root, text === '' ? Math.max(0, before - 1) : from)?.astNode;
    }
}

/** A negation may begin wherever a formula may. */
const isFormula = ({ feature }: NextFeature): boolean =>
    GrammarAST.isKeyword(feature) && ruleOf(feature) === 'Negation';

function distinct(features: readonly Expected[]): Expected[] {
    const seen = new Set<unknown>();
    return features.filter(({ feature }) => {
        const key = GrammarAST.isKeyword(feature) ? feature.value : feature;
        return !seen.has(key) && seen.add(key);
    });
}
