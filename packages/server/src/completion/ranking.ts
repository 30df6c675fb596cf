// Which suggestions fit what was typed, which come first, and the items of the protocol made of them.
import {
    InsertTextFormat,
    type CompletionClientCapabilities,
    type CompletionItem,
    type Range
} from 'vscode-languageserver';
import { filterTextOf, leadsTo } from '../pinyin/pinyin.ts';
import type { Suggestion, Writing } from './suggestion.ts';
import type { Typed } from './token.ts';

const ORDER: readonly Suggestion['sort'][] = ['name', 'number', 'construct', 'word'];

/** Those that what was typed leads to, at most so many: by sort, those that begin with it first, else as they come. */
export function best(all: readonly Suggestion[], { text }: Typed, most: number): Suggestion[] {
    const fitting = all.filter(each => leadsTo(text, each.label) || leadsTo(text, each.alsoFoundBy ?? ''));
    const rank = ({ sort, label }: Suggestion): number =>
        ORDER.indexOf(sort) + (text !== '' && label.startsWith(text) ? 0 : ORDER.length);
    return fitting.sort((a, b) => rank(a) - rank(b)).slice(0, most);
}

interface Telling {
    readonly rank: number;
    readonly client: CompletionClientCapabilities | undefined;
}

export function asItem(
    suggestion: Suggestion,
    { document, typed, behindWord }: Writing,
    telling: Telling
): CompletionItem {
    const { label, kind, detail, description, snippet, alsoFoundBy = '' } = suggestion;
    const client = telling.client?.completionItem;
    const isSnippet = snippet === true && client?.snippetSupport === true;
    const plain = snippet && !isSnippet ? label.replace(/ …$/, '') : (suggestion.text ?? label);
    const newText = (behindWord ? ' ' : '') + plain;
    const at = (from: number, to: number): Range => ({
        start: document.textDocument.positionAt(from),
        end: document.textDocument.positionAt(to)
    });
    const typedTo = endOfTyped(document.textDocument.getText(), typed);
    const replace = at(typed.from, typed.to);
    const insert = at(typed.from, typedTo);
    const found = [filterTextOf(label, typed.text), ...(alsoFoundBy ? [filterTextOf(alsoFoundBy)] : [])].join(' ');
    const quote = /^[“"]/.exec(document.textDocument.getText().slice(typed.from, typed.from + 1))?.[0] ?? '';
    return {
        label,
        kind,
        ...(detail && { detail }),
        ...(description && client?.labelDetailsSupport && { labelDetails: { description } }),
        sortText: String(telling.rank).padStart(3, '0'),
        filterText: quote === '' ? found : `${quote}${found} ${found}`,
        ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
        textEdit: client?.insertReplaceSupport ? { newText, insert, replace } : { newText, range: insert }
    };
}

/** In quotation marks the opening one is part of what is replaced. */
function endOfTyped(text: string, { from, text: typed, to }: Typed): number {
    const opened = /[“"「`]/.test(text.charAt(from)) ? 1 : 0;
    // A closing mark that the editor put there itself belongs to the pair.
    return opened === 1 && /[”"」`]/.test(text.charAt(to - 1)) && to === from + 1 + typed.length + 1
        ? to
        : from + opened + typed.length;
}
