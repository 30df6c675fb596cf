// Characters in a file that are not what they seem: invisible ones, controls of direction, letters of another alphabet.
import { AstUtils, CstUtils, type AstNode } from 'langium';
import { INVISIBLE } from '../lexer/invisible.ts';
import { looksLatin, toLatin } from '../lexer/look-alikes.ts';

export interface OddText {
    readonly text: string;
    readonly from: number;
    readonly to: number;
}

const CONTROL = /[\u202A-\u202E\u2066-\u2069]/;

/** Neighbours are one slip. Nobody minds them in a comment. */
export function invisibleIn(ruleset: AstNode): OddText[] {
    const runs = [...wholeText(ruleset).matchAll(new RegExp(`(?:${INVISIBLE.source})+`, 'gu'))].map(oddText);
    return runs.filter(({ text, from }) => !CONTROL.test(text) && kindAt(ruleset, from) !== 'COMMENT');
}

/** What turns the order of the characters round, in comments too: there it can hide a statement. */
export function controlsIn(ruleset: AstNode): OddText[] {
    return [...wholeText(ruleset).matchAll(new RegExp(`${CONTROL.source}+`, 'gu'))].map(oddText);
}

/** Words outside of comments with letters that only look Latin; in a text a word that is Cyrillic or Greek alone is one. */
export function lookAlikesIn(ruleset: AstNode): (OddText & { readonly latin: string })[] {
    const text = wholeText(ruleset);
    if (!/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)) return [];
    return [...text.matchAll(/[\p{L}\p{M}\p{N}_]+/gu)]
        .map(oddText)
        .filter(word => looksLatin(word.text))
        .filter(({ text: word, from }) => {
            const kind = kindAt(ruleset, from);
            return (
                kind !== 'COMMENT' && (!PROSE.has(kind ?? '') || /[\p{Script=Latin}\p{Script=Han}\p{N}]/u.test(word))
            );
        })
        .map(word => ({ ...word, latin: toLatin(word.text) }));
}

const PROSE = new Set(['STRING', 'TITLE']);

const wholeText = (ruleset: AstNode): string => AstUtils.getDocument(ruleset).textDocument.getText();

const oddText = ({ 0: text, index }: RegExpExecArray): OddText => ({ text, from: index, to: index + text.length });

function kindAt(ruleset: AstNode, offset: number): string | undefined {
    return ruleset.$cstNode && CstUtils.findLeafNodeAtOffset(ruleset.$cstNode, offset)?.tokenType.name;
}
