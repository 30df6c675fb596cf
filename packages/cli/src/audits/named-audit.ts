// One audit as it was read, before any rule is applied to it.
import type { AuditError } from '@guiju/model';
import type { Sentence } from '../sentences.ts';

/** What is wrong with the record itself, in both languages. */
export interface ReadError {
    item: string | null;
    code: string;
    message: Sentence;
}

export interface NamedAudit {
    /** The file as in output, `file:line` in a list, or the name that a table gives. */
    name: string;
    content: { audit: unknown; errors?: undefined } | { audit?: undefined; errors: ReadError[] };
}

export type Content = NamedAudit['content'];

export function inLanguage(errors: readonly ReadError[], language: keyof Sentence): AuditError[] {
    return errors.map(({ item, code, message }) => ({ item, code, message: message[language] }));
}
