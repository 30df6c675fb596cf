// What is tried in a browser: the bundled runtime, all audits of the examples, and what Node says to them.
import { compile } from '@guiju/compiler';
import { createWorkspace } from '@guiju/language';
import { writeModel } from '@guiju/model';
import { filesUnder, foldersIn } from '../files.ts';
import { inRoot, readIfPresent, readText } from '../root.ts';
import { bundleForBrowser } from './bundle.ts';
import { scoreText } from './score-text.ts';

/** Plain JSON, as the suite in the real browser reads it from a file. */
export interface Trial {
    /** Leaves `guiju.scoreText(model, audit)` behind. */
    readonly script: string;
    readonly cases: readonly TrialCase[];
}

export interface TrialCase {
    /** Path of the audit. */
    readonly name: string;
    readonly model: string;
    readonly audit: string;
    /** What `scoreText` gives in Node. */
    readonly expected: string;
}

export async function browserTrial(): Promise<Trial> {
    const cases = await Promise.all(foldersIn('examples').map(casesOf));
    return { script: await bundleForBrowser('packages/repo/src/browser/score-text.ts'), cases: cases.flat() };
}

/** Valid and invalid audits of one example. */
async function casesOf(example: string): Promise<TrialCase[]> {
    const folder = `examples/${example}`;
    const model = await modelTextOf(`${folder}/rule.guiju`);
    const present = foldersIn(folder).filter(each => each === 'audits' || each === 'invalid');
    const audits = present.flatMap(each => filesUnder(`${folder}/${each}`));
    return audits.map(name => {
        const audit = readText(name);
        return { name, model, audit, expected: scoreText(model, audit) };
    });
}

async function modelTextOf(path: string): Promise<string> {
    const workspace = createWorkspace({ read: async file => readIfPresent(file) });
    const document = await workspace.open(inRoot(path));
    if (!document || workspace.diagnostics(document).length > 0) throw new Error(`${path} does not check clean`);
    return writeModel(compile(document, uri => uri.slice(uri.indexOf('/examples/') + 1)));
}
