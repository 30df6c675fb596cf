// Every folder of test/fixtures/cases is one call of the command; its transcript is what came out of it.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../src/run.ts';
import { CWD, memoryWorld, type MemoryWorld } from './memory-io.ts';

/** What case.json says. `about` is one sentence on what is special. */
interface Case {
    about: string;
    /** A folder of test/fixtures/projects. */
    project: string;
    args: string[];
    stdin?: string;
    env?: Record<string, string>;
    painted?: boolean;
    readOnly?: boolean;
    stoppedAfter?: number;
    /** Files beside those of the project, or instead of them. */
    files?: Record<string, string>;
}

const CASES = join(import.meta.dirname, 'fixtures/cases');
const PROJECTS = join(import.meta.dirname, 'fixtures/projects');

function filesOf(project: string): Map<string, Uint8Array> {
    const folder = join(PROJECTS, project);
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' }).filter(entry =>
        entry.isFile()
    );
    return new Map(
        entries.map(entry => {
            const path = join(entry.parentPath, entry.name);
            return [posix.join(CWD, path.slice(folder.length + 1).replaceAll('\\', '/')), readFileSync(path)];
        })
    );
}

function worldOf({ project, files = {}, ...given }: Case): MemoryWorld {
    const added = Object.entries(files).map(([path, text]) => [posix.join(CWD, path), text] as const);
    return memoryWorld({ ...given, files: new Map<string, string | Uint8Array>([...filesOf(project), ...added]) });
}

function transcript(given: Case, exitCode: number, world: MemoryWorld): string {
    const written = [...world.written].map(([path, text]) => part(`written ${posix.relative(CWD, path)}`, text));
    return [
        `# ${given.about}\n$ guiju ${given.args.join(' ')}\n`,
        part('stdout', world.stdout()),
        part('stderr', world.stderr()),
        ...written,
        `── exit ${exitCode}\n`
    ].join('');
}

function part(name: string, text: string): string {
    return text === '' ? '' : `── ${name}\n${text}${text.endsWith('\n') ? '' : '⏎\n'}`;
}

describe('the command', () => {
    it.each(readdirSync(CASES).sort())('%s', async name => {
        const given = JSON.parse(readFileSync(join(CASES, name, 'case.json'), 'utf8')) as Case;
        const world = worldOf(given);
        const exitCode = await run(given.args, world.io);
        await expect(transcript(given, exitCode, world)).toMatchFileSnapshot(join(CASES, name, 'transcript.txt'));
    });
});
