// How files are named in output, and which rulesets a path means.
import { dirname, join, parse, relative, resolve, sep } from 'node:path';
import type { Io } from './io.ts';
import { refuse } from './refusal.ts';
import { sentences } from './sentences.ts';

/** How standard input is named on the command line and in output. */
export const STDIN = '-';

/** The ruleset that standard input is read as: a file of the current folder, which its imports are relative to. */
const STDIN_RULESET = '-.guiju';

const EXTENSION = '.guiju';
const PROJECT_FILE = 'guiju.config.json';

/** Relative to the folder the command runs in, with forward slashes on every system. */
export function shownPath(io: Io, path: string): string {
    const shown = forwardSlashes(relative(io.cwd, path)) || '.';
    return shown === STDIN_RULESET ? STDIN : shown;
}

/** Where the ruleset is that a command was given; refuses what is no .guiju file. */
export async function rulesetPath(io: Io, given: string): Promise<string> {
    if (given === STDIN) return resolve(io.cwd, STDIN_RULESET);
    const path = resolve(io.cwd, given);
    const kind = await io.kind(path);
    if (kind === undefined) refuse(sentences.unreadable(given));
    if (kind === 'folder') refuse(sentences.needsFile(given));
    return isRuleset(given) ? path : refuse(sentences.notRuleset(given));
}

export function forwardSlashes(path: string): string {
    return sep === '/' ? path : path.split(sep).join('/');
}

/** Absolute paths of all rulesets that files and folders stand for, each once, in the order of their names. */
export async function rulesetPaths(io: Io, given: readonly string[]): Promise<string[]> {
    const found = new Set<string>();
    for (const path of given) {
        for (const file of await rulesetsAt(io, path)) found.add(file);
    }
    return [...found].sort(byName);
}

/** By its name: what is called otherwise is no ruleset, also when it is imported. */
export function isRuleset(path: string): boolean {
    return path.endsWith(EXTENSION);
}

/** Sorted by code units, so that the order is the same everywhere. */
export function byName(a: string, b: string): number {
    return a < b ? -1 : Number(a > b);
}

async function rulesetsAt(io: Io, given: string): Promise<string[]> {
    const path = resolve(io.cwd, given);
    if (given === STDIN || (await io.kind(path)) !== 'folder') return [await rulesetPath(io, given)];
    const files = await rulesetsUnder(io, path);
    return files.length > 0 ? files : refuse(sentences.noRulesets(given));
}

async function rulesetsUnder(io: Io, folder: string): Promise<string[]> {
    const entries = (await io.list(folder)) ?? refuse(sentences.unreadable(shownPath(io, folder)));
    const files: string[] = [];
    for (const { name, kind } of entries) {
        const path = join(folder, name);
        if (kind === 'file' && isRuleset(name)) files.push(path);
        if (kind === 'folder' && name !== 'node_modules' && !name.startsWith('.'))
            files.push(...(await rulesetsUnder(io, path)));
    }
    return files;
}

/**
 * The folder that paths in a model are relative to: the nearest one with a project file, else the ruleset's own, so
 * that the model does not depend on where the command is run.
 */
export async function projectFolder(io: Io, ruleset: string): Promise<string> {
    const root = parse(ruleset).root;
    for (let folder = dirname(ruleset); ; folder = dirname(folder)) {
        if ((await io.kind(join(folder, PROJECT_FILE))) === 'file') return folder;
        if (folder === root) return dirname(ruleset);
    }
}
