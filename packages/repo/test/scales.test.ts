// Worked examples of scales, from text to result: in Chinese and in English.
import { compile } from '@guiju/compiler';
import { readText } from '@guiju/repo';
import { runExamples } from '@guiju/runtime';
import { createFixtures } from '@guiju/testing';
import { expect, test } from 'vitest';

const fixtures = createFixtures();

test.each(['scales.zh', 'scales.en'])('the examples of %s hold', async name => {
    const { document } = await fixtures.checkText(readText(`packages/compiler/test/fixtures/${name}.guiju`));
    const results = runExamples(compile(document, uri => uri));
    expect(results.length).toBeGreaterThan(0);
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
});
