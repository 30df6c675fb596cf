// The published schemas mean what the readers mean: an independent validator agrees.
import {
    Audit,
    DaysResult,
    SampleResult,
    jsonSchema,
    Model,
    Result,
    schemaNames,
    TestReport,
    type SchemaName
} from '@guiju/model';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { sampleAudit, sampleDays, sampleModel, sampleReport, sampleResult, sampleSamples } from './sample.ts';

const ajv = new Ajv2020({ strict: false });
const compiled = (name: SchemaName): ValidateFunction => ajv.compile(jsonSchema(name) as object);
const validate = {
    model: compiled('model'),
    audit: compiled('audit'),
    result: compiled('result'),
    test: compiled('test'),
    days: compiled('days'),
    sample: compiled('sample')
};
const readers = {
    model: Model,
    audit: Audit,
    result: Result,
    test: TestReport,
    days: DaysResult,
    sample: SampleResult
};
const samples = {
    model: sampleModel,
    audit: sampleAudit,
    result: sampleResult,
    test: sampleReport,
    days: sampleDays,
    sample: sampleSamples
};

test('there is a schema for each kind of file', () => {
    expect([...schemaNames].sort()).toEqual(['audit', 'days', 'model', 'result', 'sample', 'test']);
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
    ['days', { ...sampleDays, result: 2.5 }],
    ['sample', { samples: [{ of: 'sites' }] }],
    ['result', { ...sampleResult, score: 2.5 }],
    ['result', { ...sampleResult, trace: { kind: 'nothing' } }]
] as const)('%s: what the reader refuses the schema refuses (%#)', (name, wrong) => {
    expect(readers[name].safeParse(wrong).success).toBe(false);
    expect(validate[name](wrong)).toBe(false);
});
