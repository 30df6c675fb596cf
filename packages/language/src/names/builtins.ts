// Built-in names of expressions (得分, 分值, 适用 …) as nodes that a reference can point to.
import { URI, type AstNodeDescription } from 'langium';
import type { Builtin } from '../generated/ast.ts';
import { ATTRIBUTES, type AttributeMeaning } from '../words.ts';

/** A built-in name; `meaning` is what it stands for, whichever spelling was used. */
export interface BuiltinAttribute extends Builtin {
    readonly meaning: AttributeMeaning;
}

const nodes: readonly BuiltinAttribute[] = ATTRIBUTES.flatMap(({ zh, en, meaning }) =>
    [zh, en].map(name => ({ $type: 'Builtin', name, meaning }) as unknown as BuiltinAttribute)
);

/** Built-in names stand in no file, but who looks for what a change affects asks every name where it stands. */
export const NO_FILE = URI.parse('guiju:/built-in');

export const builtinDescriptions: readonly AstNodeDescription[] = nodes.map(node => ({
    node,
    name: node.name,
    type: 'Builtin',
    documentUri: NO_FILE,
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
