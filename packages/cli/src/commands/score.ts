// `guiju score`: audits by a ruleset or a compiled model, one result each.
import { resolve } from 'node:path';
import { readModel, type Model } from '@guiju/model';
import { languageOf } from '@guiju/runtime';
import { eachAudit } from '../audits/each-audit.ts';
import { openAudits } from '../audits/read.ts';
import { readText } from '../io.ts';
import { STDIN } from '../paths.ts';
import { EXIT, refuse, type ExitCode } from '../refusal.ts';
import { sentences } from '../sentences.ts';
import { tell, type Session } from '../session.ts';
import { modelFrom } from './compile.ts';
import { resultWriter, type ScoreOptions } from './written-results.ts';

export async function score(
    session: Session,
    given: { rules: string; audits: readonly string[] },
    options: ScoreOptions
): Promise<ExitCode> {
    if ([given.rules, ...given.audits].filter(path => path === STDIN).length > 1) refuse(sentences.stdinTwice());
    const source = await openAudits(session.io, given.audits);
    const model = await modelAt(session, given.rules);
    if (model === undefined) return EXIT.findings;
    const language = session.asked ?? languageOf(model);
    const writer = resultWriter(session, { model, language, options, single: source.single });
    const stopped = await eachAudit(session, source, audit => writer.take(audit));
    const { scored, damaged } = writer.end();
    if (stopped === undefined) return damaged > 0 ? EXIT.findings : EXIT.fine;
    tell(session, sentences.stoppedScoring(scored + damaged));
    return stopped;
}

/** A .guiju file or a compiled model; undefined after its errors were told. */
export async function modelAt(session: Session, given: string): Promise<Model | undefined> {
    if (!given.endsWith('.json')) return modelFrom(session, given);
    const text = await readText(session.io, resolve(session.io.cwd, given), given);
    const { model, problems } = readModel(text, session.person);
    return model ?? refuse(sentences.damagedModel(given, problems));
}
