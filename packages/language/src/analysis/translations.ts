// Names that have none in the other language although their like do.
import { AstUtils, type AstNode } from 'langium';
import type { Ruleset } from '../generated/ast.ts';

interface Named extends AstNode {
    readonly name: string;
    readonly otherName?: string;
}

const KINDS: readonly string[] = [
    ...['Input', 'InputValue', 'FactorGroup', 'FindingClass', 'Collection', 'Table', 'Event', 'Term'],
    ...['Measure', 'Scale'],
    ...['State', 'Mode', 'Role', 'Mark', 'Definition']
];

export interface Untranslated {
    readonly node: AstNode;
    readonly name: string;
    readonly like: string;
}

/** How many of a kind have another name for each that has none: below it the rule is in one language, with exceptions. */
const MOST = 2;

/** Kind by kind, where most have a name in the other language. */
export function untranslated(ruleset: Ruleset): Untranslated[] {
    const named = AstUtils.streamAllContents(ruleset)
        .filter((node): node is Named => KINDS.includes(node.$type) && typeof (node as Named).name === 'string')
        .toArray();
    return [...Map.groupBy(named, ({ $type }) => $type).values()].flatMap(group => {
        const translated = group.filter(({ otherName }) => otherName !== undefined);
        const missing = group.filter(node => node.otherName === undefined && isInOneLanguage(node));
        if (translated.length < MOST * missing.length) return [];
        return missing.map(node => ({ node, name: node.name, like: translated[0]!.name }));
    });
}

/** AAA and C2 are the same everywhere. */
const isInOneLanguage = ({ name }: Named): boolean => /\p{Script=Han}|\p{Ll}{2}/u.test(name);
