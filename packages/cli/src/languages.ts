// Which language the person at the terminal reads.
import type { Language } from '@guiju/model';
import type { Io } from './io.ts';

export const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** `--lang` wherever it stands among the arguments, before they are parsed: help and mistakes are told in it too. */
export function askedLanguage(args: readonly string[]): Language | undefined {
    const at = args.findLastIndex(arg => arg === '--lang' || arg.startsWith('--lang='));
    if (at < 0) return undefined;
    const value = args[at] === '--lang' ? args[at + 1] : args[at]!.slice('--lang='.length);
    return LANGUAGES.find(language => language === value);
}

/** Only help and sentences on standard error follow the environment; English where it names no language. */
export function localeLanguage(env: Io['env']): Language {
    const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
    return /^zh/i.test(locale) ? 'zh' : 'en';
}
