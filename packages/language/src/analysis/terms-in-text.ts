// Words that the text marks as terms: by sending readers to a definition, or by quotes wherever they stand.
import type { AstNode } from 'langium';
import { isClauseItem, isClauseText, type Ruleset } from '../generated/ast.ts';
import { allBelow } from '../names/below.ts';
import { definitionNames, definitionsOf } from '../names/clauses.ts';
import { proseOf, type Prose } from './prose.ts';
import { shortNamesIn } from './short-names.ts';

export interface UndefinedTerm {
    readonly term: string;
    /** As the text has it, with its marks. */
    readonly found: string;
    readonly isQuoted: boolean;
    readonly prose: Prose;
}

const OPEN = '[“‘「"]';
const CLOSE = '[”’」"]';
const QUOTED = `${OPEN}([^“”‘’「」"，。；]{2,20})${CLOSE}`;
/** Frames that cannot mean anything but a definition. */
const SENT = [
    new RegExp(`术语${QUOTED}`, 'gu'),
    new RegExp(`${QUOTED}(?:的)?(?:定义|含义)[见参]`, 'gu'),
    new RegExp(`${QUOTED}（(?:定义|术语)?见(?:术语|定义|第?\\s?\\d)[^）]*(?:术语|定义)[^）]*）`, 'gu'),
    new RegExp(`(?<![\\p{L}])(?:the|a) term ${QUOTED}`, 'giu'),
    new RegExp(`${QUOTED} (?:is|are|as) defined (?:in|above|below|under)`, 'giu')
];
const IN_QUOTES = new RegExp(QUOTED, 'gu');
/** What stands behind a quoted word that is printed somewhere, or is the name of a paper. */
const PRINTED = /^(?:字样|标志|标识|标记|一栏|栏|章|印|选项|按钮|等字|两字|二字|为题| (?:mark|label|logo|stamp|box))/u;
/** A sentence that says what the word means is its definition. */
const EXPLAINED = /^(?:，)?(?:是指|系指|指的是|即|为| means| is meant)/u;
/** A word in quotes at one place is stressed; at several it is a term. */
const PLACES = 3;

/** Only where the rule has a list of definitions that a reader can look the word up in; each word once. */
export function undefinedTerms(ruleset: Ruleset): UndefinedTerm[] {
    if (definitionsOf(ruleset).length === 0) return [];
    const known = knownWords(ruleset);
    const texts = proseOf(ruleset).filter(({ node }) => isClauseText(node) || isClauseItem(node));
    const sent = texts.flatMap(prose =>
        SENT.flatMap(frame => [...prose.text.matchAll(frame)]).map(([found, term]) => ({
            ...of(term!, found, prose),
            isQuoted: false
        }))
    );
    const quoted = Map.groupBy(
        texts.flatMap(prose =>
            [...prose.text.matchAll(IN_QUOTES)].map(match => {
                const [found, term] = match;
                return {
                    ...of(term!, found, prose),
                    isQuoted: true,
                    behind: prose.text.slice(match.index + found.length)
                };
            })
        ),
        ({ term }) => term
    );
    const often = [...quoted.values()]
        .filter(places => new Set(places.map(({ prose }) => prose.node)).size >= PLACES)
        .filter(places => !places.some(({ behind }) => PRINTED.test(behind) || EXPLAINED.test(behind)))
        .map(([first]) => first!);
    const all = [...sent, ...often].filter(({ term }) => !known.has(term.toLowerCase()));
    return [...new Map(all.reverse().map(each => [each.term, each])).values()].reverse();
}

const of = (term: string, found: string, prose: Prose): Omit<UndefinedTerm, 'isQuoted'> => ({
    term: term.trim(),
    found,
    prose
});

/** Everything that the rule itself names or introduces. */
function knownWords(ruleset: Ruleset): Set<string> {
    const named = allBelow(ruleset).flatMap(namesOf);
    const defined = definitionsOf(ruleset).flatMap(definitionNames);
    const short = shortNamesIn(ruleset).map(each => each.short);
    return new Set([...named, ...defined, ...short].map(name => name.trim().toLowerCase()));
}

/** Names, titles and labels of a statement. */
const namesOf = (node: AstNode): string[] =>
    ['name', 'otherName', 'title', 'otherTitle', 'label'].flatMap(property => {
        const value: unknown = (node as unknown as Record<string, unknown>)[property];
        return typeof value === 'string' ? [value] : [];
    });
