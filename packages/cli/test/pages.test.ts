// What `guiju explain` prints of a page.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageIn, titleOf } from '../src/pages.ts';

const FOLDER = join(import.meta.dirname, '../../../docs/checks');

function pagesOfDocs(): Record<string, string> {
    const names = readdirSync(FOLDER).filter(name => name.endsWith('.md') && name !== 'README.md');
    const ids = names.map(name => name.slice(0, -'.md'.length)).sort();
    return Object.fromEntries(ids.map(id => [id, readFileSync(join(FOLDER, `${id}.md`), 'utf8')]));
}

describe('the pages of docs/checks', () => {
    const pages = pagesOfDocs();

    it.each(Object.keys(pages))('%s has a title and a part in each language', id => {
        const page = pages[id]!;
        expect(titleOf(page)).not.toBe('');
        expect(pageIn(page, 'zh')).not.toBe(pageIn(page, 'en'));
        expect(pageIn(page, 'en')).not.toMatch(/^## 中文$/m);
    });
});

describe('a page in one language', () => {
    const page = '# points-sum\n\n## 中文\n\n合计不符。\n\n## English\n\nThe sum differs.\n';

    it('is the title and that part', () => {
        expect(pageIn(page, 'zh')).toBe('# points-sum\n\n合计不符。\n');
        expect(pageIn(page, 'en')).toBe('# points-sum\n\nThe sum differs.\n');
    });

    it('is the whole page where the part is missing', () => {
        expect(pageIn('# x\n\nBoth.\n', 'zh')).toBe('# x\n\nBoth.\n');
    });
});
