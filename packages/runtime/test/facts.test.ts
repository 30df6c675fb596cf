// What audit time and samples are worked out from: an object with inputs, or a sentence that says so.
import { days, samples } from '@guiju/runtime';
import { expect, test } from 'vitest';
import { modelOf } from './build.ts';

const model = modelOf({});

test.each([null, 3, 'inputs', [], {}, { inputs: 5 }])('%j are no facts', facts => {
    for (const compute of [days, samples]) {
        const outcome = compute(model, facts, { language: 'en' });
        expect(outcome).toMatchObject({ errors: [{ item: null, code: 'not-facts' }] });
    }
});
