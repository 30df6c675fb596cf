// Whether a rule with one number written otherwise is caught: by a check, or by a worked example that no longer holds.
import { existsSync } from 'node:fs';
import { compile } from '@guiju/compiler';
import { createWorkspace } from '@guiju/language';
import { runExamples } from '@guiju/runtime';
import { inRoot, readText } from '../root.ts';

import { mutated, mutationsOf, type Mutation } from './numbers.ts';

export interface Outcome {
    readonly mutation: Mutation;
    /** The first check or example that speaks up; undefined for a miss. */
    readonly by: string | undefined;
}

/** Each mutation of the rule of one example folder that is wanted. */
export async function outcomesOf(example: string, isWanted: (mutation: Mutation) => boolean): Promise<Outcome[]> {
    const text = readText(`examples/${example}/rule.guiju`);
    const check = checkerIn(inRoot('examples', example));
    const { document } = await check(text);
    const outcomes: Outcome[] = [];
    for (const mutation of mutationsOf(document.parseResult.value).filter(isWanted)) {
        outcomes.push({ mutation, by: caughtBy(await check(mutated(text, mutation))) });
    }
    return outcomes;
}

type Checked = Awaited<ReturnType<ReturnType<typeof checkerIn>>>;

function caughtBy({ document, diagnostics }: Checked): string | undefined {
    const [first] = diagnostics.filter(({ severity }) => severity !== 'info');
    if (first) return first.code;
    const failed = runExamples(compile(document, String)).find(({ passed }) => !passed);
    return failed && `example “${failed.title}”`;
}

/** Texts as files of their own in a folder, beside what it holds; one set of services for all of them. */
function checkerIn(folder: string) {
    const texts = new Map<string, string>();
    const root = inRoot();
    const read = (path: string): Promise<string | undefined> =>
        Promise.resolve(texts.get(path) ?? (existsSync(path) ? readText(path.slice(root.length + 1)) : undefined));
    const workspace = createWorkspace({ read });
    return async (text: string) => {
        const path = `${folder}/text-${texts.size + 1}.guiju`;
        texts.set(path, text);
        const document = (await workspace.open(path))!;
        return { document, diagnostics: workspace.diagnostics(document) };
    };
}
