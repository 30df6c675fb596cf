// What goes on by itself: the next code of a numbering, and the points that a section has left.
import { AstUtils, GrammarAST, type AstNode } from 'langium';
import type { CompletionContext, NextFeature } from 'langium/lsp';
import { isItem, isSection, pointsIn, type Item, type Language, type Ruleset, type Section } from '@guiju/language';
import { CompletionItemKind } from 'vscode-languageserver';
import { nextClause, nextCodes, wholeAround } from './next-code.ts';
import type { Suggestion } from './suggestion.ts';

/** Data types of the grammar that declare a code. */
const CODES = new Set(['Code', 'ClauseCode']);

/** Whether a number that begins here is the code of something new. */
export const isCodePlace = (feature: GrammarAST.AbstractElement): boolean =>
    isNumber(feature) && CODES.has(ruleAround(feature) ?? '');

const isNumber = (feature: GrammarAST.AbstractElement): boolean =>
    GrammarAST.isRuleCall(feature) && feature.rule.$refText === 'NUMBER';

const ruleAround = (feature: GrammarAST.AbstractElement): string | undefined =>
    AstUtils.getContainerOfType(feature, GrammarAST.isParserRule)?.name;

export function codesAt(
    feature: GrammarAST.AbstractElement,
    { document, node, tokenOffset }: CompletionContext,
    said: Language
): Suggestion[] {
    if (ruleAround(feature) === 'ClauseCode') {
        const code = nextClause(document.parseResult.value as Ruleset, node, tokenOffset);
        return code === undefined ? [] : [numbered(code, '')];
    }
    const whole = wholeAround(outside(node, tokenOffset));
    if (!whole) return [];
    const { left } = pointsIn(whole);
    return nextCodes(whole, tokenOffset).map(code => numbered(code, left === undefined ? '' : leftText(left, said)));
}

/** At the points of a new section or item: what the section around has left. */
export function pointsAt(
    { feature, property }: NextFeature,
    { node, tokenOffset }: CompletionContext,
    { language, said }: { language: Language; said: Language }
): Suggestion[] {
    const isPoints = isNumber(feature) && ruleAround(feature) === 'Points';
    const part = partAt(node, tokenOffset);
    if (!isPoints || !part || node?.$type === 'Was' || (property !== undefined && property !== 'points')) return [];
    const whole = wholeAround(part.$container);
    const left = whole && pointsIn(whole, part).left;
    if (left === undefined) return [];
    const unit = language === 'zh' ? '分' : left === '1' ? ' point' : ' points';
    return [numbered(left + unit, leftText(left, said))];
}

const numbered = (label: string, detail: string): Suggestion => ({
    label,
    sort: 'number',
    kind: CompletionItemKind.Value,
    ...(detail && { detail })
});

const leftText = (left: string, said: Language): string =>
    said === 'zh' ? `剩余 ${left} 分` : `${left} ${left === '1' ? 'point' : 'points'} left`;

/** The section or item whose head is being written at a place. */
function partAt(node: AstNode | undefined, offset: number): Item | Section | undefined {
    const part = AstUtils.getContainerOfType(node, (each): each is Item | Section => isItem(each) || isSection(each));
    return part && isInHead(part, offset) ? part : undefined;
}

const outside = (node: AstNode | undefined, offset: number): AstNode | undefined =>
    partAt(node, offset)?.$container ?? afterBlock(node, offset);

/** Behind the bracket that closes a section a place is in what is around it. */
function afterBlock(node: AstNode | undefined, offset: number): AstNode | undefined {
    const whole = wholeAround(node);
    const { $cstNode: cst } = whole ?? {};
    const isBehind = cst !== undefined && cst.end <= offset && /[}｝]$/.test(cst.text);
    return isBehind ? afterBlock(whole!.$container, offset) : node;
}

/** Before the bracket that opens its block, if it has one. */
function isInHead({ $cstNode: cst }: AstNode, offset: number): boolean {
    if (!cst || offset < cst.offset) return false;
    const head = cst.text.slice(0, offset - cst.offset).replace(/“[^”]*”|"[^"\n]*"/g, '');
    return !/[{｛]/.test(head) && !(offset > cst.end && /[}｝]$/.test(cst.text));
}
