// `guiju compile`: the model of a ruleset, or the proof that a model on disk is up to date.
import { resolve } from 'node:path';
import { writeModel, type Model } from '@guiju/model';
import { decode } from '../io.ts';
import { rulesetPath } from '../paths.ts';
import { EXIT, refuse, type ExitCode } from '../refusal.ts';
import { prettyFindings } from '../reports/pretty.ts';
import { hasErrors, modelOf, openWithImports, type OpenRuleset } from '../rulesets.ts';
import { sentences } from '../sentences.ts';
import { tell, type Session } from '../session.ts';

export interface CompileOptions {
    output?: string;
    check?: boolean;
}

export async function compile(session: Session, given: string, options: CompileOptions): Promise<ExitCode> {
    const { output } = options;
    if (options.check && output === undefined) refuse(sentences.checkNeedsOutput());
    if (output !== undefined && resolve(session.io.cwd, output) === resolve(session.io.cwd, given))
        refuse(sentences.outputIsSource(given));
    const model = await modelFrom(session, given);
    if (model === undefined) return EXIT.findings;
    const text = writeModel(model);
    if (output === undefined) session.io.out.write(text);
    else if (options.check) return compare(session, output, text);
    else if (!(await session.io.write(resolve(session.io.cwd, output), text))) refuse(sentences.unwritable(output));
    return EXIT.fine;
}

/** The model of a .guiju file; undefined after its errors were told. Warnings are told too and stop nothing; advice is for `check`. */
export async function modelFrom(session: Session, given: string): Promise<Model | undefined> {
    const rulesets = await openWithImports(session, await rulesetPath(session.io, given));
    const { err } = session.io;
    const told = prettyFindings(rulesets.map(withoutAdvice), err);
    if (told !== '') err.write(`${told}\n`);
    return hasErrors(rulesets) ? undefined : modelOf(session, rulesets[0]);
}

const withoutAdvice = (ruleset: OpenRuleset): OpenRuleset => ({
    ...ruleset,
    findings: ruleset.findings.filter(({ severity }) => severity !== 'info')
});

async function compare(session: Session, output: string, text: string): Promise<ExitCode> {
    const path = resolve(session.io.cwd, output);
    const kind = await session.io.kind(path);
    if (kind === 'folder') refuse(sentences.needsFile(output));
    const bytes = await session.io.read(path);
    if (bytes !== undefined && decode(bytes) === text) return EXIT.fine;
    tell(session, kind === undefined ? sentences.notWrittenYet(output) : sentences.stale(output));
    return EXIT.findings;
}
