import { expect, test } from 'vitest';
import { readPage } from '@guiju/testing';

const PAGE = `# some-check

\`error\`

## 中文

说明。

\`\`\`guiju base.guiju
评分
\`\`\`

不要这样：

\`\`\`guiju
甲
\`\`\`

## English

Like this:

\`\`\`guiju
b
c
\`\`\`
`;

test('a page has a title, a severity and examples of two kinds in two languages', () => {
    expect(readPage(PAGE)).toEqual({
        title: 'some-check',
        severity: 'error',
        examples: [
            { language: 'zh', kind: 'bad', text: '甲\n', beside: { 'base.guiju': '评分\n' } },
            { language: 'en', kind: 'good', text: 'b\nc\n', beside: {} }
        ]
    });
});
