// Terms in the text of a rule: which are used, and where a word stands that the rule does not use for them.
import type { Definition, Ruleset } from '../generated/ast.ts';
import { definitionNames, definitionsOf } from '../names/clauses.ts';
import { proseOf, type Prose } from './prose.ts';

export interface AvoidedWord {
    readonly word: string;
    readonly term: string;
    /** The word as the text has it. */
    readonly found: string;
    readonly prose: Prose;
}

/** Where the text uses a word that a definition has ruled out; longer defined terms that hold the word are none of it. */
export function avoidedWords(ruleset: Ruleset): AvoidedWord[] {
    const definitions = definitionsOf(ruleset).filter(({ avoided }) => avoided.length > 0);
    const terms = definitionsOf(ruleset).flatMap(definitionNames);
    if (definitions.length === 0) return [];
    return proseOf(ruleset).flatMap(prose => {
        const text = withoutTitles(terms.reduce((rest, term) => without(rest, term), prose.text));
        return definitions
            .filter(definition => definition !== prose.node)
            .flatMap(({ name, avoided }) =>
                avoided.flatMap(word => {
                    const found = patternOf(word).exec(text)?.[0];
                    return found === undefined ? [] : [{ word, term: name, found, prose }];
                })
            );
    });
}

/** Definitions whose names stand nowhere in the text but in themselves. */
export function unusedDefinitions(ruleset: Ruleset): Definition[] {
    const all = proseOf(ruleset);
    return definitionsOf(ruleset).filter(definition => {
        const elsewhere = all.filter(({ node }) => node !== definition);
        return !definitionNames(definition).some(name => elsewhere.some(({ text }) => occursIn(name, text)));
    });
}

/** The name of a document is printed as it is. */
const withoutTitles = (text: string): string => text.replace(/《[^《》]*》/gu, ' ');

const occursIn = (word: string, text: string): boolean => patternOf(word).test(text);

const without = (text: string, word: string): string => text.replace(new RegExp(patternOf(word), 'giu'), ' ');

/** Chinese words have no blanks around them, English ones end where letters end and may stand in the plural. */
function patternOf(word: string): RegExp {
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    if (/\p{Script=Han}/u.test(word)) return new RegExp(escaped, 'iu');
    return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?:s|es)?(?![\\p{L}\\p{N}])`, 'iu');
}
