// Law: generated files are committed and fresh. `npm run generate` makes them so.
import { describe, expect, it } from 'vitest';
import { generatedFiles, readIfPresent } from '@guiju/repo';

describe('generated files', () => {
    const files = [...generatedFiles()];

    it('are many', () => {
        expect(files.length).toBeGreaterThan(5);
    });

    it.each(files)('%s is fresh', (path, content) => {
        expect(readIfPresent(path)).toBe(content);
    });
});
