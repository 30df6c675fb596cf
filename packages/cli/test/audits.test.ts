// Reading audits that people and tools wrote: JSON without loss, tables with their odd cells.
import { describe, expect, it } from 'vitest';
import { contentOf } from '../src/audits/json-text.ts';
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
    const read = (text: string) => auditsOfTable(text, 'year.csv');

    it('takes cells as points, labels and exclusions; empty cells are open', () => {
        expect(read('audit, 1.1 ,1.2,1.3,1.4\nEast,1.50,clean,,excluded: no goods, really\n')).toEqual({
            audits: [{ name: 'East', content: { errors: [expect.objectContaining({ code: 'not-a-table' })] } }]
        });
        expect(read('audit, 1.1 ,1.2,1.3,1.4\nEast,1.50,clean,,"excluded: no goods, really"\n')).toEqual({
            audits: [
                {
                    name: 'East',
                    content: {
                        audit: { items: { '1.1': '1.50', '1.2': 'clean', '1.4': { excluded: 'no goods, really' } } }
                    }
                }
            ]
        });
    });

    it('names rows without a name by their line', () => {
        expect(read('1.1,audit\r\n1,\r\n\r\n2,\r\n').audits?.map(({ name }) => name)).toEqual([
            'year.csv:2',
            'year.csv:4'
        ]);
    });

    it('takes states, measurements and counts of samples with their words in either language', () => {
        const text =
            'audit,1.1,1.2,1.3,1.4\nEast,未评：没有抽到,inconclusive: no record,实测：12.5,nonconforming: 2 of 20\n';
        expect(read(text).audits?.[0]?.content.audit).toEqual({
            items: {
                '1.1': { state: 'not evaluated', reason: '没有抽到' },
                '1.2': { state: 'inconclusive', reason: 'no record' },
                '1.3': { measured: '12.5' },
                '1.4': { nonconforming: 2, of: 20 }
            }
        });
    });

    it('takes rows for samples, and what is repeated in them once', () => {
        const text =
            'audit,sample: sites,权重：sites,input: staff,findings: minor,1.1,1.2\nEast,North,2,9,5.1,3,\n,South,1,9,5.1,good,\n,,,,,,4\n';
        expect(read(text).audits).toEqual([
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

    it('keeps audits of one name apart where there are no samples', () => {
        expect(read('audit,1.1\nEast,1\nEast,2\n').audits).toHaveLength(2);
    });

    it('has one sample in a row, and says a thing once', () => {
        const text = 'audit,sample: sites,sample: clients,input: staff,1.1\nEast,North,C1,9,\nEast,South,,8,\n';
        expect(read(text).audits?.[0]?.content.errors?.map(({ message }) => message.en)).toEqual([
            'A row is one sample. Line 2 fills both “sample: sites” and “sample: clients”.',
            '“input: staff” is said once of an audit. Line 2 says “9”, line 3 “8”.'
        ]);
    });

    it('reads clauses and numbers of findings apart', () => {
        const text = '审核,发现：严重\n东,2\n西,条款 5；6.1\n南,很多\n';
        expect(read(text).audits?.map(({ content }) => content.audit)).toEqual([
            { items: {}, findings: [], extra: { 严重: 2 } },
            { items: {}, findings: ['5', '6.1'].map(clause => ({ severity: '严重', clause })) },
            { items: {}, findings: [], extra: { 严重: '很多' } }
        ]);
    });

    it('takes an exclusion without a reason for what it is', () => {
        expect(read('审核,1.1\n东,不适用：\n').audits?.[0]?.content.audit).toEqual({
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
    ])('%j is refused', (text, message) => {
        expect(read(text).error?.message.en).toBe(message);
    });
});
