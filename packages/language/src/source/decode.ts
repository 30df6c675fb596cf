// From the bytes of a file to its text: Windows and Excel in China write GB18030 and UTF-16, everything else UTF-8.

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** The text, or why there is none: UTF-8 that is broken in a line (from 1), or an encoding that nobody can tell. */
export type Decoded = { readonly text: string } | Undecodable;

export type Undecodable =
    | { readonly text?: undefined; readonly problem: 'damaged'; readonly line: number }
    | { readonly text?: undefined; readonly problem: 'unknown' };

/** Never a guess that could be wrong: what is neither marked nor UTF-8 is read as GB18030 only where it looks Chinese. */
export function decodeText(bytes: Uint8Array): Decoded {
    const wide = wideEncoding(bytes);
    if (wide) return orUnknown(strictly(bytes, wide));
    const text = strictly(bytes, 'utf-8');
    if (text !== undefined) return text.includes('\0') ? { problem: 'unknown' } : { text };
    const lossy = new TextDecoder('utf-8').decode(bytes);
    if (isMostlyUtf8(lossy)) return { problem: 'damaged', line: lineOf(lossy, lossy.indexOf('\uFFFD')) };
    return orUnknown(isMostlyGb2312(bytes) ? strictly(bytes, 'gb18030') : undefined);
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

/** By the mark at the beginning; without one, by the zero bytes that blanks, digits and line ends have. */
function wideEncoding(bytes: Uint8Array): Encoding | undefined {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
    if (bytes.length % 2 === 1 || !bytes.includes(0)) return undefined;
    const zeros = [0, 0];
    bytes.forEach((byte, at) => {
        if (byte === 0) zeros[at % 2]! += 1;
    });
    const [even, odd] = zeros as [number, number];
    if (odd > even * RARELY) return 'utf-16le';
    return even > odd * RARELY ? 'utf-16be' : undefined;
}

/** 一 (U+4E00) and the wide blank (U+3000) have a zero on the other side: few among the blanks and line ends of a text. */
const RARELY = 4;

/** A few bytes were lost or changed: Chinese characters are still there, and more of them than broken places. */
function isMostlyUtf8(lossy: string): boolean {
    const broken = lossy.match(/\uFFFD/g)?.length ?? 0;
    const wide = lossy.match(/[\u2014-\u9FFF\uFF00-\uFFEF]/g)?.length ?? 0;
    return wide > broken;
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split(/\r\n|\n|\r/).length;

/** Of ten Chinese characters in use nine stand in GB 2312, whose two bytes both lie from A1; other encodings look otherwise. */
function isMostlyGb2312(bytes: Uint8Array): boolean {
    let common = 0;
    let rare = 0;
    for (let at = 0; at < bytes.length; at++) {
        if (bytes[at]! < 0x80) continue;
        const next = bytes[at + 1] ?? 0;
        if (bytes[at]! >= 0xa1 && bytes[at]! <= 0xf7 && next >= 0xa1) common++;
        else rare++;
        at++;
    }
    return common > rare * 9;
}
