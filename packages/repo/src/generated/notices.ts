// The notices that the licences of the bundled packages ask for.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot, type PackageFile } from '../root.ts';
import type { GeneratedFiles } from './files.ts';

/** The packages whose bundles leave the repository. */
const SHIPPED = ['packages/cli', 'packages/server', 'packages/vscode'];

const OPENING = `# Third-party notices

The bundles of Guiju contain the packages below, unchanged, and data taken from chinese-days. Written by \`npm run generate\`;
do not edit.
`;

/** Packages of which only data is shipped; generated files name them as their source. */
const DATA_FROM = ['chinese-days'];

interface Notice {
    name: string;
    version: string;
    license: string;
    text: string;
}

export function generateNotices(): GeneratedFiles {
    const seen = new Map<string, Notice>();
    for (const folder of SHIPPED) if (existsSync(inRoot(folder))) collect(inRoot(folder), seen);
    for (const name of DATA_FROM) {
        const found = locate(name, inRoot());
        const file = packageIn(found);
        seen.set(keyOf(file), noticeOf(found, file));
    }
    const notices = [...seen.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    const byText = Map.groupBy(notices, notice => notice.text);
    return new Map([['THIRD-PARTY-NOTICES.md', [OPENING, ...[...byText.values()].map(section)].join('\n')]]);
}

const keyOf = ({ name, version }: Pick<Notice, 'name' | 'version'>): string => `${name} ${version}`;

/** Walks the dependencies of a package the way Node finds them. */
function collect(folder: string, seen: Map<string, Notice>): void {
    for (const dependency of Object.keys(packageIn(folder).dependencies ?? {}).sort()) {
        const found = locate(dependency, folder);
        const file = packageIn(found);
        if (seen.has(keyOf(file))) continue;
        if (!dependency.startsWith('@guiju/')) seen.set(keyOf(file), noticeOf(found, file));
        collect(found, seen);
    }
}

function packageIn(folder: string): PackageFile {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;
}

function locate(dependency: string, from: string): string {
    const candidate = join(from, 'node_modules', dependency);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (dirname(from) === from) throw new Error(`${dependency} is not installed; run npm ci`);
    return locate(dependency, dirname(from));
}

function noticeOf(folder: string, { name, version, license }: PackageFile): Notice {
    const file = readdirSync(folder)
        .filter(entry => /^licen[cs]e/i.test(entry))
        .sort()[0];
    const text = file === undefined ? 'The package carries no licence file.' : readFileSync(join(folder, file), 'utf8');
    return { name, version, license: license ?? 'not stated', text: plain(text) };
}

const plain = (text: string): string =>
    text
        .replace(/\r\n/g, '\n')
        .split('\n')
        .map(line => line.trimEnd())
        .join('\n')
        .trim();

/** Packages that share one licence text, then the text. */
function section(notices: readonly Notice[]): string {
    const names = notices.map(({ name, version, license }) => `## ${name} ${version} (${license})\n`);
    return [...names, '```text', notices[0]?.text ?? '', '```', ''].join('\n');
}
