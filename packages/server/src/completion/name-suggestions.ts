// Names that a reference may use as suggestions: one for each thing, with what it is.
import { GrammarAST, type AstNode, type AstNodeDescription } from 'langium';
import { isBuiltinAttribute, isItem, isMeasure, isSection, type Language } from '@guiju/language';
import { kindOf } from '../naming/kinds.ts';
import { summaryOf } from '../naming/summary.ts';
import { languageOfWord } from '../words/notes.ts';
import type { Suggestion } from './suggestion.ts';

const PLAIN = /^[\p{L}_][\p{L}\p{M}\p{N}_]*(-[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*)*$/u;
const CODE = /^([\p{L}\p{N}]+:)?[\p{L}\p{N}]+(\.\p{N}+)*$/u;

export interface Asked {
    readonly said: Language;
    /** Of the words in the file. */
    readonly language: Language;
    readonly offset: number;
    /** In quotation marks. */
    readonly asText: boolean;
}

/** Whether a reference is written as a text and not as a name. */
export function takesText({ terminal }: GrammarAST.CrossReference): boolean {
    return GrammarAST.isRuleCall(terminal) && terminal.rule.$refText === 'STRING';
}

export function nameSuggestions(candidates: Iterable<AstNodeDescription>, asked: Asked): Suggestion[] {
    const byNode = new Map<AstNode | undefined, AstNodeDescription[]>();
    for (const candidate of candidates) {
        const same = byNode.get(candidate.node);
        if (same) same.push(candidate);
        else byNode.set(candidate.node, [candidate]);
    }
    return [...byNode]
        .filter(([node]) => !node || (!isWrittenAt(node, asked.offset) && !isOfOtherLanguage(node, asked)))
        .sort(([a], [b]) => placeOf(a) - placeOf(b))
        .flatMap(([, same]) => preferred(same, asked).map(each => asSuggestion(each, asked)));
}

/** In the order of the file; built-in names keep theirs. */
const placeOf = (node: AstNode | undefined): number => node?.$cstNode?.offset ?? 0;

/** Built-in names have one of each language. */
const isOfOtherLanguage = (node: AstNode, { language }: Asked): boolean =>
    isBuiltinAttribute(node) && languageOfWord(node.name) !== language;

/** A measure does not use itself. */
const isWrittenAt = (node: AstNode, offset: number): boolean =>
    isMeasure(node) && node.$cstNode !== undefined && node.$cstNode.offset <= offset && offset <= node.$cstNode.end;

/** The names that can be written as they are; of a code the short one. */
function preferred(same: readonly AstNodeDescription[], { asText }: Asked): AstNodeDescription[] {
    const [first] = same;
    if (asText || same.length === 1) return [first!];
    const node = first!.node;
    if (node && (isItem(node) || isSection(node))) {
        const short = node.codes.flatMap(code => same.find(({ name }) => name === code) ?? []);
        return short.length > 0 ? short : [first!];
    }
    const writable = same.filter(({ name }) => PLAIN.test(name));
    return writable.length > 0 ? writable : [first!];
}

function asSuggestion({ name, node, type }: AstNodeDescription, { said, asText }: Asked): Suggestion {
    const summary = node ? summaryOf(node, said) : '';
    const text = asText ? `“${name}”` : PLAIN.test(name) || CODE.test(name) || isSign(name) ? name : `「${name}」`;
    const { word, completion } = kindOf(node?.$type ?? type);
    return {
        label: name,
        sort: 'name',
        kind: completion,
        ...(text !== name && { text }),
        ...(titleOf(node) && { alsoFoundBy: titleOf(node)! }),
        ...(summary && { detail: summary }),
        description: word[said]
    };
}

const isSign = (name: string): boolean => /^[^\p{L}\p{N}\s]$/u.test(name);

function titleOf(node: AstNode | undefined): string | undefined {
    return node && 'title' in node && typeof node.title === 'string' ? node.title : undefined;
}
