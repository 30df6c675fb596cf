// The compiled rulesets of examples/, which must check without an error.
import { compile } from '@guiju/compiler';
import { createWorkspace } from '@guiju/language';
import type { Model } from '@guiju/model';
import { inRoot, readIfPresent } from './root.ts';

/** `scheme`: the name of a folder in examples/. */
export async function exampleModel(scheme: string): Promise<Model> {
    const workspace = createWorkspace({ read: async path => readIfPresent(path) });
    const document = await workspace.open(inRoot(`examples/${scheme}/rule.guiju`));
    if (document === undefined) throw new Error(`there is no example “${scheme}”`);
    const [error] = workspace.diagnostics(document).filter(({ severity }) => severity === 'error');
    if (error !== undefined) throw new Error(`examples/${scheme}: ${error.message}`);
    return compile(document, uri => uri.slice(uri.indexOf('/examples/') + 1));
}
