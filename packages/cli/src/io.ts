// The world as the command sees it: files, streams and the environment, so that tests can stand in for it.
import { refuse } from './refusal.ts';
import { sentences } from './sentences.ts';

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green';

export interface Output {
    write(text: string): void;
    /** The text with colour codes where this stream shows colours, else unchanged. */
    paint(styles: Style[], text: string): string;
    /** Whether a person watches; absent where not. */
    isTerminal?: boolean;
}

export interface Entry {
    name: string;
    kind: 'file' | 'folder';
}

export interface Io {
    /** Absolute. */
    cwd: string;
    env: Readonly<Record<string, string | undefined>>;
    out: Output;
    err: Output;
    /** undefined where there is no readable file. */
    read(path: string): Promise<Uint8Array | undefined>;
    /** Writes the whole file or leaves what was there; false where that failed. */
    write(path: string, text: string): Promise<boolean>;
    /** What a path is; undefined where there is nothing. */
    kind(path: string): Promise<Entry['kind'] | undefined>;
    /** What a folder holds, in no particular order; undefined where it cannot be listed. */
    list(path: string): Promise<Entry[] | undefined>;
    stdin(): Promise<Uint8Array>;
}

/** UTF-8 without its byte order mark; undefined for bytes that are no UTF-8. */
export function decode(bytes: Uint8Array): string | undefined {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        return undefined;
    }
}

/** The text of a file or, for `-`, of standard input; refuses what is no readable text. */
export async function readText(io: Io, path: string, shown: string): Promise<string> {
    const bytes = shown === '-' ? await io.stdin() : await io.read(path);
    if (bytes === undefined) return refuse(sentences.unreadable(shown));
    return decode(bytes) ?? refuse(sentences.notUtf8(shown));
}
