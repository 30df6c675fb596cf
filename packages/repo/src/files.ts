// The files of the repository as a fresh clone has them: no dependencies, no products of a build.
import { readdirSync } from 'node:fs';
import { inRoot } from './root.ts';

const NOT_OURS = new Set(['node_modules', '.git', 'dist', 'out', '.cache', 'coverage']);

/** All files under a folder, relative to the root, with forward slashes, sorted. */
export function filesUnder(folder: string): string[] {
    const found = readdirSync(inRoot(folder), { withFileTypes: true }).flatMap(entry => {
        const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
        if (NOT_OURS.has(entry.name)) return [];
        return entry.isDirectory() ? filesUnder(path) : [path];
    });
    return found.sort();
}

/** The names of the folders directly in a folder. */
export function foldersIn(folder: string): string[] {
    return readdirSync(inRoot(folder), { withFileTypes: true })
        .filter(entry => entry.isDirectory() && !NOT_OURS.has(entry.name))
        .map(entry => entry.name)
        .sort();
}
