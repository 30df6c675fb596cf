// Remembers what was worked out about a node. Nodes are new whenever their file is read anew, so nothing goes stale.
import type { AstNode } from 'langium';
import { currentLight, currentMembers } from '../names/light.ts';

/**
 * `whileComputing` is the answer for a node that is asked for while it is being worked out: it needs itself. What is
 * found in the light of one of several scorings, or for one member of a collection, holds for that alone.
 */
export function remembered<Node extends AstNode, Answer>(
    compute: (node: Node) => Answer,
    whileComputing: Answer
): (node: Node) => Answer {
    const root = nothingKnown<Node, Answer>();
    return node => {
        const { answers } = inLight(inLight(root, currentLight()), currentMembers());
        if (answers.has(node)) return answers.get(node)!;
        answers.set(node, whileComputing);
        const answer = compute(node);
        answers.set(node, answer);
        return answer;
    };
}

interface Remembered<Node extends AstNode, Answer> {
    readonly answers: WeakMap<Node, Answer>;
    readonly byLight: WeakMap<AstNode, Remembered<Node, Answer>>;
}

function nothingKnown<Node extends AstNode, Answer>(): Remembered<Node, Answer> {
    return { answers: new WeakMap(), byLight: new WeakMap() };
}

function inLight<Node extends AstNode, Answer>(
    all: Remembered<Node, Answer>,
    light: AstNode | undefined
): Remembered<Node, Answer> {
    if (light === undefined) return all;
    const known = all.byLight.get(light) ?? nothingKnown<Node, Answer>();
    all.byLight.set(light, known);
    return known;
}

/** Answers kept at a time: a few for each set of grades of the files that are worked on. */
const KEPT = 40;

/**
 * Remembers what was worked out from plain data, for as long as it is asked for: the same data may come from a file that
 * was read anew.
 */
export function rememberedByText<Question, Answer>(
    compute: (question: Question) => Answer
): (question: Question) => Answer {
    const answers = new Map<string, Answer>();
    return question => {
        const key = JSON.stringify(question, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
        const answer = answers.has(key) ? answers.get(key)! : compute(question);
        answers.delete(key);
        answers.set(key, answer);
        if (answers.size > KEPT) answers.delete(answers.keys().next().value!);
        return answer;
    };
}
