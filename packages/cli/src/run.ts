// One run of the command: arguments in, text on the streams and an exit code out; never throws.
import { CommanderError } from 'commander';
import type { Io } from './io.ts';
import { askedLanguage, localeLanguage } from './languages.ts';
import { dispatch } from './program.ts';
import { EXIT, Refusal, type ExitCode } from './refusal.ts';
import { sentences } from './sentences.ts';
import { tell, TOOLS, type Session, type Tools } from './session.ts';
import { usageSentence } from './usage-errors.ts';

/** `args` without the program's own name. */
export async function run(args: readonly string[], io: Io, tools: Tools = TOOLS): Promise<ExitCode> {
    const asked = askedLanguage(args);
    const session: Session = { io, tools, asked, person: asked ?? localeLanguage(io.env) };
    try {
        return await dispatch(args, session);
    } catch (thrown) {
        return exitCodeOf(session, thrown);
    }
}

function exitCodeOf(session: Session, thrown: unknown): ExitCode {
    if (thrown instanceof CommanderError) return usage(session, thrown);
    if (thrown instanceof Refusal) {
        tell(session, thrown.sentence);
        return thrown.exitCode;
    }
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    tell(session, sentences.ourBug(error.name, error.message));
    if (session.io.env['GUIJU_DEBUG'] === '1') session.io.err.write(`${error.stack ?? ''}\n`);
    return EXIT.bug;
}

/** Help that was asked for and the version come as errors with exit code 0; help for want of a command does not. */
function usage(session: Session, error: CommanderError): ExitCode {
    if (error.exitCode === 0) return EXIT.fine;
    if (error.code !== 'commander.help') tell(session, usageSentence(error));
    return EXIT.usage;
}
