// Short names that the text introduces for something: 某某公司（以下简称“本机构”）, Example Ltd. (hereinafter “the body”).
import type { Ruleset } from '../generated/ast.ts';
import { proseOf, type Prose } from './prose.ts';

export interface ShortName {
    readonly short: string;
    /** What stands directly before the bracket, as far as it may be part of the full name. */
    readonly before: string;
    readonly prose: Prose;
}

const CHINESE =
    /([^，。；：、“”\s]{2,})[（(](?:以下)?简称[:：]?\s*(?:为|是)?(?:[“"]([^”"]{1,20})[”"]|([^“”"，。）)]{1,12}))[^）)]*[）)]/gu;
const ENGLISH =
    /((?:\p{Lu}[\p{L}\p{N}&.'-]*[ ,]*)+)\((?:hereinafter|hereafter|in the following|below)[^“”"()]*[“"]([^”"]{1,40})[”"]\)/gu;

export function shortNamesIn(ruleset: Ruleset): ShortName[] {
    return proseOf(ruleset).flatMap(prose =>
        [CHINESE, ENGLISH].flatMap(pattern =>
            [...prose.text.matchAll(pattern)].map(([, before, quoted, bare]) => ({
                short: (quoted ?? bare ?? '').trim(),
                before: (before ?? '').trim().replace(/,$/, ''),
                prose
            }))
        )
    );
}

/** A short name for whoever issues the rule. */
const ISSUER =
    /^(?:本(?:机构|公司|中心|单位)|我(?:机构|公司|中心)|(?:the|this|our) (?:certification )?(?:body|company|organi[sz]ation|institution))$/iu;
/** What the full name of an organisation ends with. */
const ORGANISATION =
    /(公司|中心|研究院|集团|协会|事务所|机构|Ltd\.?|Limited|Inc\.?|GmbH|AG|Corporation|Certification|Services?)$/u;

/** The name under which the text introduces the issuer, where it is another one than that of the rule. */
export function otherIssuers(ruleset: Ruleset, issuer: string): { found: string; prose: Prose }[] {
    if (!ORGANISATION.test(issuer)) return [];
    return shortNamesIn(ruleset).flatMap(({ short, before, prose }) => {
        if (!ISSUER.test(short) || !ORGANISATION.test(before) || before.endsWith(issuer)) return [];
        return [{ found: likeNameIn(before, issuer), prose }];
    });
}

/** Chinese sets no blanks around a name: as much of the text is shown as the issuer's name is long. */
const likeNameIn = (before: string, issuer: string): string =>
    /\p{Script=Han}/u.test(before) ? [...before].slice(-[...issuer].length).join('') : before;

/** Short names that are introduced once more. */
export function shortNamesAgain(ruleset: Ruleset): ShortName[] {
    const seen = new Set<string>();
    return shortNamesIn(ruleset).filter(({ short }) => {
        const isAgain = seen.has(short);
        seen.add(short);
        return isAgain;
    });
}
