// Law: every version is pinned exactly, so that two machines build the same thing.
import { describe, expect, it } from 'vitest';
import { foldersIn, readPackage, readText, type PackageFile } from '@guiju/repo';

const files = ['package.json', ...foldersIn('packages').map(name => `packages/${name}/package.json`)];
const EXACT = /^(npm:@?[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

describe.each(files)('%s', path => {
    const { dependencies, devDependencies, optionalDependencies, version } = readPackage(path);

    it('pins its versions', () => {
        const ranges = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
            .filter(([, wanted]) => !EXACT.test(wanted))
            .map(([name, wanted]) => `${name}: ${wanted}`);
        expect(ranges).toEqual([]);
    });

    it('has the version of the whole', () => {
        expect(version).toBe(readPackage('package.json').version);
    });
});

/** npm ci links a command only where the lock file names it, and refuses dependencies that differ. */
describe('the lock file', () => {
    type Entry = Pick<PackageFile, 'bin' | 'dependencies' | 'devDependencies'>;
    const lock = JSON.parse(readText('package-lock.json')) as { packages: Record<string, Entry> };

    it.each(foldersIn('packages'))('says the same as the package.json of %s', name => {
        const { bin, dependencies, devDependencies } = readPackage(`packages/${name}/package.json`);
        expect(lock.packages[`packages/${name}`]).toMatchObject(
            Object.fromEntries(Object.entries({ bin, dependencies, devDependencies }).filter(([, value]) => value))
        );
    });
});
