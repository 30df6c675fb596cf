// Scorings to choose from in a model: which applies, and what is said where none or two do.
import type { Expression, Model } from '@guiju/model';
import { score } from '@guiju/runtime';
import { describe, expect, test } from 'vitest';
import { entry, item, modelOf, source } from './build.ts';

const yesNo = (name: string): NonNullable<Model['inputs']>[number] => ({
    ...{ name, names: [name], type: 'yes-no', from: null, to: null, default: null, notes: [], clause: null, source }
});

/** The first scoring has item 1.1 and applies with `chain`; the other has 2.1. */
function choosing(second: Expression | null): Model {
    const plain = modelOf({ items: [item('1.1', '4')], measures: [] });
    const plan = { title: 'B', total: '5', sections: [], items: [item('2.1', '5')], clause: null, source };
    const scorings = [
        { title: 'A', when: { op: 'input', name: 'chain' } as Expression, clause: null, source },
        { title: 'B', when: second, clause: null, source }
    ];
    return { ...plain, plans: [plan], scorings, inputs: [yesNo('chain'), yesNo('online')] };
}

const ask = (model: Model, inputs: object, items: object = {}) => score(model, { items, inputs }, { language: 'en' });

describe('of several scorings', () => {
    test('the one that applies is named, and asks for its own items', () => {
        const model = choosing(null);
        expect(ask(model, { chain: true })).toMatchObject({ result: { scoring: 'A', missing: ['1.1'] } });
        expect(ask(model, { chain: false })).toMatchObject({ result: { scoring: 'B', missing: ['2.1'] } });
    });

    test('an item of another one is refused', () => {
        const message =
            'The scoring "A" applies to this audit and has no item "2.1"; the inputs decide which one applies, so check them.';
        expect(ask(choosing(null), { chain: true }, { '2.1': 5 })).toEqual({
            errors: [{ item: '2.1', code: 'item-of-no-scoring', message }]
        });
    });

    test('none or two that apply determine nothing', () => {
        const model = choosing({ op: 'input', name: 'online' });
        const none = ask(model, { chain: false, online: false });
        expect(none).toMatchObject({ result: { scoring: null, grade: null, items: {}, missing: [] } });
        expect(none).toMatchObject({ result: { because: [expect.stringContaining('no scoring holds')] } });
        const both = ask(model, { chain: true, online: true });
        expect(both).toMatchObject({ result: { because: [expect.stringContaining('"A", "B"')] } });
    });

    test('an item that the scoring lacks is not applicable and has no score', () => {
        const model = choosing(null);
        const computed = {
            ...{ name: 'm', unit: 'points', expression: entry('1.1', 'score'), whenZero: [], steps: [] },
            ...{ display: null, clause: null, source }
        } as Model['measures'][number];
        const withMeasure = { ...model, measures: [computed] };
        expect(ask(withMeasure, { chain: false, online: false }, { '2.1': 5 })).toMatchObject({
            result: { complete: true, measures: { m: null } }
        });
        expect(ask(withMeasure, { chain: true, online: false }, { '1.1': 4 })).toMatchObject({
            result: { complete: true, measures: { m: '4' } }
        });
    });
});
