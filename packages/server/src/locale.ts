// The language of messages, from what the client says about its own.

/** `zh-cn`, `zh_TW`, `ZH` → zh; any other locale → en; no locale → undefined, the language of each file. */
export function languageOfLocale(locale: string | undefined): 'zh' | 'en' | undefined {
    if (locale === undefined || locale === '') return undefined;
    return /^zh\b|^zh[_-]/i.test(locale) ? 'zh' : 'en';
}
