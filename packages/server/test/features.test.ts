// Every editor feature over the protocol against the bundled server: fixtures with places, and the answers below them.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { FEATURES } from './asking.ts';
import { bundleServer, startClient, type Client } from './client.ts';
import { readFixture } from './feature-fixtures.ts';

const FIXTURES = fileURLToPath(new URL('features', import.meta.url));

/** What VS Code is able to do and these features ask about. */
const CAPABILITIES: ClientCapabilities = {
    textDocument: {
        completion: { completionItem: { snippetSupport: true, insertReplaceSupport: true, labelDetailsSupport: true } },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        rename: { prepareSupport: true }
    },
    workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } }
};

let folder: string;
let clients: Record<'zh' | 'en', Client>;

beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'guiju-features-'));
    const server = bundleServer(join(folder, 'bundle'));
    const options = { capabilities: CAPABILITIES };
    clients = { zh: await startClient(server, 'zh-cn', options), en: await startClient(server, 'en', options) };
}, 120_000);

afterAll(async () => {
    for (const { connection, ended } of Object.values(clients)) {
        await connection.sendRequest('shutdown');
        await connection.sendNotification('exit');
        await ended;
    }
    rmSync(folder, { recursive: true });
});

const fixturesOf = (feature: string): string[] =>
    readdirSync(join(FIXTURES, feature)).filter(name => name.endsWith('.guiju'));

const languageOf = (name: string) => (/\.(zh|en)\.guiju$/.exec(name)?.[1] ?? 'zh') as 'zh' | 'en';

/** `name.zh.guiju` is asked by an editor that speaks Chinese. Its files stand in a folder of their own. */
async function answered(feature: string, name: string): Promise<string> {
    const fixture = readFixture(name, readFileSync(join(FIXTURES, feature, name), 'utf8'));
    const place = join(folder, feature, name.replace('.guiju', ''));
    const client = clients[languageOf(name)];
    const pathOf = (file: string): string => join(place, file);
    const uriOf = (file: string): string => String(pathToFileURL(pathOf(file)));
    mkdirSync(place, { recursive: true });
    for (const [file, text] of fixture.files) writeFileSync(pathOf(file), text);
    for (const [file, text] of fixture.files) await client.open(pathOf(file), text);
    const answers: string[][] = [];
    for (const question of fixture.questions) {
        const { file, text } = question;
        const files = new Map([...fixture.files, [file, text]]);
        const isChanged = text !== fixture.files.get(file);
        if (isChanged) await client.change(pathOf(file), text);
        const { connection } = client;
        answers.push(await FEATURES[feature]!({ connection, question, uri: uriOf(file), text, files, uriOf }));
        if (isChanged) await client.change(pathOf(file), fixture.files.get(file)!);
    }
    return fixture.answered(answers);
}

describe.each(Object.keys(FEATURES))('%s', feature => {
    it.each(fixturesOf(feature))('%s', async name => {
        await expect(await answered(feature, name)).toMatchFileSnapshot(join(FIXTURES, feature, name));
    });

    it('is shown in both languages', () => {
        expect(new Set(fixturesOf(feature).map(languageOf))).toEqual(new Set(['zh', 'en']));
    });
});

it('every folder of fixtures is asked about', () => {
    expect(readdirSync(FIXTURES).sort()).toEqual(Object.keys(FEATURES).sort());
});
