// `guiju explain`: the page of a check, in the reader's language.
import { pageIn, pages } from '../pages.ts';
import { EXIT, refuse, type ExitCode } from '../refusal.ts';
import { sentences } from '../sentences.ts';
import type { Session } from '../session.ts';

export async function explain(session: Session, id: string): Promise<ExitCode> {
    const page = Object.hasOwn(pages, id) ? pages[id] : undefined;
    if (page === undefined) return refuse(sentences.noSuchCheck(id, Object.keys(pages)));
    session.io.out.write(pageIn(page, session.person));
    return EXIT.fine;
}
