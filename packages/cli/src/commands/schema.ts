// `guiju schema`: the published JSON Schemas.
import { jsonSchema, type SchemaName } from '@guiju/model';
import { EXIT, type ExitCode } from '../refusal.ts';
import type { Session } from '../session.ts';

export async function schema(session: Session, name: SchemaName): Promise<ExitCode> {
    session.io.out.write(JSON.stringify(jsonSchema(name), null, 2) + '\n');
    return EXIT.fine;
}
