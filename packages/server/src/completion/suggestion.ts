// One suggestion before it becomes an item of the protocol.
import type { LangiumDocument } from 'langium';
import type { CompletionItemKind } from 'vscode-languageserver';
import type { Typed } from './token.ts';

export interface Suggestion {
    readonly label: string;
    /** Names come first, then what continues by itself, whole constructs, single words. */
    readonly sort: 'name' | 'number' | 'construct' | 'word';
    readonly kind: CompletionItemKind;
    /** What is written; the label where it says nothing else. */
    readonly text?: string;
    /** With places to fill in. */
    readonly snippet?: boolean;
    /** What it is found by besides its label. */
    readonly alsoFoundBy?: string;
    /** Behind the label: what it is. */
    readonly detail?: string;
    /** At the right: of which sort it is. */
    readonly description?: string;
}

export interface Writing {
    readonly document: LangiumDocument;
    readonly typed: Typed;
    /** Directly behind a word without a blank: one is put between. */
    readonly behindWord: boolean;
}
