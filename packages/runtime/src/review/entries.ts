// A list of what has to be there against what is.
import type { ListEntry, ReviewFinding } from '@guiju/model';
import { plainText } from '../audit/slot.ts';
import { evaluate } from '../evaluate/expression.ts';
import { asTruth, sureOf } from '../evaluate/value.ts';
import type { Reviewed } from './reviewed.ts';
import { WORDS } from './words.ts';

export interface ListState {
    readonly state: ReviewFinding['state'];
    readonly because: string;
    /** Texts of what is not there and has to be. */
    readonly missing: string[];
}

/** An entry that may or may not be asked for leaves the list open where it is not there. */
export function stateOfList(entries: readonly ListEntry[], present: readonly string[], reviewed: Reviewed): ListState {
    const given = new Set(present.map(plainText));
    const isThere = ({ titles, code }: ListEntry): boolean =>
        [...titles, ...(code === null ? [] : [code])].some(text => given.has(plainText(text)));
    const absent = entries.filter(entry => !entry.optional && !isThere(entry));
    const missing = absent.filter(entry => isAsked(entry, reviewed) === 'yes').map(textOf(reviewed));
    const perhaps = absent.filter(entry => isAsked(entry, reviewed) === undefined).map(textOf(reviewed));
    const words = WORDS[reviewed.language];
    if (missing.length > 0) return { state: 'violated', because: words.missing(missing), missing };
    if (perhaps.length > 0) return { state: 'open', because: words.perhapsMissing(perhaps), missing };
    return { state: 'met', because: words.complete, missing };
}

function isAsked({ when }: ListEntry, { context }: Reviewed): 'yes' | 'no' | undefined {
    return when === null ? 'yes' : sureOf(asTruth(evaluate(when, context)));
}

const textOf =
    ({ language }: Reviewed) =>
    ({ titles }: ListEntry): string =>
        titles.join(language === 'zh' ? '或' : ' or ');
