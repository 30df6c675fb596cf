// A thing with a name in one line, as it stands beside a suggestion and at the head of a hover.
import {
    isBasis,
    isBuiltinAttribute,
    isClause,
    isClauseItem,
    isDefinition,
    isImport,
    isInput,
    isItem,
    isMark,
    isMeasure,
    isReason,
    isRow,
    isScoring,
    isSection,
    isTable,
    isTally,
    isTerm,
    ATTRIBUTES,
    pointsText,
    type Item,
    type Language,
    type Section
} from '@guiju/language';
import type { AstNode } from 'langium';

const LONGEST = 60;

/** Its title, its formula, its kind: whatever tells it from others of its sort; empty where the name says it all. */
export function summaryOf(node: AstNode, language: Language): string {
    if (isItem(node) || isSection(node)) return entrySummary(node, language);
    if (isScoring(node)) return [quoted(node.title), textOf(node.total)].filter(Boolean).join(' ');
    if (isMeasure(node)) return `= ${textOf(node.expression)}`;
    if (isTally(node)) return textOf(node.each);
    if (isInput(node)) return [node.kind, textOf(node.range)].filter(Boolean).join(' ');
    if (isMark(node) || isClause(node) || isBasis(node)) return quoted(node.title);
    if (isClauseItem(node) || isReason(node)) return quoted(node.text);
    if (isDefinition(node)) return quoted(node.texts[0]);
    if (isRow(node))
        return node.from === undefined ? '' : node.to === undefined ? node.from : `${node.from}~${node.to}`;
    if (isImport(node)) return quoted(node.file.$refText);
    if (isTable(node)) return node.keys.map(key => key.$refText).join(language === 'zh' ? '、' : ', ');
    if (isTerm(node)) return cut(textOf(node).replace(/^[^{｛]*[{｛]\s*|\s*[}｝]$/g, ''));
    if (isBuiltinAttribute(node)) return otherSpellingOf(node.name);
    return 'otherName' in node && typeof node.otherName === 'string' ? quoted(node.otherName) : '';
}

function entrySummary(node: Item | Section, language: Language): string {
    const points = pointsText(node);
    const unit = language === 'zh' ? ' 分' : points === '1' ? ' point' : ' points';
    return [quoted(node.title), points + unit].filter(Boolean).join(' ');
}

const otherSpellingOf = (name: string): string => {
    const found = ATTRIBUTES.find(({ zh, en }) => zh === name || en === name);
    return found ? (found.zh === name ? found.en : found.zh) : '';
};

const quoted = (text: string | undefined): string => (text ? `“${cut(text)}”` : '');

/** The author's words on one line. */
export const textOf = (node: AstNode | undefined): string => cut((node?.$cstNode?.text ?? '').replace(/\s+/g, ' '));

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
