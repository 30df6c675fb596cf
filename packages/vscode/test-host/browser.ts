// The browser that shows the workbench, and as much of playwright's shape as is used here.
import { createRequire } from 'node:module';
import { join } from 'node:path';

export interface Locator {
    count(): Promise<number>;
    first(): Locator;
    filter(options: { hasText: string | RegExp }): Locator;
    fill(text: string): Promise<void>;
    waitFor(options?: { state?: 'visible' | 'hidden'; timeout?: number }): Promise<void>;
    click(): Promise<void>;
    innerText(): Promise<string>;
    allInnerTexts(): Promise<string[]>;
    boundingBox(): Promise<{ x: number; y: number; width: number; height: number } | null>;
}

export interface Page {
    goto(url: string): Promise<unknown>;
    locator(selector: string): Locator;
    screenshot(options: { path: string }): Promise<unknown>;
    addScriptTag(script: { content: string }): Promise<unknown>;
    exposeFunction(name: string, run: (...values: never[]) => unknown): Promise<void>;
    evaluate<Result>(expression: string): Promise<Result>;
    waitForTimeout(milliseconds: number): Promise<void>;
    keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
}

interface Context {
    newPage(): Promise<Page>;
    addInitScript(script: { content: string }): Promise<void>;
    close(): Promise<void>;
}

export interface Browser {
    newContext(options: { viewport: { width: number; height: number }; locale: string }): Promise<Context>;
    close(): Promise<void>;
}

/** Offline but for this machine. */
const FLAGS = [
    ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    ...['--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1']
];

export async function launchBrowser(host: string, executablePath: string): Promise<Browser> {
    const { chromium } = createRequire(join(host, 'package.json'))('playwright-core') as {
        chromium: { launch(options: object): Promise<Browser> };
    };
    return chromium.launch({ executablePath, headless: true, args: FLAGS });
}

/** Runs something in a window of its own whose VS Code speaks a language, and closes the window. */
export async function withPage<Result>(
    browser: Browser,
    locale: 'zh-cn' | 'en',
    run: (page: Page) => Promise<Result>
): Promise<Result> {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale });
    // What a language pack would set. The texts of the workbench stay English; extensions are told the language.
    if (locale !== 'en') await context.addInitScript({ content: `globalThis._VSCODE_NLS_LANGUAGE = '${locale}'` });
    try {
        return await run(await context.newPage());
    } finally {
        await context.close();
    }
}
