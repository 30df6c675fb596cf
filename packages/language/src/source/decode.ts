// From the bytes of a file to its text: Windows and Excel in China write GB18030 and UTF-16, everything else UTF-8.

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** The text, or why there is none: UTF-8 that is broken in a line (from 1), or an encoding that nobody can tell. */
export type Decoded = { readonly text: string } | Undecodable;

export type Undecodable =
    | { readonly text?: undefined; readonly problem: 'damaged'; readonly line: number }
    | { readonly text?: undefined; readonly problem: 'unknown' };

/** Never a guess that could be wrong: what is neither marked nor UTF-8 is read as GB18030 only where it looks Chinese. */
export function decodeText(bytes: Uint8Array): Decoded {
    const text = isWide(bytes) ? undefined : strictly(bytes, 'utf-8');
    if (text !== undefined) return { text };
    const clues = new EncodingClues();
    clues.add(bytes);
    const encoding = clues.encoding();
    if (encoding !== 'utf-8') return orUnknown(encoding && strictly(bytes, encoding));
    const lossy = new TextDecoder('utf-8').decode(bytes);
    return { problem: 'damaged', line: lineOf(lossy, lossy.indexOf('\uFFFD')) };
}

/** A mark at the beginning, or zeros: plain UTF-8 has neither. */
export const isWide = (bytes: Uint8Array): boolean => markedAs(bytes) !== undefined || bytes.includes(0);

/** What bytes that are no plain UTF-8 give away, chunk by chunk, so that files of any size can be told. */
export class EncodingClues {
    private readonly lossy = new TextDecoder('utf-8');
    private readonly start: number[] = [];
    private readonly zeros = [0, 0];
    private length = 0;
    private broken = 0;
    private wide = 0;
    private common = 0;
    private rare = 0;
    /** Half a character of the chunk before. */
    private half: number | undefined;

    add(bytes: Uint8Array): void {
        this.start.push(...bytes.subarray(0, 2 - this.start.length));
        const text = this.lossy.decode(bytes, { stream: true });
        this.broken += text.match(/\uFFFD/g)?.length ?? 0;
        this.wide += text.match(/[\u2014-\u9FFF\uFF00-\uFFEF]/g)?.length ?? 0;
        for (const byte of bytes) this.look(byte);
    }

    /** UTF-8 is that with broken places; undefined is not guessed. */
    encoding(): Encoding | undefined {
        const wide = markedAs(this.start) ?? this.widthByZeros();
        if (wide) return wide;
        if (this.zeros[0]! + this.zeros[1]! > 0) return undefined;
        const broken = this.broken + (this.lossy.decode() === '' ? 0 : 1);
        // A few bytes were lost or changed: Chinese characters are still there, and more of them than broken places.
        if (this.wide > broken) return 'utf-8';
        // Of ten Chinese characters in use nine stand in GB 2312, whose two bytes both lie from A1; other encodings look otherwise.
        return this.common > (this.rare + (this.half === undefined ? 0 : 1)) * 9 ? 'gb18030' : undefined;
    }

    private look(byte: number): void {
        if (byte === 0) this.zeros[this.length % 2]! += 1;
        this.length++;
        if (this.half !== undefined) {
            if (this.half >= 0xa1 && this.half <= 0xf7 && byte >= 0xa1) this.common++;
            else this.rare++;
            this.half = undefined;
        } else if (byte >= 0x80) this.half = byte;
    }

    /** Without a mark, by the zero bytes that blanks, digits and line ends have. */
    private widthByZeros(): Encoding | undefined {
        const [even, odd] = this.zeros as [number, number];
        if (this.length % 2 === 1) return undefined;
        if (odd > even * RARELY) return 'utf-16le';
        return even > odd * RARELY ? 'utf-16be' : undefined;
    }
}

/** 一 (U+4E00) and the wide blank (U+3000) have a zero on the other side: few among the blanks and line ends of a text. */
const RARELY = 4;

/** The text, or undefined where it is broken or gives a wrong guess away. */
export function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
    const text = strictly(bytes, encoding);
    return text !== undefined && !NO_TEXT.test(text) ? text : undefined;
}

/** What a wrong guess gives away: zeros, controls, and characters that Unicode leaves to private use. */
const NO_TEXT = /[\u0000-\u0008\u000E-\u001A\uE000-\uF8FF\uFFFE\uFFFF]/;

const orUnknown = (text: string | undefined): Decoded =>
    text === undefined || NO_TEXT.test(text) ? { problem: 'unknown' } : { text };

function strictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
    try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
        return undefined;
    }
}

function markedAs(bytes: ArrayLike<number>): Encoding | undefined {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
    return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split(/\r\n|\n|\r/).length;
