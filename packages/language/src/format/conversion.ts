// The keywords of a file in the other language. What the author named, and every text and comment, stays.
import {
    CstUtils,
    GrammarAST,
    GrammarUtils,
    type CompositeCstNode,
    type CstNode,
    type LangiumDocument,
    type LeafCstNode
} from 'langium';
import type { Language } from '../messages/bilingual.ts';
import { isBuiltinAttribute } from '../names/builtins.ts';
import { isFindingState } from '../names/findings.ts';
import { ATTRIBUTES, FINDING_STATES, functionOf, YES_NO } from '../words.ts';
import { isFrame, turnedFrame, type Written } from './frames.ts';
import { choicesBeside, isBehindOne, twinOf } from './keyword-twins.ts';

/**
 * The text with the keywords of a language; it is not laid out. The document is linked, so that built-in names are told from
 * those of the author. Undefined where it cannot be read whole.
 */
export function convertedText(document: LangiumDocument, language: Language): string | undefined {
    const { lexerErrors, parserErrors, value: root } = document.parseResult;
    if (lexerErrors.length > 0 || parserErrors.length > 0 || !root.$cstNode) return undefined;
    const turn = (node: CstNode): Written[] => turned(node, language, turn);
    return assembled(turn(root.$cstNode), root.$cstNode);
}

function turned(node: CstNode, language: Language, turn: (node: CstNode) => Written[]): Written[] {
    if (!isComposite(node)) return turnedLeaf(node as LeafCstNode, language);
    const rule = GrammarAST.isRuleCall(node.grammarSource) ? node.grammarSource.rule.ref?.name : undefined;
    const frame = rule !== undefined && isFrame(rule) ? turnedFrame(node.astNode, rule, language, turn) : undefined;
    if (!frame) return node.content.flatMap(turn);
    const [first, ...rest] = frame;
    return first ? [{ ...first, begins: firstLeaf(node) }, ...rest] : [];
}

const isComposite = (node: CstNode): node is CompositeCstNode => 'content' in node;

const firstLeaf = (node: CstNode): LeafCstNode | undefined => CstUtils.flattenCst(node).find(({ hidden }) => !hidden);

function turnedLeaf(leaf: LeafCstNode, language: Language): Written[] {
    if (leaf.hidden) return [];
    const text = wordFor(leaf, language);
    return text === undefined ? [] : [{ text, from: leaf }];
}

/** Undefined for a word that the other language does without. */
function wordFor(leaf: LeafCstNode, language: Language): string | undefined {
    const { grammarSource, tokenType } = leaf;
    if (tokenType.name === 'ID' || isNameOf(leaf)) return builtinFor(leaf, language) ?? leaf.text;
    if (/^[A-Z_]+$/.test(tokenType.name)) return leaf.text;
    const choices = GrammarAST.isKeyword(grammarSource) ? choicesBeside(grammarSource) : OPERATORS;
    return /\p{L}/u.test(tokenType.name) ? twinOf(tokenType.name, choices, language, isBehindOne(leaf)) : leaf.text;
}

/** Operators of formulas that are words; the grammar keeps them apart from other keywords. */
const OPERATORS = ['的', 'of', '折合', 'scaled to', '且', 'and', '或', 'or'];

/** A keyword that stands where the author names something. */
const isNameOf = ({ grammarSource }: LeafCstNode): boolean => GrammarAST.isRuleCall(grammarSource);

/** The other spelling of a name that the language brings along. */
function builtinFor(leaf: LeafCstNode, language: Language): string | undefined {
    const feature = GrammarUtils.findAssignment(leaf)?.feature;
    const value = feature && (leaf.astNode as unknown as Record<string, unknown>)[feature];
    if (feature === 'function') return functionOf(leaf.text)?.[language];
    if (feature === 'word' || feature === 'fallbackName') return entryFor(YES_NO, leaf.text)?.[language];
    const target = typeof value === 'object' && value !== null && 'ref' in value ? value.ref : undefined;
    if (isBuiltinAttribute(target)) return entryFor(ATTRIBUTES, leaf.text)?.[language];
    return isFindingState(target) ? entryFor(FINDING_STATES, leaf.text)?.[language] : undefined;
}

const entryFor = (
    entries: readonly { zh: string; en: string }[],
    text: string
): { zh: string; en: string } | undefined => entries.find(({ zh, en }) => zh === text || en === text);

/** Each word behind the blanks, line ends and comments that stood in front of it; none of these is lost. */
function assembled(words: readonly Written[], root: CstNode): string {
    const gaps = new Gaps(root, words);
    const parts = words.map((word, at) => gaps.before(word, words[at - 1], words[at + 1]) + word.text);
    return [...parts, gaps.atEnd()].join('');
}

class Gaps {
    private readonly text: string;
    private readonly leaves: readonly LeafCstNode[];
    private readonly places: ReadonlyMap<number, number>;
    /** What stood in front of words that are left out, by the place of the next word that stays. */
    private readonly carried = new Map<number, string>();
    private readonly taken = new Set<number>();

    constructor(root: CstNode, words: readonly Written[]) {
        this.text = root.root.fullText;
        this.leaves = CstUtils.flattenCst(root)
            .filter(({ hidden }) => !hidden)
            .toArray();
        this.places = new Map(this.leaves.map(({ offset }, at) => [offset, at]));
        const kept = new Set(words.flatMap(({ from, begins }) => [from, begins].map(leaf => this.placeOf(leaf))));
        let left = '';
        this.leaves.forEach((_, at) => {
            if (!kept.has(at)) left += withComment(this.gap(at));
            else if (left !== '') {
                this.carried.set(at, left);
                left = '';
            }
        });
    }

    before({ from, begins }: Written, last: Written | undefined, next: Written | undefined): string {
        const [own, first] = [this.placeOf(from), this.placeOf(begins)];
        const at = first ?? own ?? this.lineBreakBefore(next);
        if (at === undefined || (first === undefined && this.taken.has(at))) return ' ';
        this.taken.add(at);
        const carried = this.carried.get(at) ?? '';
        const isNext = last === undefined || this.placeOf(last.from) === at - 1;
        const gap = this.gap(at);
        return carried + (isNext || gap.includes('\n') || gap.length > 1 ? gap : ' ');
    }

    /** A word put in at the beginning of a line begins it. */
    private lineBreakBefore(next: Written | undefined): number | undefined {
        const at = this.placeOf(next?.begins ?? next?.from);
        return at !== undefined && this.gap(at).includes('\n') ? at : undefined;
    }

    atEnd(): string {
        return this.text.slice(this.leaves.at(-1)?.end ?? 0);
    }

    private gap(at: number): string {
        return this.text.slice(this.leaves[at - 1]?.end ?? 0, this.leaves[at]!.offset);
    }

    private placeOf(node: CstNode | undefined): number | undefined {
        return node && this.places.get(node.offset);
    }
}

const withComment = (gap: string): string => (gap.includes('//') ? gap : '');
