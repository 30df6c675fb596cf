// Built-in names of expressions (得分, 分值, 适用 …) as nodes that a reference can point to.
import type { AstNodeDescription } from 'langium';
import type { Builtin } from '../generated/ast.ts';
import { ATTRIBUTES, type AttributeMeaning } from '../words.ts';

/** A built-in name; `meaning` is what it stands for, whichever spelling was used. */
export interface BuiltinAttribute extends Builtin {
    readonly meaning: AttributeMeaning;
}

const nodes: readonly BuiltinAttribute[] = ATTRIBUTES.flatMap(({ zh, en, meaning }) =>
    [zh, en].map(name => ({ $type: 'Builtin', name, meaning }) as unknown as BuiltinAttribute)
);

/** Descriptions without a document: built-in names stand in no file. */
export const builtinDescriptions: readonly AstNodeDescription[] = nodes.map(node => ({
    node,
    name: node.name,
    type: 'Builtin',
    documentUri: undefined as never,
    path: ''
}));

export function isBuiltinAttribute(node: unknown): node is BuiltinAttribute {
    return (
        typeof node === 'object' &&
        node !== null &&
        'meaning' in node &&
        (node as unknown as Builtin).$type === 'Builtin'
    );
}
