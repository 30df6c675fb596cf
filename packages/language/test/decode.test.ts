// Files in the encodings that people's programs write are read right, and what cannot be told is not guessed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { decodeText } from '../src/source/decode.ts';

const RULE =
    '规则 X-1 《门店服务评价规则》\r\n评分 满分 2分 {\r\n  不适用 禁止\r\n  1.1 “方针” 2分 { 2 “有”  0 “无” }\r\n}\r\n';

/** GB18030 as Windows writes it; Node decodes it and does not encode it, so these bytes were written by another program. */
const GB18030 = Buffer.from(
    'b9e6d4f220582d3120a1b6c3c5b5eab7fecef1c6c0bcdbb9e6d4f2a1b70d0ac6c0b7d620c2fab7d62032b7d6207b0d0a2020b2bbcacad3c320bdfbd6b90d0a2020312e3120a1b0b7bdd5eba1b12032b7d6207b203220a1b0d3d0a1b120203020a1b0cedea1b1207d0d0a7d0d0a',
    'hex'
);
const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const utf16le = (text: string): Buffer => Buffer.from(text, 'utf16le');
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('reads', () => {
    it.each([
        ['UTF-8', utf8(RULE)],
        ['UTF-8 with a mark', utf8(`\uFEFF${RULE}`)],
        ['UTF-16 little endian with a mark', utf16le(`\uFEFF${RULE}`)],
        ['UTF-16 big endian with a mark', utf16be(`\uFEFF${RULE}`)],
        ['UTF-16 little endian', utf16le(RULE)],
        ['UTF-16 big endian', utf16be(RULE)],
        ['GB18030', GB18030]
    ])('%s', (_, bytes) => {
        expect(decodeText(bytes)).toEqual({ text: RULE });
    });

    it.each(['', '\uFEFF', 'plain', '{"items":{}}', '\uF0B7 a bullet from a word processor'])('%j', text => {
        expect(decodeText(utf8(text))).toEqual({ text: text.replace('\uFEFF', '') });
    });
});

describe('does not guess', () => {
    it('at UTF-8 that lost a byte: the line is named', () => {
        const bytes = [...utf8(RULE)];
        bytes.splice(utf8(RULE.slice(0, RULE.indexOf('方针'))).length + 1, 1);
        expect(decodeText(Uint8Array.from(bytes))).toEqual({ problem: 'damaged', line: 4 });
    });

    it.each([
        [
            'Big5',
            'b5fba4c020baa1a4c02032a4c020a4a3be41a5ce20b854a4ee20a4e8b07720c2beb36420b36fb8ccbc67aabaac4fc163c5e9a672'
        ],
        ['Latin-1', Buffer.from('règle évaluée à la clôture, déjà vérifiée', 'latin1').toString('hex')],
        ['Shift JIS', '8b4b91a520955d89bf208354815b8372835882cc95698ebf82f08d8282df82dc82b7'],
        ['a picture', '89504e470d0a1a0a0000000d4948445200000010'],
        ['a document of a word processor', '504b0304140006000800000021009f88b2a4'],
        ['UTF-32', 'fffe0000c4890000c5890000']
    ])('at %s', (_, hex) => {
        expect(decodeText(Buffer.from(hex, 'hex')).text).toBeUndefined();
    });
});

test('no example is taken for anything but what it is when one byte of it is lost', () => {
    const bytes = readFileSync(join(import.meta.dirname, 'spellings/chinese.guiju'));
    const places = [...bytes.keys()].filter(at => bytes[at]! >= 0x80 && at % 61 === 0);
    expect(places.length).toBeGreaterThan(100);
    for (const at of places) {
        const without = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
        expect(decodeText(without)).toMatchObject({ problem: 'damaged' });
    }
});
