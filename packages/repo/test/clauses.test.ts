// The explanation of a result cites clauses by code and title, where the rule holds their text.
import { compile } from '@guiju/compiler';
import { createFixtures } from '@guiju/testing';
import { readText } from '@guiju/repo';
import { explanationText, score } from '@guiju/runtime';
import { expect, it } from 'vitest';

it.each([
    ['zh', ['[依 5.1《评分》, rule:21]', '[依 7.2 a《暂停》, rule:19]', '[依 5.2 (1), rule:26]']],
    ['en', ['[per 5.1 “评分”, rule:21]', '[per 7.2 a “暂停”, rule:19]', '[per 5.2 (1), rule:26]']]
] as const)('%s', async (language, places) => {
    const { document } = await createFixtures().checkText(
        readText(`packages/compiler/test/fixtures/clauses.${language}.guiju`)
    );
    const model = compile(document, () => 'rule');
    const outcome = score(model, { items: { '1.1': 4, '1.2': 5 } }, { explain: true });
    const text = 'result' in outcome ? explanationText(outcome.result, language) : '';
    for (const place of places) expect(text).toContain(place);
});
