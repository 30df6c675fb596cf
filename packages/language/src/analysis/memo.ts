// Remembers what was worked out about a node. Nodes are new whenever their file is read anew, so nothing goes stale.
import type { AstNode } from 'langium';
import { currentLight } from '../names/light.ts';

/**
 * `whileComputing` is the answer for a node that is asked for while it is being worked out: it needs itself. What is
 * found in the light of one of several scorings holds for that one alone.
 */
export function remembered<Node extends AstNode, Answer>(
    compute: (node: Node) => Answer,
    whileComputing: Answer
): (node: Node) => Answer {
    const without = new WeakMap<Node, Answer>();
    const byLight = new WeakMap<AstNode, WeakMap<Node, Answer>>();
    return node => {
        const answers = answersIn(currentLight(), without, byLight);
        if (answers.has(node)) return answers.get(node)!;
        answers.set(node, whileComputing);
        const answer = compute(node);
        answers.set(node, answer);
        return answer;
    };
}

function answersIn<Node extends AstNode, Answer>(
    light: AstNode | undefined,
    without: WeakMap<Node, Answer>,
    byLight: WeakMap<AstNode, WeakMap<Node, Answer>>
): WeakMap<Node, Answer> {
    if (light === undefined) return without;
    const known = byLight.get(light) ?? new WeakMap<Node, Answer>();
    byLight.set(light, known);
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
