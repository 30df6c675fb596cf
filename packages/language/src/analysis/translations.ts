// Names that have none in the other language although their like do.
import { AstUtils, type AstNode } from 'langium';
import type { Ruleset } from '../generated/ast.ts';

interface Named extends AstNode {
    readonly name: string;
    readonly otherName?: string;
}

const KINDS: readonly string[] = [
    ...['Input', 'InputValue', 'FactorGroup', 'FindingClass', 'Collection', 'Table', 'Event', 'Term'],
    ...['State', 'Mode', 'Role', 'Mark', 'Definition']
];

export interface Untranslated {
    readonly node: AstNode;
    readonly name: string;
    readonly like: string;
}

/** Kind by kind; where a kind has no other names at all, the rule is in one language. */
export function untranslated(ruleset: Ruleset): Untranslated[] {
    const named = AstUtils.streamAllContents(ruleset)
        .filter((node): node is Named => KINDS.includes(node.$type) && typeof (node as Named).name === 'string')
        .toArray();
    return [...Map.groupBy(named, ({ $type }) => $type).values()].flatMap(group => {
        const translated = group.find(({ otherName }) => otherName !== undefined);
        if (!translated) return [];
        return group
            .filter(node => node.otherName === undefined && isInOneLanguage(node))
            .map(node => ({ node, name: node.name, like: translated.name }));
    });
}

/** AAA and C2 are the same everywhere. */
const isInOneLanguage = ({ name }: Named): boolean => /\p{Script=Han}|\p{Ll}{2}/u.test(name);
