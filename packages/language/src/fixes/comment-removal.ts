// Takes away a comment, or one of the checks that it names.
import { AstUtils, type AstNode } from 'langium';
import { suppressionsIn } from '../suppressions/comments.ts';
import type { Fix } from './fix.ts';

/** `span` covers a whole comment, with its line where nothing else stands on it, or one name in it. */
export function removed(ruleset: AstNode, span: { from: number; to: number }): Fix[] {
    const document = AstUtils.getDocument(ruleset);
    const text = document.textDocument.getText();
    const comment = suppressionsIn(document).find(({ from, to }) => from === span.from && to === span.to);
    if (!comment) {
        const title = { zh: '去掉这个名称', en: 'Take away this name' };
        const behind = /^[\s,，、;；]*/.exec(text.slice(span.to))![0].length;
        const before = /[\s,，、;；]*$/.exec(text.slice(0, span.from))![0].length;
        const isLast = /^[\s,，、;；]*[:：]/.test(text.slice(span.to));
        const change = isLast ? { from: span.from - before, to: span.to } : { from: span.from, to: span.to + behind };
        return [{ title, changes: [{ ...change, text: '' }], safe: true }];
    }
    const lineStart = text.lastIndexOf('\n', span.from - 1) + 1;
    const alone = text.slice(lineStart, span.from).trim() === '';
    const end = /^[^\S\r\n]*(\r\n|\n|\r)?/.exec(text.slice(span.to))![0].length;
    const change = alone ? { from: lineStart, to: span.to + end } : span;
    return [
        { title: { zh: '去掉这条注释', en: 'Take away this comment' }, changes: [{ ...change, text: '' }], safe: true }
    ];
}
