// The published schemas mean what the readers mean: an independent validator agrees.
import { Audit, jsonSchema, Model, Result, Review, schemaNames, TestReport, type SchemaName } from '@guiju/model';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { sampleAudit, sampleModel, sampleReport, sampleResult, sampleReview } from './sample.ts';

const ajv = new Ajv2020({ strict: false });
const compiled = (name: SchemaName): ValidateFunction => ajv.compile(jsonSchema(name) as object);
const validate = {
    model: compiled('model'),
    audit: compiled('audit'),
    result: compiled('result'),
    test: compiled('test'),
    review: compiled('review')
};
const readers = { model: Model, audit: Audit, result: Result, test: TestReport, review: Review };
const samples = {
    model: sampleModel,
    audit: sampleAudit,
    result: sampleResult,
    test: sampleReport,
    review: sampleReview
};

test('there is a schema for each kind of file', () => {
    expect([...schemaNames].sort()).toEqual(['audit', 'model', 'result', 'review', 'test']);
});

test.each(schemaNames)('%s: the sample fits, for the schema and for the reader', name => {
    expect(validate[name](samples[name]) || validate[name].errors).toBe(true);
    expect(readers[name].safeParse(samples[name]).success).toBe(true);
});

test.each([
    ['model', { ...sampleModel, hash: 'sha256:0' }],
    ['model', { ...sampleModel, total: '1.50' }],
    ['model', { ...sampleModel, unknown: 1 }],
    ['model', { ...sampleModel, measures: [{ ...sampleModel.measures[0]!, expression: { op: 'power' } }] }],
    ['audit', { items: { '1.1': { option: -1 } } }],
    ['audit', { items: { '1.1': { excluded: true } } }],
    ['audit', {}],
    ['model', { ...sampleModel, examples: [{ title: 'without the rest' }] }],
    ['test', { ...sampleReport, failed: -1 }],
    ['review', { ...sampleReview, outcome: 'good' }],
    ['audit', { items: {}, roles: { auditor: 1 } }],
    ['result', { ...sampleResult, score: 2.5 }],
    ['result', { ...sampleResult, trace: { kind: 'nothing' } }]
] as const)('%s: what the reader refuses the schema refuses (%#)', (name, wrong) => {
    expect(readers[name].safeParse(wrong).success).toBe(false);
    expect(validate[name](wrong)).toBe(false);
});
