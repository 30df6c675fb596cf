// Bundles a module for browsers: nothing of Node in it, nothing left outside.
import { build } from 'esbuild';
import { inRoot } from '../root.ts';

/** A classic script that leaves what the module exports in the global `guiju`. Rejects where the module needs Node. */
export async function bundleForBrowser(entry: string): Promise<string> {
    const { outputFiles } = await build({
        entryPoints: [inRoot(entry)],
        absWorkingDir: inRoot(),
        bundle: true,
        write: false,
        platform: 'browser',
        format: 'iife',
        globalName: 'guiju',
        target: 'es2022',
        charset: 'utf8',
        minify: true,
        legalComments: 'none',
        logLevel: 'silent'
    });
    return outputFiles[0]!.text;
}
