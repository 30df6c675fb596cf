// The node that a reference would stand in: what is half written is often not in the tree, its words are in the text.
import { AstUtils, type AstNode, type LangiumDocument } from 'langium';
import { isExample, isItemAnswer, itemsOf, scoringsOf, type Ruleset } from '@guiju/language';
import type { Expected } from './expected.ts';

export interface Unfinished {
    readonly document: LangiumDocument;
    /** The node before the place. */
    readonly node: AstNode;
    readonly offset: number;
}

/** Rules of expressions that make no node of their own. */
const THIN = new Set(['Expression', 'Operation', 'Primary']);

/** The node that holds the reference: the one there, or one made up for the moment inside of what is there around it. */
export function containerFor({ around, type, property }: Expected, at: Unfinished): AstNode {
    const types = around.filter((each, index) => index === around.length - 1 || !THIN.has(each));
    const began = type === undefined ? types.length : types.length - 1;
    for (let depth = began; depth > 0; depth--) {
        const there = AstUtils.getContainerOfType(at.node, (node): node is AstNode => node.$type === types[depth - 1]);
        if (!there || isEmptyAnswer(there)) continue;
        return types.slice(depth).reduce((outer, each) => madeUp(each, property, { ...at, node: outer }), there);
    }
    return madeUp(types.at(-1) ?? at.node.$type, property, at);
}

/** `条目 1.1 取`: where the row is missing, the parser reads no more than the first word. */
const isEmptyAnswer = (node: AstNode): boolean => isItemAnswer(node) && !(node.items?.length > 0);

function madeUp(type: string, property: string | undefined, at: Unfinished): AstNode {
    const before = at.document.textDocument.getText().slice(0, at.offset);
    const node = {
        $type: type,
        $container: outerFor(type, before, at),
        $containerProperty: property ?? 'value',
        ...beside(type, before)
    };
    if (type === 'NameUse') compare(node, before);
    return node;
}

const CODE = String.raw`(?:[\p{L}\p{N}]+:)?[\p{L}\p{N}]+(?:\.\p{N}+)*`;

/** `条目`, `指标 5.1`, `条目 得分 其中`: what was written of an entry or of several before the place. */
function beside(type: string, before: string): object {
    if (type === 'Selection') {
        return { collection: /(条目|items|指标|sections|发现|findings)(?![^()（）]*[()（）])/.exec(before)?.[1] };
    }
    if (type !== 'EntryValue') return {};
    const [, kind, code] =
        new RegExp(String.raw`(条目|指标|items?|sections?)(?:\s+(${CODE})(?:\s+\S*)?)?\s*$`, 'u').exec(before) ?? [];
    return { kind, ...(code !== undefined && { entry: { $refText: code, ref: undefined } }) };
}

/** `审核 = `: what stands at the other side of a comparison. */
function compare(node: { $container: AstNode }, before: string): void {
    const [, name] = /([\p{L}_][\p{L}\p{N}_-]*)\s*[=＝≠]\s*$/u.exec(before) ?? [];
    if (name === undefined) return;
    const left = { $type: 'NameUse', target: { $refText: name, ref: undefined }, orWorse: false };
    const operation = { $type: 'Operation', $container: node.$container, operator: '=', left, right: node };
    node.$container = operation;
}

function outerFor(type: string, before: string, { node, document }: Unfinished): AstNode {
    const example = AstUtils.getContainerOfType(node, isExample);
    if (type !== 'RowTaken' || !example) return node;
    const answer = AstUtils.getContainerOfType(node, isItemAnswer);
    if (answer && !isEmptyAnswer(answer)) return answer;
    const [, code] = new RegExp(String.raw`(?:条目|item)\s+(${CODE})[^{}｛｝]*$`, 'u').exec(before) ?? [];
    const scorings = scoringsOf(document.parseResult.value as Ruleset);
    const item = scorings.flatMap(itemsOf).find(({ codes }) => code !== undefined && codes.includes(code));
    const items = item ? [{ ref: item, $refText: code }] : [];
    return { $type: 'ItemAnswer', $container: example, items, rows: [], states: [] } as unknown as AstNode;
}
