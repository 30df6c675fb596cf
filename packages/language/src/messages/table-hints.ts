// What an author of a table of grades may not know.
import type { IToken } from 'chevrotain';
import type { Bilingual } from './bilingual.ts';

const BARS = ['HEAD_BAR', 'BAR', 'ROW_END'];
const isBar = (token: IToken | undefined): boolean => token !== undefined && BARS.includes(token.tokenType.name);

/** `expected` is the name of the token that belongs there, where only one does. */
export function tableHint(
    token: IToken | undefined,
    previous: IToken | undefined,
    expected?: string
): Bilingual | undefined {
    if (!isBar(token)) return undefined;
    if (expected === '~') return { zh: '门槛要写成“≥ 88”或“80~<90”。', en: 'A gate reads “≥ 88” or “80~<90”.' };
    if (expected === '}')
        return {
            zh: '一张表以“| 门槛 | 等级 …”或“| 后果 | 等级 …”开头。',
            en: 'A table opens with “| gate | …” or “| consequence | …”.'
        };
    return isBar(previous) ? { zh: '没有内容的格写“—”。', en: 'Write “—” in a cell without content.' } : undefined;
}
