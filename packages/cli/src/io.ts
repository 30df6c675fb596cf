// The world as the command sees it: files, streams and the environment, so that tests can stand in for it.
import { decodeText } from '@guiju/language';
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
    /** The same piece by piece, for files of any size; throws where there is no readable file. */
    chunks(path: string): AsyncIterable<Uint8Array>;
    /** Writes the whole file or leaves what was there; false where that failed. */
    write(path: string, text: string): Promise<boolean>;
    /** What a path is; undefined where there is nothing. */
    kind(path: string): Promise<Entry['kind'] | undefined>;
    /** What a folder holds, in no particular order; undefined where it cannot be listed. */
    list(path: string): Promise<Entry[] | undefined>;
    stdin(): Promise<Uint8Array>;
    /** Settles when what was written is on its way; signals come through meanwhile. */
    drained(): Promise<void>;
    /** Calls once where the person stops the command; a second time ends it at once. Gives what takes that back. */
    onInterrupt(act: () => void): () => void;
}

/** The text of bytes in any encoding that can be told; undefined for others. */
export const decode = (bytes: Uint8Array): string | undefined => decodeText(bytes).text;

/** The text of a file or, for `-`, of standard input; refuses what is no readable text. */
export async function readText(io: Io, path: string, shown: string): Promise<string> {
    const bytes = shown === '-' ? await io.stdin() : await io.read(path);
    if (bytes === undefined) return refuse(sentences.unreadable(shown));
    const decoded = decodeText(bytes);
    if (decoded.text !== undefined) return decoded.text;
    return refuse(
        decoded.problem === 'damaged' ? sentences.damagedText(shown, decoded.line) : sentences.unknownEncoding(shown)
    );
}

/**
 * A record that people wrote: a letter typed as two characters is the letter that the rule has, so that labels and codes
 * that look the same are the same.
 */
export async function readWritten(io: Io, path: string, shown: string): Promise<string> {
    return (await readText(io, path, shown)).normalize('NFC');
}
