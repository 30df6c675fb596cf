// Names that have none in the other language although their like do.
import type { AstNode } from 'langium';
import type { Ruleset } from '../generated/ast.ts';
import { allBelow } from '../names/below.ts';

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
    const named = allBelow(ruleset).filter(
        (node): node is Named => KINDS.includes(node.$type) && typeof (node as Named).name === 'string'
    );
    return [...Map.groupBy(named, ({ $type }) => $type).values()].flatMap(group => {
        const translated = group.filter(({ otherName }) => otherName !== undefined);
        const missing = group.filter(node => node.otherName === undefined && isInOneLanguage(node));
        if (translated.length < MOST * missing.length) return [];
        return missing.map(node => ({ node, name: node.name, like: translated[0]!.name }));
    });
}

/** AAA and C2 are the same everywhere. */
const isInOneLanguage = ({ name }: Named): boolean => /\p{Script=Han}|\p{Ll}{2}/u.test(name);

export interface NamedTwice {
    readonly node: AstNode;
    readonly name: string;
    /** What the same word of the other language is called elsewhere. */
    readonly first: string;
    readonly other: string;
}

/** What is spoken of in the text: a term may be called like its act, a value like that of another input. */
const SPOKEN_OF: readonly string[] = ['Input', 'Collection', 'Event', 'State', 'Mode', 'Role', 'Definition'];

/** Names of different kinds that differ where the names in the other language are the same: 监督审核 and 监督评审, both “surveillance audit”. */
export function namedTwice(ruleset: Ruleset): NamedTwice[] {
    const named = allBelow(ruleset).filter(
        (node): node is Named => SPOKEN_OF.includes(node.$type) && (node as Named).otherName !== undefined
    );
    const first = new Map<string, Named>();
    return named.flatMap(node => {
        const other = node.otherName!.trim().toLowerCase();
        const known = first.get(other) ?? node;
        first.set(other, known);
        // Two of one kind are one name given twice.
        if (known.name === node.name || known.$type === node.$type) return [];
        return [{ node, name: node.name, first: known.name, other: node.otherName! }];
    });
}
