// The examples are laid out as `guiju fmt` lays them out: what we show is what an author gets.
import { readdirSync } from 'node:fs';
import { createFormatter } from '@guiju/language';
import { expect, test } from 'vitest';
import { inRoot, readText } from '../src/root.ts';

const format = createFormatter();

test.each(readdirSync(inRoot('examples')))('%s', name => {
    const text = readText(`examples/${name}/rule.guiju`);
    expect(format(text)).toBe(text);
});
