#!/usr/bin/env node
// Loads the built command. Committed, so that npm links it before anything is built.
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');

const bundle = join(__dirname, '..', 'dist', 'guiju.cjs');
const [major, minor] = process.versions.node.split('.').map(Number);

// In the language of the environment, as the command itself decides it.
function stop(zh, en) {
    const { LC_ALL, LC_MESSAGES, LANG } = process.env;
    const locale = LC_ALL || LC_MESSAGES || LANG || '';
    process.stderr.write(`guiju: ${/^zh/i.test(locale) ? zh : en}\n`);
    process.exit(2);
}

if (major < 22 || (major === 22 && minor < 22)) {
    stop(
        `需要 Node 22.22 或更新的版本，现在是 ${process.versions.node}。`,
        `needs Node 22.22 or newer; this is ${process.versions.node}.`
    );
}
if (!existsSync(bundle)) stop('还没有构建，请先运行 npm run build。', 'not built yet: run npm run build first.');
require(bundle);
