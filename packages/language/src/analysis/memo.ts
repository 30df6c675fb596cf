// Remembers what was worked out about a node. Nodes are new whenever their file is read anew, so nothing goes stale.
import type { AstNode } from 'langium';

/** `whileComputing` is the answer for a node that is asked for while it is being worked out: it needs itself. */
export function remembered<Node extends AstNode, Answer>(
    compute: (node: Node) => Answer,
    whileComputing: Answer
): (node: Node) => Answer {
    const answers = new WeakMap<Node, Answer>();
    return node => {
        if (answers.has(node)) return answers.get(node)!;
        answers.set(node, whileComputing);
        const answer = compute(node);
        answers.set(node, answer);
        return answer;
    };
}
