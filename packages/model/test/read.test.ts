// Reading models: what was written comes back, and damage of any kind gives problems, never an exception.
import { checkModel, hashOf, readModel, writeModel, type Language } from '@guiju/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleModel } from './sample.ts';

const text = writeModel(sampleModel);

test('a written model is read back as it was, byte for byte', () => {
    const { model, problems } = readModel(text);
    expect(problems).toEqual([]);
    expect(model).toEqual(sampleModel);
    expect(writeModel(model!)).toBe(text);
    expect(readModel('\uFEFF' + text).model).toEqual(sampleModel);
});

describe('the hash', () => {
    test('does not depend on source positions or the order of keys', () => {
        const moved = JSON.parse(text.replaceAll('"line": 3', '"line": 4')) as typeof sampleModel;
        expect(hashOf(moved)).toBe(sampleModel.hash);
        expect(hashOf(Object.fromEntries(Object.entries(sampleModel).reverse()) as never)).toBe(sampleModel.hash);
        expect(checkModel(moved).problems).toEqual([]);
    });

    test('depends on everything else', () => {
        for (const [from, to] of [
            ['"1.5"', '"1.6"'],
            ['"First"', '"Frist"'],
            ['"half-even"', '"half-up"'],
            ['"ge"', '"gt"']
        ]) {
            const changed = text.replace(from!, to!);
            expect(changed).not.toBe(text);
            expect(readModel(changed).problems).toEqual([
                'The content does not match the hash: the file was changed or damaged. Compile it again.'
            ]);
        }
    });
});

describe('what is no model', () => {
    test.each([
        ['', 'This is not a JSON file.', '这不是 JSON 文件。'],
        ['{', 'This is not a JSON file.', '这不是 JSON 文件。'],
        ['null', 'This is not a Guiju model: it has no format.', '这不是规矩模型：缺少 format。'],
        ['[]', 'This is not a Guiju model: it has no format.', '这不是规矩模型：缺少 format。'],
        ['{"format":1}', 'This is not a Guiju model: it has no format.', '这不是规矩模型：缺少 format。']
    ])('%j', (wrong, en, zh) => {
        expect(readModel(wrong, 'en').problems).toEqual([en]);
        expect(readModel(wrong, 'zh').problems).toEqual([zh]);
    });

    test('another format is named', () => {
        expect(checkModel({ format: '2' }, 'en').problems[0]).toContain('format "2"');
        expect(checkModel({ format: '2' }, 'zh').problems[0]).toContain('“2”');
    });

    test('every wrong place is named, in the language asked for', () => {
        const { items, ...rest } = sampleModel;
        const wrong = { ...rest, items: [{ ...items[0], points: 'three' }], total: '03' };
        const places = (language: Language) =>
            checkModel(wrong, language).problems.map(problem => problem.split(':')[0]);
        expect(places('en')).toEqual(['total', 'items.0.points']);
        expect(places('zh')).toEqual(['total', 'items.0.points']);
        expect(checkModel({ ...sampleModel, more: 1 }, 'zh').problems[0]).toMatch(/\p{Script=Han}/u);
    });

    test('nesting as deep as a long sum is read', () => {
        const { total, ...rest } = { ...sampleModel, total: '3' };
        let long = sampleModel.measures[0]!.expression;
        for (let term = 0; term < 450; term++) long = { op: 'negate', operand: long };
        const model = { ...rest, total, measures: [{ ...sampleModel.measures[0]!, expression: long }] };
        expect(checkModel({ ...model, hash: hashOf(model) }).problems).toEqual([]);
    });

    test('nesting deeper than any rule is a problem, not a crash', () => {
        const deep = '{"op":"not","operand":'.repeat(20_000) + 'null' + '}'.repeat(20_000);
        const damaged = text.replace('"condition": null', `"condition": ${deep}`);
        expect(damaged).not.toBe(text);
        expect(readModel(damaged, 'en').problems).toEqual(['The model is nested too deeply to be read.']);
        expect(readModel('['.repeat(100_000), 'en').problems).toHaveLength(1);
        expect(readModel('['.repeat(50_000) + ']'.repeat(50_000), 'zh').problems).toHaveLength(1);
    });
});

/** The model with one value anywhere in it replaced or removed. */
function mutated(value: unknown, path: readonly number[], replacement: unknown): unknown {
    if (typeof value !== 'object' || value === null || path.length === 0) return replacement;
    const keys = Object.keys(value);
    if (keys.length === 0) return replacement;
    const key = keys[path[0]! % keys.length]!;
    const copy = structuredClone(value) as Record<string, unknown>;
    copy[key] = mutated(copy[key], path.slice(1), replacement);
    return copy;
}

test('a model damaged anywhere gives problems or is the same model, and never an exception', () => {
    const path = fc.array(fc.nat(), { minLength: 1, maxLength: 12 });
    const junk = fc.oneof(
        fc.jsonValue(),
        fc.constantFrom('', '1', '-0', '1e9', {}, [], { num: '0', den: '0' }, { __proto__: null })
    );
    fc.assert(
        fc.property(path, junk, fc.constantFrom<Language>('zh', 'en'), (where, replacement, language) => {
            const damaged = mutated(sampleModel, where, replacement);
            const { model, problems } = readModel(JSON.stringify(damaged) ?? '', language);
            if (model === undefined) expect(problems.length).toBeGreaterThan(0);
            else expect(hashOf(model)).toBe(sampleModel.hash);
            for (const problem of problems) expect(problem).toBeTypeOf('string');
        }),
        { numRuns: 500 }
    );
});

test('a file cut or garbled anywhere gives problems', () => {
    fc.assert(
        fc.property(fc.nat(text.length - 3), fc.string({ maxLength: 3 }), (at, noise) => {
            expect(readModel(text.slice(0, at)).model).toBeUndefined();
            const garbled = readModel(text.slice(0, at) + noise + text.slice(at + 1));
            if (garbled.model !== undefined) expect(hashOf(garbled.model)).toBe(sampleModel.hash);
        }),
        { numRuns: 300 }
    );
});
