// Reports of diagnostics with everything that a format has to escape, count or encode.
import { describe, expect, it } from 'vitest';
import { pages, titleOf } from '../src/pages.ts';
import { githubReport } from '../src/reports/github.ts';
import { jsonReport } from '../src/reports/json.ts';
import { junitReport } from '../src/reports/junit.ts';
import { prettyReport } from '../src/reports/pretty.ts';
import { fails, type Checked } from '../src/reports/report.ts';
import { sarifReport } from '../src/reports/sarif.ts';
import type { Finding } from '../src/rulesets.ts';

const plain = { write: () => {}, paint: (_: unknown, text: string) => text };

function finding(severity: Finding['severity'], from: [number, number], to: [number, number]): Finding {
    const [start, end] = [from, to].map(([line, character]) => ({ line, character })) as [
        Finding['range']['start'],
        Finding['range']['end']
    ];
    const message = `“甲 & <乙>” is 100%, not:\n'x'\u0001`;
    return { file: '规则/甲 1,a:b.guiju', code: `made-up-${severity}`, severity, message, range: { start, end } };
}

const odd: Checked = {
    file: '规则/甲 1,a:b.guiju',
    language: 'zh',
    lines: ['规则 \u001b[2J A', '\t评分 😀 满分（１０）分', '  末行'],
    findings: [finding('error', [1, 7], [1, 13]), finding('warning', [1, 1], [2, 1]), finding('info', [2, 4], [2, 4])]
};
const clean: Checked = { file: 'b.guiju', language: 'en', lines: [], findings: [] };

describe('reports', () => {
    it.each([
        ['pretty.txt', () => prettyReport([odd, clean], plain)],
        ['json.json', () => jsonReport([odd, clean])],
        ['sarif.json', () => sarifReport([odd, clean])],
        ['github.txt', () => githubReport([odd, clean])],
        ['junit.xml', () => junitReport([odd, clean], 'error')],
        ['junit-warning.xml', () => junitReport([odd], 'warning')]
    ])('%s', async (name, report) => {
        await expect(report()).toMatchFileSnapshot(`fixtures/reports/${name}`);
    });

    it('say nothing of nothing', () => {
        expect(githubReport([clean])).toBe('');
        expect(prettyReport([clean], plain)).toBe('Checked 1 file: no problems.\n');
    });

    it('bring the page of a check into SARIF', () => {
        const [id, page] = Object.entries(pages)[0]!;
        const found = { ...odd.findings[0]!, code: id };
        const { runs } = JSON.parse(sarifReport([{ ...odd, findings: [found] }])) as {
            runs: { tool: { driver: { rules: unknown[] } } }[];
        };
        expect(runs[0]!.tool.driver.rules).toMatchObject([
            { id, shortDescription: { text: titleOf(page) }, help: { markdown: page } }
        ]);
    });
});

describe('what makes the command fail', () => {
    it.each([
        ['error', 'error', true],
        ['warning', 'error', false],
        ['info', 'error', false],
        ['error', 'warning', true],
        ['warning', 'warning', true],
        ['info', 'warning', false]
    ] as const)('%s with --fail-on %s: %s', (severity, failOn, expected) => {
        expect(fails(finding(severity, [0, 0], [0, 1]), failOn)).toBe(expected);
    });
});
