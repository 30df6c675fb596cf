// Which audits the arguments mean: files, lists, tables and folders of them.
import { join, resolve } from 'node:path';
import { readWritten, type Io } from '../io.ts';
import { byName, shownPath, STDIN } from '../paths.ts';
import { refuse } from '../refusal.ts';
import { sentences } from '../sentences.ts';
import { contentOf } from './json-text.ts';
import type { NamedAudit } from './named-audit.ts';
import { auditsOfTable } from './table.ts';

export interface Audits {
    audits: NamedAudit[];
    /** One file that holds one audit was asked for, so there is one result and not a list. */
    single: boolean;
}

/** Reads everything before anything is scored; refuses where a file cannot be read. */
export async function readAudits(io: Io, given: readonly string[]): Promise<Audits> {
    const audits: NamedAudit[] = [];
    let single = given.length === 1;
    for (const path of given) {
        const found = await auditsAt(io, path);
        single &&= found.single;
        audits.push(...found.audits);
    }
    return { audits, single };
}

async function auditsAt(io: Io, given: string): Promise<Audits> {
    const path = resolve(io.cwd, given);
    const kind = given === STDIN ? 'file' : await io.kind(path);
    if (kind === 'folder') return auditsIn(io, path);
    const text = await readWritten(io, path, given);
    const file = shownPath(io, path);
    if (file.endsWith('.jsonl')) return { audits: auditsOfLines(text, file), single: false };
    if (file.endsWith('.csv')) return { audits: auditsOf(text, file), single: false };
    return { audits: [{ name: file, content: contentOf(text) }], single: true };
}

async function auditsIn(io: Io, folder: string): Promise<Audits> {
    const shown = shownPath(io, folder);
    const entries = (await io.list(folder)) ?? refuse(sentences.unreadable(shown));
    const names = entries.filter(({ name, kind }) => kind === 'file' && name.endsWith('.json')).map(({ name }) => name);
    if (names.length === 0) refuse(sentences.noAudits(shown));
    const audits: NamedAudit[] = [];
    for (const path of names.sort(byName).map(name => join(folder, name))) {
        const file = shownPath(io, path);
        audits.push({ name: file, content: contentOf(await readWritten(io, path, file)) });
    }
    return { audits, single: false };
}

function auditsOfLines(text: string, file: string): NamedAudit[] {
    return text
        .split(/\r?\n/)
        .map((line, at) => ({ line, name: `${file}:${at + 1}` }))
        .filter(({ line }) => line.trim() !== '')
        .map(({ line, name }) => ({ name, content: contentOf(line) }));
}

/** A table that cannot be read at all stands as one audit with one error. */
function auditsOf(text: string, file: string): NamedAudit[] {
    const { audits, error } = auditsOfTable(text, file);
    return audits ?? [{ name: file, content: { errors: [error] } }];
}
