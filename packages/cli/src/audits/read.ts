// Which audits the arguments mean: files, lists, tables and folders of them. Lists and tables are read as they are used.
import { join, resolve } from 'node:path';
import { readWritten, type Io } from '../io.ts';
import { byName, shownPath, STDIN } from '../paths.ts';
import { refuse, Refusal } from '../refusal.ts';
import { sentences } from '../sentences.ts';
import { contentOf } from './json-text.ts';
import { linesOf, listedIn, type Line, type Listed } from './lines.ts';
import type { NamedAudit } from './named-audit.ts';
import { auditsOfTable } from './table.ts';

export interface Audits {
    /** One file that holds one audit was asked for, so there is one result and not a list. */
    readonly single: boolean;
    /** To be read once. */
    readonly audits: AsyncIterable<NamedAudit>;
    /** How much of a hundred was read so far. */
    percent(): number;
}

/** What one argument means. `read`: the part of it that was read, from 0 to 1. */
interface Source {
    readonly audits: AsyncIterable<NamedAudit>;
    readonly isList: boolean;
    read: number;
}

/** Looks at everything before anything is scored; refuses where a file is not there or its encoding cannot be told. */
export async function openAudits(io: Io, given: readonly string[]): Promise<Audits> {
    const sources: Source[] = [];
    for (const path of given) sources.push(await sourceAt(io, path, given.length === 1));
    return {
        single: sources.length === 1 && !sources[0]!.isList,
        audits: allOf(sources),
        percent: () => Math.floor((100 * sources.reduce((sum, { read }) => sum + read, 0)) / sources.length)
    };
}

async function* allOf(sources: readonly Source[]): AsyncGenerator<NamedAudit> {
    for (const source of sources) {
        yield* source.audits;
        source.read = 1;
    }
}

async function sourceAt(io: Io, given: string, isOnly: boolean): Promise<Source> {
    const path = resolve(io.cwd, given);
    const kind = given === STDIN ? 'file' : await io.kind(path);
    if (kind === undefined) return refuse(sentences.unreadable(given));
    if (kind === 'folder') return folderSource(io, path);
    const file = shownPath(io, path);
    if (file.endsWith('.jsonl')) return listSource(io, path, auditsOfLines);
    if (file.endsWith('.csv')) return listSource(io, path, auditsOfTable);
    return { audits: isOnly ? oneAt(io, path, given) : soundAt(io, path, given), isList: false, read: 0 };
}

async function folderSource(io: Io, folder: string): Promise<Source> {
    const shown = shownPath(io, folder);
    const entries = (await io.list(folder)) ?? refuse(sentences.unreadable(shown));
    const names = entries.filter(({ name, kind }) => kind === 'file' && name.endsWith('.json')).map(({ name }) => name);
    if (names.length === 0) refuse(sentences.noAudits(shown));
    names.sort(byName);
    const source: Source = { audits: inFolder(), isList: true, read: 0 };
    async function* inFolder(): AsyncGenerator<NamedAudit> {
        for (const [at, name] of names.entries()) {
            source.read = at / names.length;
            const path = join(folder, name);
            yield* soundAt(io, path, shownPath(io, path));
        }
    }
    return source;
}

async function* oneAt(io: Io, path: string, given: string): AsyncGenerator<NamedAudit> {
    const name = shownPath(io, path);
    yield { name, content: contentOf(await readWritten(io, path, given)) };
}

/** Beside others, a file that cannot be read is one audit with an error. */
async function* soundAt(io: Io, path: string, given: string): AsyncGenerator<NamedAudit> {
    try {
        yield* oneAt(io, path, given);
    } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        yield {
            name: shownPath(io, path),
            content: { errors: [{ item: null, code: 'not-text', message: error.sentence }] }
        };
    }
}

type Reader = (lines: AsyncIterable<Line>, file: string) => AsyncIterable<NamedAudit>;

async function listSource(io: Io, path: string, readerOf: Reader): Promise<Source> {
    const file = shownPath(io, path);
    const { encoding, size } = await listedAt(io, path, file);
    if (encoding === undefined) refuse(sentences.unknownEncoding(file));
    let bytes = 0;
    const lines = linesOf(
        () => io.chunks(path),
        encoding,
        more => {
            bytes += more;
            source.read = bytes / size;
        }
    );
    const source: Source = { audits: readerOf(lines, file), isList: true, read: 0 };
    return source;
}

async function listedAt(io: Io, path: string, file: string): Promise<Listed> {
    try {
        return await listedIn(() => io.chunks(path));
    } catch {
        return refuse(sentences.unreadable(file));
    }
}

async function* auditsOfLines(lines: AsyncIterable<Line>, file: string): AsyncGenerator<NamedAudit> {
    for await (const { number, text } of lines) {
        const name = `${file}:${number}`;
        if (text === undefined) yield { name, content: { errors: [DAMAGED] } };
        else if (text.trim() !== '') yield { name, content: contentOf(text, number) };
    }
}

const DAMAGED = {
    item: null,
    code: 'not-text',
    message: {
        zh: '这一行的文字损坏了，有的字读不出来。请从没有损坏的文件重新复制。',
        en: 'The text of this line is damaged: some characters cannot be read. Copy it anew from a sound file.'
    }
};
