// Keywords in the other language: the same model, and every comment is still there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertedText, createFormatter, createWorkspace, languageOf } from '@guiju/language';
import type { Model } from '@guiju/model';
import { describe, expect, test } from 'vitest';
import { compile } from '../src/index.ts';

const examples = join(import.meta.dirname, '../../../examples');
const format = createFormatter();

/** A text in the place of an example, so that its imports are found. */
async function opened(path: string, text: string) {
    const workspace = createWorkspace({
        read: async wanted => (wanted === path ? text : existsSync(wanted) ? readFileSync(wanted, 'utf8') : undefined)
    });
    const document = (await workspace.open(path))!;
    expect(workspace.diagnostics(document).filter(({ severity }) => severity === 'error')).toEqual([]);
    return document;
}

/** Without places, and without conditions in the author's words. */
function meaningOf(model: Model): unknown {
    const kept = ['hash', 'source', 'sources', 'position', 'file', 'line', 'character', 'text'];
    return JSON.parse(JSON.stringify(model, (key, value: unknown) => (kept.includes(key) ? undefined : value)));
}

const comments = (text: string): string[] => (text.match(/\/\/.*/g) ?? []).map(comment => comment.trim()).sort();

describe.each(readdirSync(examples))('%s', name => {
    const path = join(examples, name, 'rule.guiju');

    test('means the same in the other language, and again when it is turned back', async () => {
        const text = readFileSync(path, 'utf8');
        const original = await opened(path, text);
        const [own, other] = languageOf(original) === 'zh' ? (['zh', 'en'] as const) : (['en', 'zh'] as const);
        const turned = format(convertedText(original, other)!)!;
        const document = await opened(path, turned);
        expect(languageOf(document)).toBe(other);
        expect(comments(turned)).toEqual(comments(text));
        expect(meaningOf(compile(document, String))).toEqual(meaningOf(compile(original, String)));
        const back = format(convertedText(document, own)!)!;
        expect(meaningOf(compile(await opened(path, back), String))).toEqual(meaningOf(compile(original, String)));
        expect(format(convertedText(document, other)!)).toBe(turned);
    });
});
