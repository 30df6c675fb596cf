#!/usr/bin/env node
// Loads the built command. Committed, so that npm links it before anything is built.
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');

const bundle = join(__dirname, '..', 'dist', 'guiju.cjs');
const [major, minor] = process.versions.node.split('.').map(Number);

function stop(sentence) {
    process.stderr.write(`guiju: ${sentence}\n`);
    process.exit(2);
}

if (major < 22 || (major === 22 && minor < 22)) {
    stop(
        `需要 Node 22.22 或更新的版本，现在是 ${process.versions.node}。 · Needs Node 22.22 or newer, not ${process.versions.node}.`
    );
}
if (!existsSync(bundle)) stop('还没有构建，请先运行 npm run build。 · Not built yet: run npm run build first.');
require(bundle);
