// The real world: this process, its streams and the file system.
import { randomUUID } from 'node:crypto';
import { createReadStream, type Dirent } from 'node:fs';
import { once } from 'node:events';
import { readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { styleText } from 'node:util';
import type { Entry, Io, Output } from './io.ts';

export function nodeIo(): Io {
    /** It can be read only once. */
    let given: Promise<Uint8Array> | undefined;
    return {
        cwd: process.cwd(),
        env: process.env,
        out: output(process.stdout),
        err: output(process.stderr),
        read: path => readFile(path).catch(() => undefined),
        chunks: path => createReadStream(path) as AsyncIterable<Uint8Array>,
        write: writeWhole,
        kind,
        list,
        stdin: () => (given ??= buffer(process.stdin)),
        drained,
        onInterrupt
    };
}

/** styleText itself minds NO_COLOR, FORCE_COLOR and whether the stream is a terminal. */
function output(stream: NodeJS.WriteStream): Output {
    return {
        write: text => void stream.write(text),
        paint: (styles, text) => styleText(styles, text, { stream }),
        isTerminal: stream.isTTY
    };
}

async function drained(): Promise<void> {
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
    else await setImmediate();
}

/** Behind the first call the system's own way comes back: the next Ctrl-C ends the process. */
function onInterrupt(act: () => void): () => void {
    process.once('SIGINT', act);
    return () => void process.off('SIGINT', act);
}

/** Into a new file beside it, which then takes its place: a reader never sees half a file. A link stays a link. */
async function writeWhole(path: string, text: string): Promise<boolean> {
    const target = await realpath(path).catch(() => path);
    const draft = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
    try {
        await writeFile(draft, text);
        await rename(draft, target);
        return true;
    } catch {
        await rm(draft, { force: true }).catch(() => undefined);
        return false;
    }
}

async function kind(path: string): Promise<Entry['kind'] | undefined> {
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) return undefined;
    return found.isDirectory() ? 'folder' : 'file';
}

async function list(path: string): Promise<Entry[] | undefined> {
    const found = await readdir(path, { withFileTypes: true }).catch(() => undefined);
    if (found === undefined) return undefined;
    const entries = await Promise.all(found.map(entry => entryOf(path, entry)));
    return entries.filter(entry => entry !== undefined);
}

/** A link to a file is that file; a link to a folder is not followed, it could lead back here. */
async function entryOf(folder: string, entry: Dirent): Promise<Entry | undefined> {
    if (entry.isFile()) return { name: entry.name, kind: 'file' };
    if (entry.isDirectory()) return { name: entry.name, kind: 'folder' };
    const isLinkedFile = entry.isSymbolicLink() && (await kind(join(folder, entry.name))) === 'file';
    return isLinkedFile ? { name: entry.name, kind: 'file' } : undefined;
}
