// The published JSON Schemas (draft 2020-12), derived from the same definitions that read the files.
import { z } from 'zod';
import { DaysResult } from './audit-time.ts';
import { Audit } from './audit.ts';
import { TestReport } from './example.ts';
import { Model } from './model.ts';
import { Result } from './result.ts';
import { SampleResult } from './sampling.ts';

const PUBLISHED = {
    model: Model,
    audit: Audit,
    result: Result,
    test: TestReport,
    days: DaysResult,
    sample: SampleResult
} as const;
export type SchemaName = keyof typeof PUBLISHED;

export const schemaNames = Object.keys(PUBLISHED) as SchemaName[];

/** The schema as a plain JSON value. */
export function jsonSchema(name: SchemaName): unknown {
    return z.toJSONSchema(PUBLISHED[name], { target: 'draft-2020-12', io: 'input' });
}
