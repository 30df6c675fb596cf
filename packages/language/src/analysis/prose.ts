// Everything that a rule says in words of its own, each with the place where it stands.
import type { AstNode } from 'langium';
import type { Ruleset } from '../generated/ast.ts';
import { allBelow } from '../names/below.ts';

export interface Prose {
    readonly node: AstNode;
    readonly property: string;
    readonly index?: number;
    readonly text: string;
}

/** Properties that hold sentences, titles and labels; names, codes and the identity of the rule are none. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
    ClauseText: ['text'],
    ClauseItem: ['text'],
    Note: ['text'],
    Definition: ['texts'],
    Clause: ['title'],
    Section: ['title'],
    Item: ['title'],
    Row: ['label'],
    Group: ['title'],
    Requirement: ['title'],
    Failure: ['reason'],
    DocumentEntry: ['titles'],
    Mode: ['title'],
    ModePart: ['title'],
    Role: ['title'],
    Domain: ['title'],
    Stage: ['title'],
    Reason: ['text'],
    StateEffect: ['text'],
    EntryDuty: ['text'],
    Term: ['quotedAct'],
    Extension: ['reason'],
    Veto: ['reason'],
    Cap: ['reason'],
    Shift: ['reason'],
    TimeConsequence: ['text']
};

export function proseOf(ruleset: Ruleset): Prose[] {
    return allBelow(ruleset).flatMap(node => (WORDS[node.$type] ?? []).flatMap(property => wordsIn(node, property)));
}

function wordsIn(node: AstNode, property: string): Prose[] {
    const value: unknown = (node as unknown as Record<string, unknown>)[property];
    if (typeof value === 'string') return [{ node, property, text: value }];
    if (!Array.isArray(value)) return [];
    return value.flatMap((text: unknown, index) => (typeof text === 'string' ? [{ node, property, index, text }] : []));
}

export interface PlaceInProse extends Omit<Prose, 'text'> {
    readonly part: string;
}

/** Where to point at some words of the prose. */
export const placeOf = ({ node, property, index }: Prose, part: string): PlaceInProse => ({
    node,
    property,
    part,
    ...(index !== undefined && { index })
});
