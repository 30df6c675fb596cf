// The real file system: whole files or none, links to files and not to folders.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeIo } from '../src/node-io.ts';

const io = nodeIo();
let folder: string;

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'guiju-'));
});

afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
});

describe('writing', () => {
    it('replaces the whole file and leaves nothing else behind', async () => {
        writeFileSync(join(folder, 'model.json'), 'a much longer text than the new one');
        expect(await io.write(join(folder, 'model.json'), 'new')).toBe(true);
        expect(readFileSync(join(folder, 'model.json'), 'utf8')).toBe('new');
        expect(readdirSync(folder)).toEqual(['model.json']);
    });

    it('writes through a link', async () => {
        writeFileSync(join(folder, 'model.json'), 'old');
        symlinkSync(join(folder, 'model.json'), join(folder, 'link.json'));
        await io.write(join(folder, 'link.json'), 'new');
        expect(readFileSync(join(folder, 'model.json'), 'utf8')).toBe('new');
    });

    it('leaves what was there when it fails', async () => {
        mkdirSync(join(folder, 'model.json'));
        expect(await io.write(join(folder, 'model.json'), 'new')).toBe(false);
        expect(await io.write(join(folder, 'nowhere', 'model.json'), 'new')).toBe(false);
        expect(readdirSync(folder)).toEqual(['model.json']);
    });
});

describe('looking', () => {
    it('tells files from folders and from nothing', async () => {
        writeFileSync(join(folder, 'a.guiju'), '');
        expect(await io.kind(join(folder, 'a.guiju'))).toBe('file');
        expect(await io.kind(folder)).toBe('folder');
        expect(await io.kind(join(folder, 'b.guiju'))).toBeUndefined();
        expect(await io.list(join(folder, 'b'))).toBeUndefined();
        expect(await io.read(folder)).toBeUndefined();
    });

    it('follows links to files, not to folders', async () => {
        writeFileSync(join(folder, 'a.guiju'), '');
        symlinkSync(join(folder, 'a.guiju'), join(folder, 'b.guiju'));
        symlinkSync(folder, join(folder, 'loop'));
        expect((await io.list(folder))?.map(({ name }) => name).sort()).toEqual(['a.guiju', 'b.guiju']);
    });
});
