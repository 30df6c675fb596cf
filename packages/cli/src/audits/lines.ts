// The lines of a file of any size: only one of them is held at a time, and one that is damaged does not spoil the others.
import { decodeStrictly, EncodingClues, isWide, type Encoding } from '@guiju/language';

export interface Line {
    /** From 1. */
    readonly number: number;
    /** Without its end; undefined where it cannot be read. */
    readonly text: string | undefined;
}

/** Where the encoding cannot be told there is none. */
export interface Listed {
    readonly encoding: Encoding | undefined;
    /** In bytes. */
    readonly size: number;
}

type Chunks = () => AsyncIterable<Uint8Array>;

/** Reads the whole file once, so that what is told of the encoding holds for all of it. */
export async function listedIn(chunks: Chunks): Promise<Listed> {
    const plain = await plainSize(chunks);
    if (plain !== undefined) return { encoding: 'utf-8', size: plain };
    const clues = new EncodingClues();
    let size = 0;
    for await (const chunk of chunks()) {
        clues.add(chunk);
        size += chunk.length;
    }
    return { encoding: clues.encoding(), size };
}

async function plainSize(chunks: Chunks): Promise<number | undefined> {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let size = 0;
    try {
        for await (const chunk of chunks()) {
            if (size === 0 ? isWide(chunk) : chunk.includes(0)) return undefined;
            decoder.decode(chunk, { stream: true });
            size += chunk.length;
        }
        decoder.decode();
    } catch (error) {
        if (error instanceof TypeError) return undefined;
        throw error;
    }
    return size;
}

/** A record of more bytes than this is none. */
const LONGEST = 2 ** 24;

const LF = 0x0a;
const CR = 0x0d;

/** `read`: told of every chunk how many bytes it had. In none of the encodings a line end is part of another character. */
export async function* linesOf(
    chunks: Chunks,
    encoding: Encoding,
    read: (bytes: number) => void = () => {}
): AsyncGenerator<Line> {
    const isWideEncoding = encoding.startsWith('utf-16');
    const own = isWideEncoding ? 'utf-8' : encoding;
    let pieces: Uint8Array[] = [];
    let length = 0;
    let number = 0;
    for await (const chunk of isWideEncoding ? narrowed(chunks, encoding, read) : counted(chunks, read)) {
        let from = 0;
        for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, from)) {
            pieces.push(chunk.subarray(from, end));
            yield { number: ++number, text: textOf(pieces, length + end - from, own) };
            [pieces, length, from] = [[], 0, end + 1];
        }
        length += chunk.length - from;
        if (length <= LONGEST) pieces.push(chunk.subarray(from));
    }
    if (length > 0) yield { number: ++number, text: textOf(pieces, length, own) };
}

async function* counted(chunks: Chunks, read: (bytes: number) => void): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks()) {
        read(chunk.length);
        yield chunk;
    }
}

/** UTF-16 as UTF-8. */
async function* narrowed(
    chunks: Chunks,
    encoding: Encoding,
    read: (bytes: number) => void
): AsyncGenerator<Uint8Array> {
    const decoder = new TextDecoder(encoding);
    for await (const chunk of counted(chunks, read)) yield Buffer.from(decoder.decode(chunk, { stream: true }));
    yield Buffer.from(decoder.decode());
}

/** A letter typed as two characters is the letter that the rule has. */
function textOf(pieces: readonly Uint8Array[], length: number, encoding: Encoding): string | undefined {
    if (length > LONGEST) return undefined;
    const bytes = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
    const end = bytes.at(-1) === CR ? bytes.length - 1 : bytes.length;
    return decodeStrictly(bytes.subarray(0, end), encoding)?.normalize('NFC');
}
