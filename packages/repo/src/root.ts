// Where the repository lies, and reading in it by paths relative to its root.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(fileURLToPath(new URL('../../..', import.meta.url)));

/** Absolute path of a path relative to the root. */
export function inRoot(...parts: string[]): string {
    return resolve(root, ...parts);
}

/** The text of a file; throws where there is none. */
export function readText(path: string): string {
    return readFileSync(inRoot(path), 'utf8');
}

/** The text of a file, or undefined where there is none. */
export function readIfPresent(path: string): string | undefined {
    return existsSync(inRoot(path)) ? readText(path) : undefined;
}

export interface PackageFile {
    name: string;
    version: string;
    dependencies?: Record<string, string>;
    devDependencies?: Record<string, string>;
    optionalDependencies?: Record<string, string>;
    license?: string;
    bin?: Record<string, string>;
}

/** A `package.json`. */
export function readPackage(path: string): PackageFile {
    return JSON.parse(readText(path)) as PackageFile;
}
