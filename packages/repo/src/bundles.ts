// What the build makes: one table of bundles, and esbuild's options for each.
import type { BuildOptions } from 'esbuild';

export interface Bundle {
    name: string;
    entry: string;
    output: string;
    /** Modules that the place where the bundle runs brings itself. */
    external: readonly string[];
}

export const BUNDLES: readonly Bundle[] = [
    {
        name: 'command line',
        entry: 'packages/cli/src/main.ts',
        output: 'packages/cli/dist/guiju.cjs',
        external: []
    },
    {
        name: 'language server',
        entry: 'packages/server/src/main.ts',
        output: 'packages/vscode/dist/server.cjs',
        external: []
    },
    {
        name: 'VS Code extension',
        entry: 'packages/vscode/src/extension.ts',
        output: 'packages/vscode/dist/extension.cjs',
        external: ['vscode']
    }
];

/** Files that stand beside the bundles. */
export const COPIES: readonly { from: string; to: string }[] = [
    { from: 'grammars/guiju.tmLanguage.json', to: 'packages/vscode/dist/guiju.tmLanguage.json' }
];

/** Committed files that only work together with a bundle. */
export const LOADERS: readonly string[] = ['packages/cli/bin/guiju.cjs'];

/** CommonJS, because a `.vsix` and a bin of any Node load it the same way. */
export function optionsOf(bundle: Bundle): BuildOptions {
    return {
        entryPoints: [bundle.entry],
        outfile: bundle.output,
        bundle: true,
        platform: 'node',
        format: 'cjs',
        target: 'node22',
        conditions: ['node', 'module', 'import'],
        mainFields: ['module', 'main'],
        external: [...bundle.external],
        minify: true,
        legalComments: 'none',
        logLevel: 'warning'
    };
}
