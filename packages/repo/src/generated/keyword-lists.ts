// The list of keywords at the end of both pages of the language: every word in both spellings, from the words that the lexer knows.
import { keywords, type KeywordPair } from '@guiju/language';
import { readText } from '../root.ts';

interface Page {
    readonly path: string;
    readonly heading: string;
    readonly about: string;
    readonly pair: (keyword: KeywordPair) => readonly [own: string, other: string];
    readonly sorted: boolean;
}

const PAGES: readonly Page[] = [
    {
        path: 'docs/language.zh.md',
        heading: '## 四、关键字对照',
        about: '一行一个，前面是中文，后面是英文；次序同正文。两种写法可以混用，意思一样。由词表生成。',
        pair: ({ zh, en }) => [zh, en],
        sorted: false
    },
    {
        path: 'docs/language.en.md',
        heading: '## 4. Keywords',
        about: 'One a line, English first. Both spellings mean the same and may be mixed. Generated from the list of words.',
        pair: ({ zh, en }) => [en, zh],
        sorted: true
    }
];

/** Both pages, with the list as it should be behind what people write. */
export function generateKeywordLists(): Map<string, string> {
    return new Map(PAGES.map(page => [page.path, withList(page)]));
}

function withList({ path, heading, about, pair, sorted }: Page): string {
    const [written] = readText(path).split(`\n${heading}\n`);
    const lines = keywords
        .map(pair)
        .filter(words => !words.includes(''))
        .map(([own, other]) => `${own}  ${other}`);
    const listed = [...new Set(lines)];
    if (sorted) listed.sort((a, b) => (a < b ? -1 : 1));
    return [written!.trimEnd(), '', heading, '', about, '', '```text', ...listed, '```', ''].join('\n');
}
