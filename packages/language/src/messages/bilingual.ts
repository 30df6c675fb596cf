// One sentence in both languages, carried through interfaces that know only one string.

export type Language = 'zh' | 'en';
export type Bilingual = Readonly<Record<Language, string>>;

const SEPARATOR = '\u001f';

/** Packs both languages into the one string that a parser or linker message may be. */
export function pack(message: Bilingual): string {
    return message.zh + SEPARATOR + message.en;
}

/** Both languages of a packed string; any other string says the same in both. */
export function unpack(text: string): Bilingual {
    const at = text.indexOf(SEPARATOR);
    return at < 0 ? { zh: text, en: text } : { zh: text.slice(0, at), en: text.slice(at + 1) };
}
