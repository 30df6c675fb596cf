// Reading audits that people and tools wrote: JSON without loss, tables with their odd cells.
import { Readable } from 'node:stream';
import type { Encoding } from '@guiju/language';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../src/audits/json-text.ts';
import { linesOf, listedIn } from '../src/audits/lines.ts';
import type { NamedAudit } from '../src/audits/named-audit.ts';
import { auditsOfTable } from '../src/audits/table.ts';

describe('JSON', () => {
    it.each([
        ['1', 1],
        ['0.5', 0.5],
        ['1e2', 100],
        ['1.50', 1.5],
        ['0.1000000000000000055511151231257827', '0.1000000000000000055511151231257827'],
        ['9007199254740993', '9007199254740993'],
        ['-0', -0]
    ])('%s is read without loss', (text, expected) => {
        expect(contentOf(`{"points":${text}}`)).toEqual({ audit: { points: expected } });
    });

    it.each([
        ['{"items":{"a":1,"b":2}}', []],
        ['{"items":{"a":1,"a":2}}', [['a', 'a']]],
        ['{"items":{"a":{"points":1,"points":2}}}', [[null, 'points']]],
        ['{"items":{},"items":{}}', [[null, 'items']]],
        ['{"items":{"a":{"x":1},"b":{"x":1},"c":[{"x":1},{"x":2}]}}', []],
        ['{"items":{"a\\"":"}\\",\\"a","a\\u0022":1}}', [['a"', 'a"']]]
    ])('%s repeats %j', (text, repeated) => {
        const { errors = [] } = contentOf(text);
        expect(errors.map(({ item, code }) => [item, code])).toEqual(repeated.map(([item]) => [item, 'key-repeated']));
        expect(errors.map(({ message }) => /“(.*)”/.exec(message.en)?.[1])).toEqual(repeated.map(([, key]) => key));
    });

    it.each([
        ['', 1, 1],
        ['{"items":\n  {"a" 1}}', 2, 8],
        ['{"items":\n', 2, 1]
    ])('%j cannot be read on from line %i, column %i', (text, line, column) => {
        const [error] = contentOf(text).errors ?? [];
        expect(error?.code).toBe('not-json');
        expect(error?.message.en).toContain(`line ${line}, column ${column}.`);
    });
});

describe('a table', () => {
    /** In pieces of three bytes, so that characters and line ends are torn apart. */
    const read = async (text: string | Uint8Array, encoding: Encoding = 'utf-8') => {
        const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
        const chunks = () =>
            Readable.from(
                Array.from({ length: Math.ceil(bytes.length / 3) }, (_, at) => bytes.subarray(at * 3, at * 3 + 3))
            );
        const audits: NamedAudit[] = [];
        for await (const audit of auditsOfTable(linesOf(chunks, encoding), 'year.csv')) audits.push(audit);
        return audits;
    };

    it('takes cells as points, labels and exclusions; empty cells are open', async () => {
        expect(await read('audit, 1.1 ,1.2,1.3,1.4\nEast,1.50,clean,,excluded: no goods, really\n')).toEqual([
            { name: 'East', content: { errors: [expect.objectContaining({ code: 'not-a-table' })] } }
        ]);
        expect(await read('audit, 1.1 ,1.2,1.3,1.4\nEast,1.50,clean,,"excluded: no goods, really"\n')).toEqual([
            {
                name: 'East',
                content: {
                    audit: { items: { '1.1': '1.50', '1.2': 'clean', '1.4': { excluded: 'no goods, really' } } }
                }
            }
        ]);
    });

    it('names rows without a name by their line', async () => {
        expect((await read('1.1,audit\r\n1,\r\n\r\n2,\r\n')).map(({ name }) => name)).toEqual([
            'year.csv:2',
            'year.csv:4'
        ]);
    });

    it('takes states, measurements and counts of samples with their words in either language', async () => {
        const text =
            'audit,1.1,1.2,1.3,1.4\nEast,未评：没有抽到,inconclusive: no record,实测：12.5,nonconforming: 2 of 20\n';
        expect((await read(text))[0]?.content.audit).toEqual({
            items: {
                '1.1': { state: 'not evaluated', reason: '没有抽到' },
                '1.2': { state: 'inconclusive', reason: 'no record' },
                '1.3': { measured: '12.5' },
                '1.4': { nonconforming: 2, of: 20 }
            }
        });
    });

    it('takes rows for samples, and what is repeated in them once', async () => {
        const text =
            'audit,sample: sites,权重：sites,input: staff,findings: minor,1.1,1.2\nEast,North,2,9,5.1,3,\n,South,1,9,5.1,good,\n,,,,,,4\n';
        expect(await read(text)).toEqual([
            {
                name: 'East',
                content: {
                    audit: {
                        collections: { sites: { North: '2', South: '1' } },
                        items: {
                            '1.1': [
                                { points: '3', by: { sites: 'North' } },
                                { options: 'good', by: { sites: 'South' } }
                            ],
                            '1.2': '4'
                        },
                        inputs: { staff: '9' },
                        findings: [{ severity: 'minor', clause: '5.1' }]
                    }
                }
            }
        ]);
    });

    it('keeps audits of one name apart where there are no samples', async () => {
        expect(await read('audit,1.1\nEast,1\nEast,2\n')).toHaveLength(2);
    });

    it('has one sample in a row, and says a thing once', async () => {
        const text = 'audit,sample: sites,sample: clients,input: staff,1.1\nEast,North,C1,9,\nEast,South,,8,\n';
        expect((await read(text))[0]?.content.errors?.map(({ message }) => message.en)).toEqual([
            'A row is one sample. Line 2 fills both “sample: sites” and “sample: clients”.',
            '“input: staff” is said once of an audit. Line 2 says “9”, line 3 “8”.'
        ]);
    });

    it('reads clauses and numbers of findings apart', async () => {
        const text = '审核,发现：严重\n东,2\n西,条款 5；6.1\n南,很多\n';
        expect((await read(text)).map(({ content }) => content.audit)).toEqual([
            { items: {}, findings: [], extra: { 严重: 2 } },
            { items: {}, findings: ['5', '6.1'].map(clause => ({ severity: '严重', clause })) },
            { items: {}, findings: [], extra: { 严重: '很多' } }
        ]);
    });

    it('takes an exclusion without a reason for what it is', async () => {
        expect((await read('审核,1.1\n东,不适用：\n'))[0]?.content.audit).toEqual({
            items: { '1.1': { excluded: '' } }
        });
    });

    it.each([
        ['1.1,1.2\n1,2\n', 'The first line must name the columns, one of them “audit”.'],
        ['', 'The first line must name the columns, one of them “audit”.'],
        ['audit,1.1,1.1\n', 'The column “1.1” stands there twice.'],
        ['audit,input: a,输入：a\n', 'The column “输入：a” stands there twice.'],
        [
            'audit,weight: sites\n',
            'Weights are those of samples: beside “weight: sites” there must be a column “sample: sites”.'
        ],
        ['audit,1.1\nx,"1\n', 'The quotes in line 2 do not match.']
    ])('%j is refused', async (text, message) => {
        expect((await read(text))[0]?.content.errors?.[0]?.message.en).toBe(message);
    });

    it('keeps to the row where a quote is not closed, or the text is damaged', async () => {
        const text = 'audit,1.1\nEast,"1\nWest,2\nNorth,"a ""good""\none"\nSouth,3\n';
        const bytes = new TextEncoder().encode(text.replace('South', 'S\u0001'));
        bytes[bytes.indexOf(1)] = 0xff;
        expect(await read(bytes)).toEqual([
            {
                name: 'year.csv:2',
                content: {
                    errors: [
                        expect.objectContaining({
                            message: expect.objectContaining({ en: 'The quotes in line 2 do not match.' }) as unknown
                        })
                    ]
                }
            },
            { name: 'West', content: { audit: { items: { '1.1': '2' } } } },
            { name: 'North', content: { audit: { items: { '1.1': 'a "good"\none' } } } },
            { name: 'year.csv:6', content: { errors: [expect.objectContaining({ code: 'not-a-table' })] } }
        ]);
    });

    it('leaves out rows without anything in them, and takes any name for a column', async () => {
        const [audit, ...others] = await read('audit,__proto__,constructor\nEast,1,2\n,,\n');
        expect(others).toEqual([]);
        expect(JSON.stringify(audit?.content.audit)).toBe('{"items":{"__proto__":"1","constructor":"2"}}');
    });

    it('ends lines with a carriage return alone, as old programs write them', async () => {
        expect((await read('audit,1.1\rEast,1\rWest,2\r')).map(({ name }) => name)).toEqual(['East', 'West']);
    });
});

describe('a file in lines', () => {
    const piecesOf = (bytes: Uint8Array) => () =>
        Readable.from(Array.from(bytes, (_, at) => bytes.subarray(at, at + 1)));
    const textsOf = async (bytes: Uint8Array) => {
        const { encoding } = await listedIn(piecesOf(bytes));
        const texts: (string | undefined)[] = [];
        if (encoding) for await (const { text } of linesOf(piecesOf(bytes), encoding)) texts.push(text);
        return { encoding, texts };
    };
    const GB18030 = Buffer.from('c9f3bacb2c312e310d0ab6abb5ea2cb8c9beb00d0a', 'hex');

    it.each([
        ['UTF-8 with a mark', Buffer.from('\uFEFF审核,1.1\r\n东店\n'), 'utf-8', ['审核,1.1', '东店']],
        ['UTF-16', Buffer.from('\uFEFF审核,1.1\r\n东店', 'utf16le'), 'utf-16le', ['审核,1.1', '东店']],
        ['letters typed as two characters', Buffer.from('e\u0301'), 'utf-8', ['é']],
        ['nothing', Buffer.from(''), 'utf-8', []],
        ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), undefined, []],
        [
            'one damaged line',
            Buffer.from('e4b89ce5ba970ae8a50ae58d97e5ba97', 'hex'),
            'utf-8',
            ['东店', undefined, '南店']
        ]
    ] as const)('%s', async (_, bytes, encoding, texts) => {
        expect(await textsOf(bytes)).toEqual({ encoding, texts });
    });

    it('GB18030', async () => {
        const { encoding, texts } = await textsOf(GB18030);
        expect([encoding, texts.length, texts[0]]).toEqual(['gb18030', 2, '审核,1.1']);
    });

    it('holds no line of more than sixteen million bytes', async () => {
        const long = Buffer.alloc(2 ** 24 + 1, 'a');
        const chunks = () => Readable.from([long, Buffer.from('\nb\n')]);
        const texts: unknown[] = [];
        for await (const { number, text } of linesOf(chunks, 'utf-8')) texts.push([number, text]);
        expect(texts).toEqual([
            [1, undefined],
            [2, 'b']
        ]);
    });
});
