// Law: every version is pinned exactly, so that two machines build the same thing.
import { describe, expect, it } from 'vitest';
import { foldersIn, readPackage } from '@guiju/repo';

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
