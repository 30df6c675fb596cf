// The published schemas mean what the readers mean: an independent validator agrees.
import {
    Audit,
    CalendarFile,
    CertificateExchange,
    Costs,
    DaysResult,
    DeadlinesExchange,
    DiffResult,
    Distribution,
    jsonSchema,
    Model,
    PathResult,
    Project,
    Result,
    Review,
    SamplesResult,
    schemaNames,
    Sensitivity,
    Simulation,
    TestReport,
    type SchemaName
} from '@guiju/model';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import {
    sampleAudit,
    sampleCalendar,
    sampleDays,
    sampleStanding,
    sampleDeadlines,
    sampleModel,
    sampleProject,
    sampleRecord,
    sampleReport,
    sampleResult,
    sampleReview,
    sampleSamples
} from './sample.ts';
import { sampleCosts, sampleDiff, samplePath } from './sample-path.ts';
import { sampleSensitivity } from './sample-sensitivity.ts';
import { sampleDistribution, sampleSimulation } from './sample-simulation.ts';

const ajv = new Ajv2020({ strict: false });
const compiled = (name: SchemaName): ValidateFunction => ajv.compile(jsonSchema(name) as object);
const validate = {
    model: compiled('model'),
    audit: compiled('audit'),
    result: compiled('result'),
    test: compiled('test'),
    review: compiled('review'),
    days: compiled('days'),
    sample: compiled('sample'),
    deadlines: compiled('deadlines'),
    certificate: compiled('certificate'),
    path: compiled('path'),
    costs: compiled('costs'),
    diff: compiled('diff'),
    calendar: compiled('calendar'),
    project: compiled('project'),
    distribution: compiled('distribution'),
    simulation: compiled('simulation'),
    sensitivity: compiled('sensitivity')
};
const readers = {
    model: Model,
    audit: Audit,
    result: Result,
    review: Review,
    test: TestReport,
    days: DaysResult,
    sample: SamplesResult,
    deadlines: DeadlinesExchange,
    calendar: CalendarFile,
    certificate: CertificateExchange,
    path: PathResult,
    costs: Costs,
    diff: DiffResult,
    project: Project,
    distribution: Distribution,
    simulation: Simulation,
    sensitivity: Sensitivity
};
const samples = {
    model: sampleModel,
    audit: sampleAudit,
    result: sampleResult,
    test: sampleReport,
    review: sampleReview,
    days: sampleDays,
    sample: sampleSamples,
    deadlines: sampleDeadlines,
    calendar: sampleCalendar,
    certificate: sampleStanding,
    path: samplePath,
    costs: sampleCosts,
    diff: sampleDiff,
    project: sampleProject,
    distribution: sampleDistribution,
    simulation: sampleSimulation,
    sensitivity: sampleSensitivity
};

test('there is a schema for each kind of file', () => {
    expect([...schemaNames].sort()).toEqual([
        ...['audit', 'calendar', 'certificate', 'costs', 'days', 'deadlines', 'diff', 'distribution'],
        ...['model', 'path', 'project', 'result', 'review', 'sample', 'sensitivity', 'simulation', 'test']
    ]);
});

test.each(schemaNames)('%s: the sample fits, for the schema and for the reader', name => {
    expect(validate[name](samples[name]) || validate[name].errors).toBe(true);
    expect(readers[name].safeParse(samples[name]).success).toBe(true);
});

test('a record of events fits the schema of deadlines too, and the reader wants dates that exist', () => {
    expect(validate.deadlines(sampleRecord)).toBe(true);
    expect(DeadlinesExchange.safeParse(sampleRecord).success).toBe(true);
    expect(DeadlinesExchange.safeParse({ ...sampleRecord, on: '2026-02-30' }).success).toBe(false);
    const wrongYear = { 2027: { holidays: ['2026-01-01'], workdays: [] } };
    expect(CalendarFile.safeParse({ ...sampleCalendar, years: wrongYear }).success).toBe(false);
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
    ['certificate', { ...sampleStanding, since: 3 }],
    ['deadlines', { ...sampleRecord, on: '2026-1-1' }],
    ['deadlines', { events: [] }],
    ['deadlines', { deadlines: [{ ...sampleDeadlines.deadlines[0]!, state: 'late' }] }],
    ['calendar', { ...sampleCalendar, years: { next: { holidays: [], workdays: [] } } }],
    ['calendar', { ...sampleCalendar, years: { 2027: { holidays: [] } } }],
    ['review', { ...sampleReview, outcome: 'good' }],
    ['project', { checks: [{ check: 'scale-unused', severity: 'off', reason: ' ' }] }],
    ['project', { checks: [{ ...sampleProject.checks![0]!, severity: 'none' }] }],
    ['project', { checks: [], files: [] }],
    ['audit', { items: {}, roles: { auditor: 1 } }],
    ['days', { ...sampleDays, result: 2.5 }],
    ['sample', { samples: [{ of: 'sites' }] }],
    ['result', { ...sampleResult, score: 2.5 }],
    ['result', { ...sampleResult, trace: { kind: 'nothing' } }]
] as const)('%s: what the reader refuses the schema refuses (%#)', (name, wrong) => {
    expect(readers[name].safeParse(wrong).success).toBe(false);
    expect(validate[name](wrong)).toBe(false);
});
