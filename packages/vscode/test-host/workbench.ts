// What a person does in the workbench: open a folder, open a file, go somewhere, type, look at the problems.
import type { Page } from './browser.ts';

/** A cold start on a busy machine takes about twenty seconds until the first diagnostic. */
const PATIENCE = { timeout: 90_000 };

export interface Opening {
    folder: string;
    /** An extension from its sources in place of the installed one. */
    development?: string;
    /** A module whose `run()` is called in the extension host. */
    suite?: string;
}

/** The address of a workbench. Paths are absolute; the remote authority must be the page's own host. */
export function workbenchUrl(address: string, { folder, development, suite }: Opening): string {
    const remote = (path: string): string => `vscode-remote://${new URL(address).host}${path}`;
    const payload: [string, string][] = [];
    if (development !== undefined) payload.push(['extensionDevelopmentPath', remote(development)]);
    if (suite !== undefined) payload.push(['extensionTestsPath', remote(suite)]);
    return `${address}/?${String(new URLSearchParams({ folder, payload: JSON.stringify(payload) }))}`;
}

export async function openWorkbench(page: Page, url: string): Promise<void> {
    await page.goto(url);
    await page.locator('.monaco-workbench .part.statusbar').waitFor(PATIENCE);
}

/** Opens a file of the folder and waits until its text is there. */
export async function openFile(page: Page, name: string): Promise<void> {
    await page.keyboard.press('Control+P');
    await page.locator('.quick-input-widget input').first().waitFor(PATIENCE);
    await page.keyboard.type(name);
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first().waitFor(PATIENCE);
    await page.keyboard.press('Enter');
    await page.locator('.monaco-editor .view-line').first().waitFor(PATIENCE);
}

/** Puts the cursor before a character; both count from 1. VS Code itself would count a Chinese character as two. */
export async function goTo(page: Page, line: number, column: number): Promise<void> {
    await page.keyboard.press('Control+G');
    await page.locator('.quick-input-widget input').first().waitFor(PATIENCE);
    await page.keyboard.type(`${line}:1`);
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget input').first().waitFor({ state: 'hidden' });
    for (let at = 1; at < column; at++) await page.keyboard.press('ArrowRight');
}

/** Types over the characters behind the cursor. */
export async function replaceNext(page: Page, length: number, text: string): Promise<void> {
    for (let at = 0; at < length; at++) await page.keyboard.press('Delete');
    await page.keyboard.type(text);
}

/** Waits for a suggestion of this name, and takes it. */
export async function takeSuggestion(page: Page, label: string): Promise<void> {
    const row = page.locator('.suggest-widget .monaco-list-row').filter({ hasText: label }).first();
    await row.waitFor(PATIENCE);
    await row.click();
    await row.waitFor({ state: 'hidden', ...PATIENCE });
}

/** What the editor tells about the place of the cursor. */
export async function hoverText(page: Page): Promise<string> {
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    const hover = page.locator('.monaco-hover .monaco-hover-content').first();
    await hover.waitFor(PATIENCE);
    return (await hover.innerText()).replace(/\s+/g, ' ');
}

/** Gives the thing at the cursor another name. */
export async function renameTo(page: Page, name: string): Promise<void> {
    await page.keyboard.press('F2');
    const input = page.locator('.rename-box input').first();
    await input.waitFor(PATIENCE);
    await input.fill(name);
    await page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden', ...PATIENCE });
}

/** Waits for a line of this text; blanks of any kind are alike. */
export async function lineWith(page: Page, text: string): Promise<void> {
    const pattern = new RegExp(text.split(' ').map(escaped).join('\\s'));
    await page.locator('.monaco-editor .view-line').filter({ hasText: pattern }).first().waitFor(PATIENCE);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Lays the whole file out, by the keys of Linux. */
export async function layOut(page: Page): Promise<void> {
    await page.keyboard.press('Control+Shift+I');
}

export async function showProblems(page: Page): Promise<void> {
    await page.keyboard.press('Control+Shift+M');
    await page.locator('.markers-panel').first().waitFor(PATIENCE);
}

/** Waits for a problem that holds a text and gives its whole line: message, source, code, place. */
export async function problemWith(page: Page, text: string): Promise<string> {
    const row = page.locator('.markers-panel .monaco-list-row').filter({ hasText: text }).first();
    await row.waitFor(PATIENCE);
    return (await row.innerText()).replace(/\s+/g, ' ');
}

/** Waits until nothing is underlined and the list of problems is empty. */
export async function noProblem(page: Page): Promise<void> {
    const gone = { state: 'hidden', ...PATIENCE } as const;
    await page.locator('.monaco-editor .squiggly-error').first().waitFor(gone);
    await page.locator('.markers-panel .monaco-list-row').first().waitFor(gone);
}

/** Waits until the editor underlines something as an error. */
export async function squiggle(page: Page): Promise<void> {
    await page.locator('.monaco-editor .squiggly-error').first().waitFor(PATIENCE);
}

/** The text under the error underlines of the editor, in the order of the lines. */
export async function underlinedTexts(page: Page): Promise<string[]> {
    return page.evaluate<string[]>(`(${UNDERLINED})()`);
}

/** Runs in the page: compares the boxes of the underlines with the boxes of the characters. */
const UNDERLINED = `() => {
    const inside = (box, line) => box.top < line.bottom - 2 && box.bottom > line.top + 2;
    const lines = [...document.querySelectorAll('.monaco-editor .view-line')];
    return [...document.querySelectorAll('.monaco-editor .squiggly-error')].map(mark => {
        const box = mark.getBoundingClientRect();
        const line = lines.find(candidate => inside(box, candidate.getBoundingClientRect()));
        let found = '';
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            for (let at = 0; at < node.length; at++) {
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + 1);
                const { left, right } = range.getBoundingClientRect();
                const middle = (left + right) / 2;
                if (middle > box.left && middle < box.right) found += node.data[at];
            }
        }
        return found;
    });
}`;
