// What the definition of every command works with.
import { Option } from 'commander';
import { help } from './help.ts';
import type { ExitCode } from './refusal.ts';
import type { Sentence } from './sentences.ts';
import type { Session } from './session.ts';

export interface Context {
    session: Session;
    say: (sentence: Sentence) => string;
    /** Wraps what a command does, so that its exit code is kept. */
    run: <Given extends unknown[]>(
        action: (...given: Given) => Promise<ExitCode>
    ) => (...given: Given) => Promise<void>;
}

export function formatOption(formats: readonly string[], say: Context['say']): Option {
    return new Option(`--format <${formats.join('|')}>`, say(help.format)).choices(formats).default('pretty');
}
