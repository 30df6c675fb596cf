// Runs inside the extension host of a real VS Code: code-server here, the desktop program elsewhere.
const assert = require('node:assert/strict');
const vscode = require('vscode');

const BROKEN = '规则 X-1 《甲》\n评分 满分 { }\n';

/** Each is a test; a rejected promise is a failure. */
const TESTS = {
    'the extension is there and sleeps until a ruleset is opened': async () => {
        const extension = vscode.extensions.getExtension('guiju.guiju');
        assert.ok(extension, 'guiju.guiju is not installed');
        assert.equal(extension.isActive, false);
    },
    'a ruleset gets the language and wakes the extension': async () => {
        const document = await exampleDocument();
        assert.equal(document.languageId, 'guiju');
        await until(() => vscode.extensions.getExtension('guiju.guiju').isActive);
    },
    'an example that is broken and mended has no error': async () => {
        const document = await exampleDocument();
        const start = new vscode.Position(0, 0);
        await edit(document, new vscode.Range(start, start), '评分 满分 { }\n');
        await until(() => errorsOf(document).length > 0);
        await edit(document, new vscode.Range(start, start.translate(1)), '');
        await until(() => errorsOf(document).length === 0);
    },
    'a broken ruleset is complained about': async () => {
        const document = await brokenDocument();
        await until(() => errorsOf(document).length > 0);
        const [first] = errorsOf(document);
        assert.equal(first.source, 'guiju');
        assert.equal(first.code, 'syntax');
        assert.equal(document.getText(first.range), '{');
    },
    'the command restarts the server, which finds the same again': async () => {
        const document = await brokenDocument();
        await vscode.commands.executeCommand('guiju.restartServer');
        await until(() => errorsOf(document).length > 0);
    },
    'full-width punctuation is not boxed': async () => {
        const settings = vscode.workspace.getConfiguration('editor.unicodeHighlight', { languageId: 'guiju' });
        assert.equal(settings.get('ambiguousCharacters'), false);
        assert.equal(settings.get('nonBasicASCII'), false);
    }
};

async function exampleDocument() {
    const [uri] = await vscode.workspace.findFiles('**/rule.guiju');
    assert.ok(uri, 'the folder holds no rule.guiju');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    return document;
}

let broken;
async function brokenDocument() {
    broken ??= await vscode.workspace.openTextDocument({ language: 'guiju', content: BROKEN });
    await vscode.window.showTextDocument(broken);
    return broken;
}

async function edit(document, range, text) {
    const change = new vscode.WorkspaceEdit();
    change.replace(document.uri, range, text);
    assert.ok(await vscode.workspace.applyEdit(change));
}

function errorsOf(document) {
    const diagnostics = vscode.languages.getDiagnostics(document.uri);
    return diagnostics.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
}

async function until(holds, patience = 60_000) {
    for (const end = Date.now() + patience; !holds();) {
        if (Date.now() > end) throw new Error(`waited in vain for: ${holds}`);
        await new Promise(resolve => setTimeout(resolve, 100));
    }
}

/** Prints one line a test, `ok: name` or `FAILED: name`, and rejects when one failed. */
exports.run = async function run() {
    let failed = 0;
    for (const [name, test] of Object.entries(TESTS)) {
        try {
            await test();
            console.log(`ok: ${name}`);
        } catch (error) {
            failed += 1;
            console.log(`FAILED: ${name}\n${error && error.stack}`);
        }
    }
    if (failed > 0) throw new Error(`${failed} tests failed in the extension host`);
};
