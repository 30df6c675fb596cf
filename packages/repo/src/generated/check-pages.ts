// What is made of the checks' pages: their index, and the copy that `guiju explain` prints from.
import { filesUnder } from '../files.ts';
import { readText } from '../root.ts';
import type { GeneratedFiles } from './files.ts';

const FOLDER = 'docs/checks';

const OPENING = `# 检查 · Checks

由 \`npm run generate\` 写成，请勿手改。Written by \`npm run generate\`; do not edit.

\`npx guiju explain <id>\` 打印其中一页 · prints one of these pages.

| id | 级别 · severity | 中文 | English |
| --- | --- | --- | --- |
`;

/** The text of every page, by the id of its check. */
export function checkPages(): Map<string, string> {
    const paths = filesUnder(FOLDER).filter(path => path.endsWith('.md') && !path.endsWith('/README.md'));
    return new Map(paths.map(path => [path.slice(FOLDER.length + 1, -'.md'.length), readText(path)]));
}

export function generateFromPages(): GeneratedFiles {
    const rows = [...checkPages()].map(([id, page]) => `| ${cellsOf(id, page).join(' | ')} |\n`);
    const embedded = { generated: 'from docs/checks by npm run generate', pages: Object.fromEntries(checkPages()) };
    return new Map([
        [`${FOLDER}/README.md`, OPENING + rows.join('')],
        ['packages/cli/src/generated/pages.json', JSON.stringify(embedded, null, 2) + '\n'],
        ['packages/server/src/generated/check-sentences.json', JSON.stringify(sentences(), null, 2) + '\n']
    ]);
}

/** The sentence of each page in both languages, for hovers. */
function sentences(): object {
    const both = [...checkPages()].map(([id, page]) => {
        const told = { zh: firstSentence(page, '中文'), en: firstSentence(page, 'English') };
        return [id, { zh: told.zh.replaceAll('\\|', '|'), en: told.en.replaceAll('\\|', '|') }] as const;
    });
    return { generated: 'from docs/checks by npm run generate', sentences: Object.fromEntries(both) };
}

function cellsOf(id: string, page: string): string[] {
    const severity = /^`(error|warning|info)`$/m.exec(page)?.[1];
    if (severity === undefined) throw new Error(`${FOLDER}/${id}.md does not name the severity`);
    return [`[${id}](${id}.md)`, severity, firstSentence(page, '中文'), firstSentence(page, 'English')];
}

/** The sentence that a page opens with in one language. */
export function firstSentence(page: string, heading: '中文' | 'English'): string {
    const part = page.split(`\n## ${heading}\n`)[1];
    if (part === undefined) throw new Error(`a page has no part “${heading}”`);
    const paragraph = part.trimStart().split('\n\n')[0]!.trimEnd();
    const text = paragraph.replace(/\n/g, heading === '中文' ? '' : ' ');
    return /^.*?(。|[.?!](?= |$)|$)/.exec(text)![0].replaceAll('|', '\\|');
}
