// From the client's locale to the language of messages.
import { expect, it } from 'vitest';
import { languageOfLocale } from '@guiju/server';

it.each([
    ['zh', 'zh'],
    ['zh-cn', 'zh'],
    ['zh-TW', 'zh'],
    ['zh_Hans_CN', 'zh'],
    ['ZH', 'zh'],
    ['en', 'en'],
    ['zha', 'en'],
    ['de-AT', 'en'],
    ['', undefined],
    [undefined, undefined]
])('%s speaks %s', (locale, language) => {
    expect(languageOfLocale(locale)).toBe(language);
});
