// Law: what a page shows below a command is what the built command prints. Needs `npm run build`.
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { filesUnder, inRoot, readText } from '@guiju/repo';

interface Shown {
    readonly page: string;
    readonly args: string;
    readonly text: string;
}

/** A command in a block of its own, with a block of its output right below. */
const PAIR = /^```sh\nnpx guiju (.*)\n```\n\n```text\n([^]*?)^```$/gm;

const shown = ['README.md', ...filesUnder('docs')]
    .filter(path => path.endsWith('.md'))
    .flatMap((page): Shown[] =>
        [...readText(page).matchAll(PAIR)].map(([, args, text]) => ({ page, args: args!, text: text! }))
    );

describe('output on pages', () => {
    it('is shown somewhere', () => {
        expect(shown.length).toBeGreaterThan(0);
    });

    it.each(shown)('$page: $args', ({ args, text }) => {
        const command = [inRoot('packages/cli/bin/guiju.cjs'), ...args.split(' ')];
        const { stdout, stderr } = spawnSync(process.execPath, command, { cwd: inRoot('.'), encoding: 'utf8' });
        expect({ stdout, stderr }).toEqual({ stdout: text, stderr: '' });
    });
});
