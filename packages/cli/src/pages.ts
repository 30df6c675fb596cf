// The pages that explain the checks, one for each, with both languages; embedded so that the command stands alone.
import type { Language } from '@guiju/model';
import generated from './generated/pages.json' with { type: 'json' };

/** By the id of the check. */
export const pages: Readonly<Record<string, string>> = generated.pages;

const HEADINGS: Record<Language, string> = { zh: '中文', en: 'English' };

/** The page in one language: its title and that language's part, or the whole page where it has no such part. */
export function pageIn(page: string, language: Language): string {
    const [head, ...parts] = page.split(/^(?=## )/m);
    const part = parts.find(text => text.startsWith(`## ${HEADINGS[language]}\n`));
    return part === undefined ? page : `${head}${part.slice(part.indexOf('\n') + 1).trimStart()}`.trimEnd() + '\n';
}

/** The first heading, without its sign. */
export function titleOf(page: string): string {
    return /^# +(.+)$/m.exec(page)?.[1]?.trim() ?? '';
}
