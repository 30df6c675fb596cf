// What a review refuses, and in which words; what it finds is tested with whole rules.
import { review, score } from '@guiju/runtime';
import { describe, expect, test } from 'vitest';
import { modelOf, source } from './build.ts';
import { inputOf } from './inputs.ts';
import { desk, reviewCases } from './review-records.ts';

describe('what is refused', () => {
    test.each(reviewCases)('%s: %j', (code, record, ...sentences) => {
        for (const [place, language] of (['zh', 'en'] as const).entries()) {
            const message = expect.stringContaining(sentences[place]!) as string;
            expect(review(desk, record, { language })).toEqual({ errors: [{ item: null, code, message }] });
        }
    });

    test('what is no object', () => {
        for (const record of [null, [], 'x', 3])
            expect(review(desk, record)).toMatchObject({ errors: [{ code: 'not-a-record' }] });
    });

    test('all problems come at once', () => {
        const outcome = review(desk, { roles: { x: 'P1', y: 'P1' }, domains: ['z', 'z'], other: 1 });
        expect('errors' in outcome && outcome.errors.map(({ code }) => code)).toEqual([
            'unknown-field',
            'unknown-role',
            'unknown-role',
            'unknown-domain',
            'unknown-domain'
        ]);
    });

    test('a rule that declares none of it says so', () => {
        const record = { modes: ['x'], roles: { x: 'y' }, documents: { x: [] }, domains: 'x', judgements: { x: true } };
        const outcome = review(modelOf({}), record, { language: 'en' });
        expect('errors' in outcome && outcome.errors.map(({ message }) => message.endsWith('it has none.'))).toEqual([
            ...Array<boolean>(5).fill(true)
        ]);
    });
});

test('items are not needed, and are read where they are there', () => {
    expect(review(desk, {})).toMatchObject({ review: { outcome: 'open' } });
    expect(review(desk, { items: { x: 1 } })).toMatchObject({ errors: [{ item: 'x', code: 'unknown-item' }] });
});

describe('inputs that only a review asks for', () => {
    const input = (name: string) => ({ op: 'input', name }) as const;
    const failure = { kind: 'not accepted', reason: null } as const;
    const requirement = { title: null, text: '', failure, clause: null, source };
    const model = modelOf({
        inputs: [inputOf('须许可', 'yes-no'), inputOf('已许可', 'yes-no')],
        eligibility: [
            {
                title: null,
                requirements: [{ ...requirement, condition: input('已许可'), when: input('须许可') }],
                clause: null,
                source
            }
        ]
    });

    test('an audit is complete without them', () => {
        expect(score(model, { items: {} })).toMatchObject({ result: { complete: true, missing: [] } });
    });

    test.each([
        [{}, ['已许可', '须许可']],
        [{ 须许可: true }, ['已许可']],
        [{ 须许可: false }, []]
    ])('with %j, %j are open', (inputs, open) => {
        expect(review(model, { inputs })).toMatchObject({ review: { open } });
    });
});
