// `guiju lsp`: the language server over standard input and output.
import { EXIT, refuse, type ExitCode } from '../refusal.ts';
import { sentences } from '../sentences.ts';
import type { Session } from '../session.ts';

export interface ServeOptions {
    stdio?: boolean;
}

/** Ends with the connection. */
export async function serve(session: Session, options: ServeOptions): Promise<ExitCode> {
    if (!options.stdio) refuse(sentences.lspNeedsStdio());
    await session.tools.serve();
    return EXIT.fine;
}
