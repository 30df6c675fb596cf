// The text of a rule in the model: kept as written, statements inside cite their clause, the same in both languages.
import { readFileSync } from 'node:fs';
import { checkModel, writeModel, type Model } from '@guiju/model';
import { expect, test } from 'vitest';
import { modelOf } from './model-of.ts';

const fixtures = new URL('./fixtures/', import.meta.url);
const zh = readFileSync(new URL('clauses.zh.guiju', fixtures), 'utf8');
const en = readFileSync(new URL('clauses.en.guiju', fixtures), 'utf8');

test('text, definitions and changes are in the model', async () => {
    const model = await modelOf(zh);
    await expect(writeModel(model)).toMatchFileSnapshot('fixtures/clauses.model.json');
    expect(checkModel(JSON.parse(writeModel(model)))).toEqual({ model, problems: [] });
});

test('Chinese and English words give the same model and hash', async () => {
    expect((await modelOf(en)).hash).toBe((await modelOf(zh)).hash);
});

test('prose is content: a changed sign changes the hash', async () => {
    expect((await modelOf(zh.replace('达到8分为合格。', '达到８分为合格。'))).hash).not.toBe((await modelOf(zh)).hash);
});

test('a statement cites what it says, else the point or clause it stands in', async () => {
    const model = await modelOf(zh);
    expect(model.items.map(item => item.clause)).toEqual(['5.1', '7.2 a']);
    expect([model.measures[0]!.clause, model.decisions[0]!.clause]).toEqual(['5.1', '5.2 (1)']);
});

test('the order of statements and clauses makes no difference to what is computed', async () => {
    const [inside, flat] = [
        await modelOf(zh),
        await modelOf(zh.replace(/条款 5 《认证决定》 \{\n([^]*?)\n\}\n/, '$1\n'))
    ];
    const numbers = ({ items, measures, decisions }: Model): unknown =>
        JSON.parse(
            JSON.stringify({ items, measures, decisions }, (key, value: unknown) => (key === 'source' ? 0 : value))
        );
    expect(numbers(flat)).toEqual(numbers(inside));
    expect(flat.clauses!.map(({ code, parent }) => [code, parent])).toEqual([
        ['2', null],
        ['5.1', null],
        ['5.2', null],
        ['7.2', null],
        ['7.2.3', '7.2']
    ]);
});
