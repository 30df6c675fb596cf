// Has the suite run in the extension host behind a page and reads its lines.
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import type { Page } from '../browser.ts';
import { openWorkbench, workbenchUrl, type Opening } from '../workbench.ts';

const SUITE = fileURLToPath(new URL('./suite.cjs', import.meta.url));
const PATIENCE = 180_000;

export async function runInHost(
    page: Page,
    address: string,
    opening: Opening
): Promise<{ passed: number; failed: number }> {
    const lines: string[] = [];
    await page.exposeFunction('codeAutomationLog', (_kind: string, values: unknown[]) => {
        const text = format(...values);
        const line = /^(ok|FAILED): [\s\S]*/.exec(text)?.[0];
        if (line === undefined) return;
        lines.push(line);
        console.log(line);
    });
    const exit = new Promise<number>(resolve => {
        void page
            .exposeFunction('codeAutomationExit', (code: number) => resolve(code))
            .then(() => openWorkbench(page, workbenchUrl(address, { ...opening, suite: SUITE })));
    });
    const late = new Promise<'late'>(resolve => setTimeout(resolve, PATIENCE, 'late').unref());
    const code = await Promise.race([exit, late]);
    const failed = lines.filter(line => line.startsWith('FAILED')).length;
    if (code === 'late') console.log('FAILED: the suite in the extension host did not end');
    const unexplained = code !== 0 && failed === 0 ? 1 : 0;
    return { passed: lines.length - failed, failed: failed + unexplained };
}
