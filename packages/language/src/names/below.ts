// What stands below a node, gathered once: every check asks for one kind of part and would walk the whole file for it.
import { isAstNode, type AstNode } from 'langium';

interface Below {
    readonly all: readonly AstNode[];
    readonly byType: ReadonlyMap<string, readonly AstNode[]>;
}

/** Nodes are new whenever their file is read anew, so nothing goes stale. */
const BELOW = new WeakMap<AstNode, Below>();

/** Every node inside of this one, each before its own parts, in the order written. */
export const allBelow = (root: AstNode): readonly AstNode[] => gathered(root).all;

/** Those of a kind; `is` goes by the type of a node alone. */
export function below<Node extends AstNode>(root: AstNode, is: (node: unknown) => node is Node): readonly Node[] {
    const { all, byType } = gathered(root);
    const [only, ...more] = [...byType.values()].filter(([first]) => is(first));
    return more.length === 0 ? ((only ?? []) as readonly Node[]) : all.filter(is);
}

function gathered(root: AstNode): Below {
    const known = BELOW.get(root);
    if (known) return known;
    const all: AstNode[] = [];
    gather(root, all);
    const found = { all, byType: Map.groupBy(all, ({ $type }) => $type) };
    BELOW.set(root, found);
    return found;
}

function gather(node: AstNode, into: AstNode[]): void {
    for (const [property, value] of Object.entries(node) as [string, unknown][]) {
        if (property.startsWith('$')) continue;
        for (const part of Array.isArray(value) ? (value as unknown[]) : [value]) {
            if (!isAstNode(part)) continue;
            into.push(part);
            gather(part, into);
        }
    }
}
