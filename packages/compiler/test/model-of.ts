// The model of a text without a problem.
import { createWorkspace } from '@guiju/language';
import type { Model } from '@guiju/model';
import { expect } from 'vitest';
import { compile } from '../src/index.ts';

export async function modelOf(text: string): Promise<Model> {
    const workspace = createWorkspace({ read: async path => (path === '/rule.guiju' ? text : undefined) });
    const document = (await workspace.open('/rule.guiju'))!;
    expect(workspace.diagnostics(document)).toEqual([]);
    return compile(document, () => 'rule.guiju');
}
