// Why the command stops early: a sentence for the person who called it, and the exit code.
import type { Sentence } from './sentences.ts';

export const EXIT = { fine: 0, findings: 1, usage: 2, bug: 70, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export class Refusal extends Error {
    readonly sentence: Sentence;
    readonly exitCode: ExitCode;

    constructor(sentence: Sentence, exitCode: ExitCode) {
        super(sentence.en);
        this.sentence = sentence;
        this.exitCode = exitCode;
    }
}

/** Stops the command: wrong usage or an unreadable file unless told otherwise. */
export function refuse(sentence: Sentence, exitCode: ExitCode = EXIT.usage): never {
    throw new Refusal(sentence, exitCode);
}
