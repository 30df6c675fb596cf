// `guiju test`: the worked examples that stand in rulesets.
import { resolve } from 'node:path';
import { jsonReport } from '../examples/json.ts';
import { junitReport } from '../examples/junit.ts';
import { prettyReport } from '../examples/pretty.ts';
import { fails, type Tested } from '../examples/tested.ts';
import type { Output } from '../io.ts';
import { projectFolder, rulesetPaths, shownPath } from '../paths.ts';
import { EXIT, type ExitCode } from '../refusal.ts';
import { prettyFindings } from '../reports/pretty.ts';
import { modelOf, openWithImports, type OpenRuleset } from '../rulesets.ts';
import type { Session } from '../session.ts';

export const TEST_FORMATS = ['pretty', 'json', 'junit'] as const;

export interface TestOptions {
    format: (typeof TEST_FORMATS)[number];
}

const REPORTS: Record<TestOptions['format'], (tested: readonly Tested[], output: Output) => string> = {
    pretty: prettyReport,
    json: jsonReport,
    junit: junitReport
};

export async function test(session: Session, given: readonly string[], { format }: TestOptions): Promise<ExitCode> {
    const { io } = session;
    const paths = await rulesetPaths(io, given.length > 0 ? given : ['.']);
    const tested: Tested[] = [];
    for (const path of paths) tested.push(await testOne(session, path));
    const told = prettyFindings(withErrors(tested), io.err);
    if (told !== '') io.err.write(`${told}\n`);
    io.out.write(REPORTS[format](tested, io.out));
    return tested.some(fails) ? EXIT.findings : EXIT.fine;
}

/** A ruleset with errors, its own or those of what it imports, has no model and so no examples that could be run. */
async function testOne(session: Session, path: string): Promise<Tested> {
    const rulesets = await openWithImports(session, path);
    const [{ file, language }] = rulesets;
    const fileOf = await placesOf(session, rulesets);
    const broken = rulesets
        .map(ruleset => ({ ...ruleset, findings: ruleset.findings.filter(({ severity }) => severity === 'error') }))
        .filter(({ findings }) => findings.length > 0);
    if (broken.length > 0) return { file, language, fileOf, broken, examples: [] };
    const model = await modelOf(session, rulesets[0]);
    return { file, language, fileOf, broken, examples: session.tools.runExamples(model, { language }) };
}

/** Models name files from the project on, output as they were named or from the current folder. */
async function placesOf({ io }: Session, [main]: [OpenRuleset, ...OpenRuleset[]]): Promise<Tested['fileOf']> {
    const project = await projectFolder(io, main.path);
    return ({ file }) => shownPath(io, resolve(project, file));
}

/** Each file once, also where several import it. */
function withErrors(tested: readonly Tested[]): Tested['broken'] {
    const broken = tested.flatMap(each => each.broken);
    return broken.filter(({ file }, place) => broken.findIndex(other => other.file === file) === place);
}
