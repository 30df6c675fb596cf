// What every command works with: the world, the parts of the product it calls, and the language asked for.
import { compile } from '@guiju/compiler';
import { createFormatter, createWorkspace } from '@guiju/language';
import type { Language } from '@guiju/model';
import {
    certificateOn,
    days,
    deadlinesOf,
    diff,
    pathTo,
    review,
    runExamples,
    samples,
    score,
    sensitivityOf,
    simulatorOf
} from '@guiju/runtime';
import type { Io } from './io.ts';
import type { Sentence } from './sentences.ts';

/** Tests put others in their place. */
export interface Tools {
    createWorkspace: typeof createWorkspace;
    createFormatter: typeof createFormatter;
    compile: typeof compile;
    score: typeof score;
    runExamples: typeof runExamples;
    deadlinesOf: typeof deadlinesOf;
    certificateOn: typeof certificateOn;
    review: typeof review;
    days: typeof days;
    samples: typeof samples;
    pathTo: typeof pathTo;
    diff: typeof diff;
    simulatorOf: typeof simulatorOf;
    sensitivityOf: typeof sensitivityOf;
    /** The language server on standard input and output, until the client leaves. */
    serve(): Promise<void>;
}

export const TOOLS: Tools = {
    ...{ createWorkspace, createFormatter, compile, serve },
    ...{ score, runExamples, review, days, samples, deadlinesOf, certificateOn, pathTo, diff },
    ...{ simulatorOf, sensitivityOf }
};

/** Loaded only here: no other command pays for it. */
async function serve(): Promise<void> {
    const { serveStdio } = await import('@guiju/server');
    await serveStdio();
}

export interface Session {
    io: Io;
    tools: Tools;
    /** Set by --lang; without it each file speaks its own language. */
    asked: Language | undefined;
    /** For help and for sentences on standard error. */
    person: Language;
}

/** One sentence on standard error. */
export function tell(session: Session, sentence: Sentence): void {
    session.io.err.write(`guiju: ${sentence[session.person]}\n`);
}
