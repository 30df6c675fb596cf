// Rulesets on disk and in tests, checked the way the command line checks them.
import { readFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createWorkspace, fixesOf, type GuijuDiagnostic, type Ruleset } from '@guiju/language';
import type { LangiumDocument } from 'langium';
import { afterEdits } from './edits.ts';
import { stripMarkers, writeMarkers } from './markers.ts';

/** A ruleset and what was found in it. */
export interface CheckedText {
    readonly document: LangiumDocument<Ruleset>;
    /** In the file's own language, by place. */
    readonly diagnostics: GuijuDiagnostic[];
    /** The same in the two languages, place by place. */
    readonly both: Readonly<Record<'zh' | 'en', GuijuDiagnostic[]>>;
    /** The text with the markers that belong in it. */
    readonly marked: string;
    /** The text after the first fix of each diagnostic of a check; undefined where there is none to make. */
    fixed(code: string): FixedText | undefined;
}

export interface FixedText {
    readonly text: string;
    /** Diagnostics of the check that offer nothing. */
    readonly unfixed: number;
}

export interface Fixtures {
    /** Checks a fixture file; the files it imports may hold markers too. */
    checkFile(path: string): Promise<CheckedText>;
    /** Checks a text as if it stood in the folder of a path. */
    checkTextAt(path: string, text: string): Promise<CheckedText>;
    /** Checks a text; `beside` are files that it may import, by name. */
    checkText(text: string, beside?: Readonly<Record<string, string>>): Promise<CheckedText>;
}

/** One set of language services for many fixtures; each file is read once. */
export function createFixtures(): Fixtures {
    const memory = new Map<string, string>();
    const read = async (path: string): Promise<string | undefined> =>
        memory.get(path) ?? readFile(path, 'utf8').catch(() => undefined);
    const sources = new Map<string, string>();
    const workspace = createWorkspace({
        read: async path => {
            const text = await read(path);
            if (text === undefined) return undefined;
            sources.set(path, stripMarkers(text));
            return sources.get(path);
        }
    });

    async function check(path: string): Promise<CheckedText> {
        const document = await workspace.open(path);
        if (!document) throw new Error(`no such fixture: ${path}`);
        const diagnostics = workspace.diagnostics(document);
        const both = { zh: workspace.diagnostics(document, 'zh'), en: workspace.diagnostics(document, 'en') };
        const text = sources.get(path)!;
        const marked = writeMarkers(text, diagnostics);
        return { document, diagnostics, both, marked, fixed: code => fixedText(document, code) };
    }

    let texts = 0;
    return {
        checkFile: path => check(resolve(path)),
        checkTextAt(path, text) {
            const copy = join(dirname(path), `text-${++texts}.guiju`);
            memory.set(copy, text);
            return check(copy);
        },
        checkText(text, beside = {}) {
            const folder = `/text-${++texts}`;
            for (const [name, content] of Object.entries(beside)) memory.set(join(folder, name), content);
            memory.set(`${folder}/text.guiju`, text);
            return check(`${folder}/text.guiju`);
        }
    };
}

function fixedText(document: LangiumDocument, code: string): FixedText | undefined {
    const own = (document.diagnostics ?? []).filter(diagnostic => diagnostic.code === code);
    const edits = own.flatMap(diagnostic => fixesOf(document, diagnostic).slice(0, 1)).map(fix => fix.edits);
    if (edits.length === 0) return undefined;
    return { text: afterEdits(document.textDocument, edits), unfixed: own.length - edits.length };
}

/** What the fixes of a fixture make of it stands beside it under this ending. */
export const FIXED = '.fixed.guiju';

/** The ruleset files of a folder and of those in it, by name: a project file stands in a folder of its own. */
export function fixturesIn(folder: string): string[] {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(name => name.endsWith('.guiju') && !name.endsWith(FIXED))
        .sort();
}
