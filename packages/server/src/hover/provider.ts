// What stands at a place: the thing that a name means, the use of a keyword, the page of a check that complains there.
import { CstUtils, GrammarAST, type LangiumDocument } from 'langium';
import type { HoverProvider, LangiumServices } from 'langium/lsp';
import { functionOf, languageOf, type Bilingual, type GuijuAddedServices, type Language } from '@guiju/language';
import type { Diagnostic, Hover, HoverParams, Position, Range } from 'vscode-languageserver';
import { rangeOf } from '../finding/finding.ts';
import { namedAt } from '../naming/spots.ts';
import { NOTES_OF_FUNCTIONS } from '../words/functions.ts';
import { noteOfFunction, noteOfRule, otherSpelling, ruleOf } from '../words/notes.ts';
import generated from '../generated/check-sentences.json' with { type: 'json' };
import { sugarOf } from './sugar.ts';
import { told } from './told.ts';

const sentences: Readonly<Record<string, Bilingual>> = generated.sentences;

export class GuijuHover implements HoverProvider {
    private readonly services: LangiumServices & GuijuAddedServices;

    constructor(services: LangiumServices & GuijuAddedServices) {
        this.services = services;
    }

    getHoverContent(document: LangiumDocument, { position }: HoverParams): Hover | undefined {
        const language = this.services.locale.language ?? languageOf(document);
        const offset = document.textDocument.offsetAt(position);
        const named = namedAt(document, offset);
        const word = named ? undefined : wordAt(document, offset, language);
        const checks = (document.diagnostics ?? [])
            .filter(({ range }) => holds(range, position))
            .flatMap(diagnostic => pageOf(diagnostic, language));
        const parts = [...(named ? [told(named.node, language)] : word ? [word.text] : []), ...checks];
        if (parts.length === 0) return undefined;
        const range = named ? rangeOf(named) : word?.range;
        return { contents: { kind: 'markdown', value: parts.join('\n\n---\n\n') }, ...(range && { range }) };
    }
}

/** A keyword with its note, a function with what it gives. */
function wordAt(
    document: LangiumDocument,
    offset: number,
    language: Language
): { text: string; range: Range } | undefined {
    const root = document.parseResult.value.$cstNode;
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, offset);
    if (!leaf || !/\p{L}/u.test(leaf.text)) return undefined;
    const { grammarSource } = leaf;
    const isKeyword = grammarSource !== undefined && GrammarAST.isKeyword(grammarSource);
    const note = isKeyword
        ? noteOfRule(ruleOf(grammarSource))
        : leaf.astNode.$type === 'Call'
          ? noteOfFunction(leaf.text)
          : undefined;
    if (!note) return undefined;
    const other = otherSpelling(leaf.text) ?? functionIn(leaf.text, language)?.other;
    const head = `**${leaf.text}**${other === undefined ? '' : ` · ${other}`}`;
    const more = isKeyword ? sugarOf(leaf.astNode)?.[language] : functionIn(leaf.text, language)?.forms;
    return { text: [head, note[language], ...(more ? [more] : [])].join('\n\n'), range: leaf.range };
}

/** How a function is written, in the language that it is called in, and what it is called in the other one. */
function functionIn(name: string, said: Language): { forms: string; other: string } | undefined {
    const found = functionOf(name);
    if (!found) return undefined;
    const own = found.zh === name ? 'zh' : 'en';
    const forms = NOTES_OF_FUNCTIONS[found.meaning].forms.map(
        form => `\`${name}(${form.map(part => part[own]).join(', ')})\``
    );
    return { forms: forms.join(said === 'zh' ? ' 或 ' : ' or '), other: found[own === 'zh' ? 'en' : 'zh'] };
}

function pageOf({ code }: Diagnostic, language: Language): string[] {
    const sentence = sentences[String(code)]?.[language];
    if (sentence === undefined) return [];
    const hint = language === 'zh' ? `整页：\`guiju explain ${code}\`` : `The whole page: \`guiju explain ${code}\``;
    return [`**${code}**\n\n${sentence}\n\n${hint}`];
}

const holds = ({ start, end }: Range, { line, character }: Position): boolean =>
    (start.line < line || (start.line === line && start.character <= character)) &&
    (line < end.line || (line === end.line && character <= end.character));
