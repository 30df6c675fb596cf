// A world in memory for tests: a folder of files in, what the command wrote out.
import type { Entry, Io, Output } from '../src/io.ts';

export interface MemoryWorld {
    io: Io;
    stdout: () => string;
    stderr: () => string;
    /** Absolute path → text of the files that the command wrote. */
    written: Map<string, string>;
}

export interface Given {
    /** Absolute path → content. */
    files: ReadonlyMap<string, string | Uint8Array>;
    stdin?: string;
    env?: Record<string, string>;
    /** Marks what is painted, instead of colours: `<bold red>…</>`. */
    painted?: boolean;
    /** Files cannot be written. */
    readOnly?: boolean;
    /** The person stops the command when so many pieces of text were written. */
    stoppedAfter?: number;
}

export const CWD = '/project';

export function memoryWorld({
    files,
    stdin = '',
    env = {},
    painted = false,
    readOnly = false,
    stoppedAfter
}: Given): MemoryWorld {
    let stop: (() => void) | undefined;
    const out = collector(painted, written => written === stoppedAfter && stop?.());
    const err = collector(painted);
    const written = new Map<string, string>();
    const contentOf = (path: string): string | Uint8Array | undefined => written.get(path) ?? files.get(path);
    const io: Io = {
        cwd: CWD,
        env,
        out: out.output,
        err: err.output,
        read: async path => bytesOf(contentOf(path)),
        write: async (path, text) => {
            if (!readOnly) written.set(path, text);
            return !readOnly;
        },
        kind: async path =>
            contentOf(path) !== undefined ? 'file' : entriesOf(files, path).length > 0 ? 'folder' : undefined,
        list: async path => entriesOf(files, path),
        chunks: path => inPieces(bytesOf(contentOf(path))),
        stdin: async () => new TextEncoder().encode(stdin),
        drained: async () => {},
        onInterrupt: act => {
            stop = act;
            return () => (stop = undefined);
        }
    };
    return { io, stdout: out.text, stderr: err.text, written };
}

/** So small that characters and lines are torn apart. */
const PIECE = 7;

async function* inPieces(bytes: Uint8Array | undefined): AsyncGenerator<Uint8Array> {
    if (bytes === undefined) throw new Error('no such file');
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

function collector(painted: boolean, onWrite?: (pieces: number) => void): { output: Output; text: () => string } {
    const parts: string[] = [];
    const output: Output = {
        write: text => {
            parts.push(text);
            onWrite?.(parts.length);
        },
        paint: (styles, text) => (painted ? `<${styles.join(' ')}>${text}</>` : text)
    };
    return { output, text: () => parts.join('') };
}

function bytesOf(content: string | Uint8Array | undefined): Uint8Array | undefined {
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** In an order that no command may rely on. */
function entriesOf(files: Given['files'], folder: string): Entry[] {
    const inside = [...files.keys()]
        .filter(path => path.startsWith(`${folder}/`))
        .map(path => path.slice(folder.length + 1));
    const names = new Map(inside.map(path => [path.split('/')[0]!, path.includes('/') ? 'folder' : 'file'] as const));
    return [...names].map(([name, kind]) => ({ name, kind })).reverse();
}
