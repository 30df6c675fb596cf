// The published JSON Schemas (draft 2020-12), derived from the same definitions that read the files.
import { z } from 'zod';
import { DaysResult } from './audit-time.ts';
import { Audit } from './audit.ts';
import { CertificateExchange } from './certificate.ts';
import { TestReport } from './example.ts';
import { CalendarFile } from './calendar.ts';
import { DeadlinesExchange } from './deadline.ts';
import { Model } from './model.ts';
import { DiffResult } from './diff.ts';
import { Costs, PathResult } from './path.ts';
import { Project } from './project.ts';
import { Result } from './result.ts';
import { Review } from './review.ts';
import { SamplesResult } from './sampling.ts';
import { Sensitivity } from './sensitivity.ts';
import { Distribution, Simulation } from './simulation.ts';

const PUBLISHED = {
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
} as const;
export type SchemaName = keyof typeof PUBLISHED;

export const schemaNames = Object.keys(PUBLISHED) as SchemaName[];

/** The schema as a plain JSON value. */
export function jsonSchema(name: SchemaName): unknown {
    return z.toJSONSchema(PUBLISHED[name], { target: 'draft-2020-12', io: 'input' });
}
