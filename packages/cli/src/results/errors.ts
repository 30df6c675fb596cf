// What is wrong with an audit, for people: a line each, in the way compilers name places.
import type { AuditError } from '@guiju/model';

export function errorLines(name: string, errors: readonly AuditError[]): string {
    return errors.map(({ item, message }) => `${[name, item ?? ''].filter(Boolean).join(' ')}: ${message}\n`).join('');
}
