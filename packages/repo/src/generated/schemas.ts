// The published JSON Schemas of models, audits and results.
import { jsonSchema, schemaNames } from '@guiju/model';
import type { GeneratedFiles } from './files.ts';

export function generateSchemas(): GeneratedFiles {
    return new Map(schemaNames.map(name => [`docs/schemas/${name}.schema.json`, textOf(jsonSchema(name))]));
}

function textOf(schema: unknown): string {
    return JSON.stringify(schema, null, 2) + '\n';
}
