// Which of the two languages a result speaks, and texts that exist in both.
import type { Language, Model } from '@guiju/model';

export type { Language } from '@guiju/model';

/** A text side by side in both languages. */
export interface Bilingual {
    readonly zh: string;
    readonly en: string;
}

/** Chinese when the ruleset's title holds Chinese characters. */
export function languageOf(model: Model): Language {
    return /\p{Script=Han}/u.test(model.ruleset.title) ? 'zh' : 'en';
}

/** Quotes as each language writes them. */
export const quoted = (text: string, language: Language): string => (language === 'zh' ? `“${text}”` : `"${text}"`);

export const listed = (texts: readonly string[], language: Language): string =>
    texts.join(language === 'zh' ? '、' : ', ');
