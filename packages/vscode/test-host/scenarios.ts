// What is tried in the workbench with the packed extension. Each scenario is a test; a rejected promise is a failure.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Page } from './browser.ts';
import { breakingPoint, placeOf } from './example.ts';
import {
    goTo,
    hoverText,
    layOut,
    lineWith,
    openFile,
    openWorkbench,
    noProblem,
    problemWith,
    renameTo,
    replaceNext,
    showProblems,
    squiggle,
    takeSuggestion,
    underlinedTexts
} from './workbench.ts';

export interface Scenario {
    name: string;
    locale: 'zh-cn' | 'en';
    run(page: Page, place: Place): Promise<void>;
}

export interface Place {
    /** Of a workbench with the example's folder. */
    url: string;
    /** Where screenshots go. */
    screens: string;
}

/** The sum that no longer fits, in the language of the editor. */
const COMPLAINT = {
    'zh-cn': /指标“5\.1\.1”的分值应等于下级之和/,
    en: /The points of section “5\.1\.1” must equal the sum of the parts/
};

const CHECK = 'points-sum-mismatch';

export const SCENARIOS: readonly Scenario[] = [
    { name: 'the example is coloured and without an error', locale: 'zh-cn', run: showsColours },
    { name: 'a wrong point value is complained about in Chinese', locale: 'zh-cn', run: complainsIn('zh-cn') },
    { name: 'a wrong point value is complained about in English', locale: 'en', run: complainsIn('en') },
    { name: 'a name is completed by its pinyin, explained and renamed', locale: 'zh-cn', run: writesNames },
    { name: 'a line is laid out', locale: 'en', run: laysOut }
];

async function showsColours(page: Page, { url, screens }: Place): Promise<void> {
    await openWorkbench(page, url);
    await openFile(page, 'rule.guiju');
    await showProblems(page);
    await serverHasSpoken(page);
    await page.screenshot({ path: join(screens, 'example.png') });
    assert.equal(await boxes(page), 0, 'signs are boxed');
    const colours = await page.evaluate<number>(COLOURS);
    assert.ok(colours >= 5, `only ${colours} colours in the editor`);
}

/** Breaks the first line and mends it: after that, no error means that there is none. */
async function serverHasSpoken(page: Page): Promise<void> {
    await goTo(page, 1, 1);
    await page.keyboard.type('} ');
    await squiggle(page);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await noProblem(page);
}

/** Full-width signs in a box, as an editor shows them that does not speak Chinese unless it is told otherwise. */
function boxes(page: Page): Promise<number> {
    return page.locator('.monaco-editor .unicode-highlight').count();
}

/** How many colours the text of the editor has. */
const COLOURS = `new Set([...document.querySelectorAll('.monaco-editor .view-line span[class^=mtk]')]
    .map(span => getComputedStyle(span).color)).size`;

function complainsIn(locale: Scenario['locale']): Scenario['run'] {
    return async (page, { url, screens }) => {
        const { line, column, points, wrong } = breakingPoint();
        await openWorkbench(page, url);
        await openFile(page, 'rule.guiju');
        await goTo(page, line, column);
        await replaceNext(page, String(points).length, String(wrong));
        await squiggle(page);
        await showProblems(page);
        const problem = await problemWith(page, CHECK);
        await page.screenshot({ path: join(screens, `complaint-${locale}.png`) });
        assert.equal(await boxes(page), 0, 'signs are boxed');
        assert.match(problem, COMPLAINT[locale]);
        assert.ok(problem.includes(`[Ln ${line}, Col ${column}]`), `the place is wrong: ${problem}`);
        assert.deepEqual(await underlinedTexts(page), [`${wrong}分`]);
    };
}

/** The measure that the grades go by. */
const GRADED = '等级 星级 按 ';

async function writesNames(page: Page, { url, screens }: Place): Promise<void> {
    const { line, column } = placeOf(`${GRADED}总评`);
    await openWorkbench(page, url);
    await openFile(page, 'rule.guiju');
    await showProblems(page);
    await serverHasSpoken(page);
    await goTo(page, line, column + GRADED.length);
    await replaceNext(page, '总评'.length, 'zp');
    await takeSuggestion(page, '总评');
    await noProblem(page);
    await lineWith(page, `${GRADED}总评 {`);
    await goTo(page, line, column + GRADED.length);
    const told = await hoverText(page);
    await page.screenshot({ path: join(screens, 'hover.png') });
    assert.match(told, /总评/);
    await page.keyboard.press('Escape');
    await renameTo(page, '总得分');
    await lineWith(page, `${GRADED}总得分 {`);
    await lineWith(page, '总得分 = 实得 ÷ 涉及');
    await noProblem(page);
    await page.screenshot({ path: join(screens, 'renamed.png') });
}

async function laysOut(page: Page, { url, screens }: Place): Promise<void> {
    const { line, column } = placeOf(`${GRADED}总评`);
    await openWorkbench(page, url);
    await openFile(page, 'rule.guiju');
    await showProblems(page);
    await serverHasSpoken(page);
    await goTo(page, line, column + GRADED.length);
    await page.keyboard.type('   ');
    await layOut(page);
    await lineWith(page, `${GRADED}总评 {`);
    await page.screenshot({ path: join(screens, 'laid-out.png') });
}
