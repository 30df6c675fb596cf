// Whether a rule with one slip in it is caught: by a check, or by a worked example that no longer holds.
import { existsSync, readFileSync } from 'node:fs';
import { compile } from '@guiju/compiler';
import { createWorkspace, type GuijuDiagnostic, type Ruleset } from '@guiju/language';
import { runExamples } from '@guiju/runtime';
import type { LangiumDocument } from 'langium';
import { inRoot, readText } from '../root.ts';
import { mutated, mutationsOf, type Mutation } from './mutations.ts';

export interface Outcome {
    readonly mutation: Mutation;
    /** The first check or example that speaks up, advice of a rule that deserved none included; undefined for a miss. */
    readonly by: string | undefined;
}

/** Which of the slips are tried. */
export type Choice = (mutations: readonly Mutation[]) => readonly Mutation[];

/** The slips in the rule of one example folder; a slip that leaves the rule the same is none. */
export async function outcomesOf(example: string, choice: Choice): Promise<Outcome[]> {
    return outcomesIn(readText(`examples/${example}/rule.guiju`), inRoot('examples', example), choice);
}

/** The same for any rule, as if it stood in this folder. */
export async function outcomesIn(text: string, folder: string, choice: Choice): Promise<Outcome[]> {
    const check = checkerIn(folder);
    const { document } = await check(text);
    const { hash } = compile(document, String);
    const outcomes: Outcome[] = [];
    for (const mutation of choice(mutationsOf(document.parseResult.value))) {
        const by = caughtBy(await check(mutated(text, mutation)), hash);
        if (by !== SAME) outcomes.push({ mutation, by });
    }
    return outcomes;
}

/** The slip left the meaning as it was. */
const SAME = Symbol('the same rule');

interface Checked {
    readonly document: LangiumDocument<Ruleset>;
    readonly diagnostics: readonly GuijuDiagnostic[];
}

function caughtBy({ document, diagnostics }: Checked, hash: string): string | undefined | typeof SAME {
    const first = diagnostics.find(({ severity }) => severity !== 'info') ?? diagnostics[0];
    if (first) return first.severity === 'info' ? `advice ${first.code}` : `check ${first.code}`;
    const model = compile(document, String);
    if (model.hash === hash) return SAME;
    const failed = runExamples(model).find(({ passed }) => !passed);
    return failed && `example “${failed.title}”`;
}

/** Services are slow to make, and keep every text: so many are opened with the same ones. */
const TEXTS_AT_ONCE = 25;

/** Texts as files of their own in a folder, beside what it holds. */
function checkerIn(folder: string): (text: string) => Promise<Checked> {
    const texts = new Map<string, string>();
    const read = (path: string): Promise<string | undefined> =>
        Promise.resolve(texts.get(path) ?? (existsSync(path) ? readFileSync(path, 'utf8') : undefined));
    let workspace = createWorkspace({ read });
    return async text => {
        if (texts.size === TEXTS_AT_ONCE) {
            texts.clear();
            workspace = createWorkspace({ read });
        }
        const path = `${folder}/text-${texts.size + 1}.guiju`;
        texts.set(path, text);
        const document = (await workspace.open(path))!;
        return { document, diagnostics: workspace.diagnostics(document) };
    };
}
