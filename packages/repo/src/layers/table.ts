// Which package may know what: the architecture as data. The law in packages/repo/test/layers.test.ts reads it.

/** What one package may import. */
export interface Layer {
    /** Row of the table in docs/architecture.md; a package imports packages of lower rows only. */
    row: number | 'private';
    /** Packages of the project that the sources may import. */
    packages: readonly string[];
    /** Outside modules that the sources may import, without subpaths. */
    modules: readonly string[];
    /** Outside modules of which only types may be imported; they need no entry in package.json. */
    types?: readonly string[];
    /** May the sources touch the world, that is, import `node:` modules? */
    node?: boolean;
    /** Single source files that may import `node:` modules although the package may not. */
    nodeFiles?: readonly string[];
}

export const LAYERS: Readonly<Record<string, Layer>> = {
    exact: { row: 0, packages: [], modules: ['fraction.js'] },
    calendar: { row: 0, packages: [], modules: [] },
    model: { row: 1, packages: ['exact', 'calendar'], modules: ['zod', '@noble/hashes'] },
    language: {
        row: 2,
        packages: ['exact', 'calendar', 'model'],
        modules: ['langium', 'string-width', 'vscode-languageserver-types'],
        types: ['chevrotain']
    },
    runtime: { row: 2, packages: ['exact', 'calendar', 'model'], modules: [] },
    compiler: { row: 3, packages: ['exact', 'calendar', 'model', 'language'], modules: ['langium'] },
    server: {
        row: 3,
        packages: ['language'],
        modules: ['langium', 'vscode-languageserver'],
        types: ['chevrotain'],
        nodeFiles: ['packages/server/src/main.ts', 'packages/server/src/stdio.ts']
    },
    cli: {
        row: 4,
        packages: ['exact', 'calendar', 'model', 'language', 'runtime', 'compiler', 'server'],
        modules: ['commander', 'csv-parse', 'langium', 'string-width'],
        node: true
    },
    vscode: { row: 4, packages: [], modules: ['vscode', 'vscode-languageclient'], node: true },
    testing: {
        row: 'private',
        packages: ['exact', 'model', 'language', 'compiler'],
        modules: ['langium', 'vitest'],
        node: true
    },
    repo: {
        row: 'private',
        packages: ['exact', 'calendar', 'model', 'language', 'compiler', 'runtime'],
        modules: ['typescript', 'esbuild', 'langium'],
        node: true
    }
};

/** What tests of every package may import besides what its sources may. */
export const FOR_TESTS = {
    packages: ['testing'],
    modules: ['vitest', 'fast-check', 'ajv', 'typescript', '@vscode/test-electron']
} as const;

/** Outside modules that the root's package.json brings for tools and tests. */
export const TOOLS: readonly string[] = ['typescript', 'esbuild', 'vitest', 'fast-check', 'ajv'];
