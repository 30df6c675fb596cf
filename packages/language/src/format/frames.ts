// Sentences that are built differently in the two languages: 超过 5分 按 5分 计, counted as at most 5 points.
import { AstUtils, CstUtils, GrammarAST, GrammarUtils, type AstNode, type CstNode } from 'langium';
import { GuijuGrammar } from '../generated/grammar.ts';
import type { Language } from '../messages/bilingual.ts';
import { spellingsOf } from '../lexer/signs.ts';
import { isBehindOne, languageOfKeyword, twinOf, wordChoices } from './keyword-twins.ts';

/** A word of the new text: an inserted keyword, or the place of the old text that it comes from. */
export interface Written {
    readonly text: string;
    readonly from?: CstNode;
    /** The word of the old text that the sentence began with. */
    readonly begins?: CstNode | undefined;
    /** A sign that may be left out stands only where the author put it. */
    readonly isOptional?: boolean;
}

/** Turns what stands inside of a sentence. */
export type Turn = (node: CstNode) => Written[];

const RULES = new Map(
    GuijuGrammar()
        .rules.filter(GrammarAST.isParserRule)
        .map(rule => [rule.name, rule] as const)
);

/** Rules with an order of words for each language: some of their alternatives hold words of one language only. */
const FRAMES: ReadonlySet<string> = new Set([...RULES.values()].filter(hasOwnOrders).flatMap(namesOf));

function hasOwnOrders({ definition }: GrammarAST.ParserRule): boolean {
    return AstUtils.streamAst(definition)
        .filter(GrammarAST.isAlternatives)
        .filter(alternatives => wordChoices(alternatives) === undefined)
        .some(({ elements }) => elements.some(element => languagesIn(element).size === 1));
}

/** A fragment is no node: the rules that call it have its orders. */
function namesOf(rule: GrammarAST.ParserRule): string[] {
    if (!rule.fragment) return [rule.name];
    const calls = (element: AstNode): boolean => GrammarAST.isRuleCall(element) && element.rule.ref === rule;
    return [...RULES.values()]
        .filter(other => AstUtils.streamAst(other.definition).some(calls))
        .map(({ name }) => name);
}

function languagesIn(element: GrammarAST.AbstractElement): Set<Language> {
    const found = AstUtils.streamAst(element)
        .filter(GrammarAST.isKeyword)
        .map(({ value }) => languageOfKeyword(value));
    return new Set(found.toArray().filter(language => language !== undefined));
}

/** What one language says twice and the other once. */
const SAID_TWICE: Readonly<Record<string, { readonly again: string; readonly once: string }>> = {
    Bound: { again: 'value', once: 'limit' },
    WholePopulation: { again: 'value', once: 'most' }
};

export const isFrame = (rule: string): boolean => FRAMES.has(rule);

interface State {
    /** How many values of each property are written. */
    readonly done: ReadonlyMap<string, number>;
    readonly words: readonly Written[];
}

/** The sentence in the order of a language; undefined where it cannot be said. */
export function turnedFrame(node: AstNode, rule: string, language: Language, turn: Turn): Written[] | undefined {
    const found = RULES.get(rule);
    if (!found) return undefined;
    const sentence = new Sentence(node, language, turn);
    for (const { done, words } of sentence.ways(found.definition, { done: new Map(), words: [] })) {
        if (sentence.isWhole(done)) return words.filter((word, at) => !word.isOptional || wasWritten(word, words, at));
    }
    return undefined;
}

/** Whether the old text has the sign between the words around. */
function wasWritten({ text }: Written, words: readonly Written[], at: number): boolean {
    const before = words.slice(0, at).findLast(({ from }) => from)?.from;
    const after = words.slice(at).find(({ from }) => from)?.from;
    if (!before || !after || before.end > after.offset) return false;
    const between = before.root.fullText.slice(before.end, after.offset);
    return spellingsOf(text).some(spelling => between.includes(spelling));
}

class Sentence {
    private readonly node: AstNode;
    private readonly language: Language;
    private readonly turn: Turn;

    constructor(node: AstNode, language: Language, turn: Turn) {
        this.node = node;
        this.language = language;
        this.turn = turn;
    }

    isWhole(done: State['done']): boolean {
        const again = SAID_TWICE[this.node.$type]?.again;
        return Object.keys(this.node)
            .filter(name => !name.startsWith('$') && name !== again)
            .every(name => (done.get(name) ?? 0) === this.places(name).length);
    }

    /** All ways to say an element of the grammar from a state on. */
    *ways(element: GrammarAST.AbstractElement, state: State): Generator<State> {
        const { cardinality } = element;
        if (cardinality === '*' || cardinality === '+') {
            for (const next of this.once(element, state)) {
                if (next.words.length > state.words.length) yield* this.ways({ ...element, cardinality: '*' }, next);
            }
            if (cardinality === '*') yield state;
            return;
        }
        yield* this.once(element, state);
        if (cardinality === '?') yield state;
    }

    private *once(element: GrammarAST.AbstractElement, state: State): Generator<State> {
        if (GrammarAST.isKeyword(element)) yield* this.keyword(element, state);
        else if (GrammarAST.isAssignment(element)) yield* this.property(element, state);
        else if (GrammarAST.isGroup(element)) yield* this.sequence(element.elements, state);
        else if (GrammarAST.isAlternatives(element))
            for (const option of element.elements) yield* this.ways(option, state);
        else if (GrammarAST.isAction(element)) yield* this.inferred(element, state);
        else if (GrammarAST.isRuleCall(element)) yield* this.call(element, state);
    }

    private *sequence(elements: readonly GrammarAST.AbstractElement[], state: State): Generator<State> {
        const [first, ...rest] = elements;
        if (!first) yield state;
        else for (const next of this.ways(first, state)) yield* this.sequence(rest, next);
    }

    private *keyword(element: GrammarAST.Keyword, { done, words }: State): Generator<State> {
        const own = languageOfKeyword(element.value);
        if (own !== undefined && own !== this.language) return;
        const isOptional = own === undefined && element.cardinality === '?';
        const from = isOptional
            ? undefined
            : this.placesOf(element).find(leaf => words.every(word => word.from !== leaf));
        yield { done, words: [...words, { text: element.value, isOptional, ...(from && { from }) }] };
    }

    /** Where the node has this word or the one that may stand in its place. */
    private placesOf(keyword: GrammarAST.Keyword): CstNode[] {
        const isChoice = GrammarAST.isAlternatives(keyword.$container);
        if (!this.node.$cstNode) return [];
        return CstUtils.flattenCst(this.node.$cstNode)
            .filter(({ astNode }) => astNode === this.node)
            .filter(({ grammarSource: own }) => own === keyword || (isChoice && own?.$container === keyword.$container))
            .toArray();
    }

    private *inferred({ inferredType }: GrammarAST.Action, state: State): Generator<State> {
        if (inferredType?.name === this.node.$type) yield state;
    }

    private *call({ rule }: GrammarAST.RuleCall, state: State): Generator<State> {
        if (GrammarAST.isParserRule(rule.ref)) yield* this.ways(rule.ref.definition, state);
    }

    private *property({ feature, terminal }: GrammarAST.Assignment, { done, words }: State): Generator<State> {
        const at = done.get(feature) ?? 0;
        const place = this.places(feature)[at];
        if (!place) return;
        const said = this.value(place, terminal);
        if (said) yield { done: new Map(done).set(feature, at + 1), words: [...words, ...said] };
    }

    private value(place: CstNode, terminal: GrammarAST.AbstractElement): Written[] | undefined {
        const choices = wordChoices(terminal);
        if (choices) {
            const text = twinOf(place.text.replace(/\s+/g, ' '), choices, this.language, isBehindOne(place));
            return text === undefined ? undefined : [{ text, from: place }];
        }
        if (GrammarAST.isCrossReference(terminal)) return this.reference(place, terminal);
        const rule = GrammarAST.isRuleCall(terminal) ? terminal.rule.ref : undefined;
        const written = GrammarAST.isRuleCall(place.grammarSource) ? place.grammarSource.rule.ref : undefined;
        if (!rule || rule === written) return this.turn(place);
        return turnedFrame(place.astNode, rule.name, this.language, this.turn);
    }

    /** A point of a clause is 第 e 项 in Chinese, point e in English. */
    private reference(place: CstNode, { terminal }: GrammarAST.CrossReference): Written[] | undefined {
        const rule = GrammarAST.isRuleCall(terminal) ? terminal.rule.ref?.name : undefined;
        if (rule === 'SUBITEM' && this.language === 'en') return undefined;
        if (rule !== 'SUBITEM' && rule !== 'PlainLabel') return this.turn(place);
        const label = /^第\s*(.+?)\s*项$/.exec(place.text)?.[1] ?? place.text;
        return [{ text: rule === 'SUBITEM' ? `第 ${label} 项` : label, from: place }];
    }

    private places(feature: string): CstNode[] {
        const twice = SAID_TWICE[this.node.$type];
        const own = GrammarUtils.findNodesForProperty(this.node.$cstNode, feature);
        if (own.length > 0 || feature !== twice?.again) return own;
        return GrammarUtils.findNodesForProperty(this.node.$cstNode, twice.once);
    }
}
