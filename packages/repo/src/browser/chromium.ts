// A page in a real browser whose workers do the parts of a run, under the policy that the test asks for.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Done, Job } from '@guiju/runtime';

export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

export interface Page {
    /** Leaves `guiju.work(job)` behind. */
    readonly script: string;
    /** NONCE in it stands for the nonce of the page. */
    readonly policy: string;
}

/** Each job in a worker of its own, made from one blob. Rejects with what the page complains of. */
export async function doneInChromium(jobs: readonly Job[], { script, policy }: Page): Promise<Done[]> {
    const profile = mkdtempSync(join(tmpdir(), 'guiju-chromium-'));
    const { server, told } = await serving(pageOf(jobs, script), policy.replace('NONCE', NONCE));
    const { port } = server.address() as AddressInfo;
    const browser = spawn(CHROMIUM, [...FLAGS, `--user-data-dir=${profile}`, `http://127.0.0.1:${port}/`], {
        stdio: 'ignore'
    });
    const gone = new Promise<never>((_, reject) => {
        browser.once('error', reject).once('exit', code => reject(new Error(`the browser ended: ${code}`)));
    });
    try {
        const answer = JSON.parse(await Promise.race([told, gone])) as { parts?: SentDone[]; wrong?: string };
        if (answer.parts === undefined) throw new Error(answer.wrong);
        return answer.parts.map(({ counts, way }) => ({ way, counts: { ...counts, scores: new Map(counts.scores) } }));
    } finally {
        gone.catch(() => {});
        browser.kill('SIGKILL');
        server.closeAllConnections();
        server.close();
        rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
}

/** A map does not fit into JSON. */
type SentDone = Done & { readonly counts: { readonly scores: [number, number][] } };

const NONCE = 'c2ltdWxhdGlvbg';
const FLAGS = [
    ...['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    ...['--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1']
];
/** A page may tell nobody anything under such a policy; it may only go elsewhere, and says it in the address. */
const ANSWER = '/done?';

async function serving(page: string, policy: string): Promise<{ server: Server; told: Promise<string> }> {
    let tell: (answer: string) => void;
    const told = new Promise<string>(resolve => (tell = resolve));
    const server = createServer({ maxHeaderSize: 1 << 20 }, (request, response) => {
        const url = request.url ?? '';
        if (url.startsWith(ANSWER)) tell(decodeURIComponent(url.slice(ANSWER.length)));
        response.writeHead(url === '/' ? 200 : 204, {
            'content-type': 'text/html; charset=utf-8',
            'content-security-policy': policy
        });
        response.end(url === '/' ? page : undefined);
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    return { server, told };
}

function pageOf(jobs: readonly Job[], script: string): string {
    const worker = `${script};onmessage = ({ data }) => postMessage(guiju.work(data));`;
    const quoted = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
    return `<!doctype html><meta charset="utf-8"><script nonce="${NONCE}">
        const tell = answer => { location.href = ${quoted(ANSWER)} + encodeURIComponent(JSON.stringify(answer)); };
        const blob = URL.createObjectURL(new Blob([${quoted(worker)}], { type: 'text/javascript' }));
        const done = job => new Promise((resolve, reject) => {
            const worker = new Worker(blob);
            worker.onmessage = ({ data }) => resolve({ ...data, counts: { ...data.counts, scores: [...data.counts.scores] } });
            worker.onerror = error => reject(error.message || 'the worker was blocked');
            worker.postMessage(job);
        });
        addEventListener('load', () =>
            Promise.all(${quoted(jobs)}.map(done)).then(parts => tell({ parts }), wrong => tell({ wrong: String(wrong) })));
    </script>`;
}
