// `guiju fmt`: lays rulesets out in place, or tells which are not laid out.
import { convertedText, type Formatter } from '@guiju/language';
import type { Language } from '@guiju/model';
import { readText } from '../io.ts';
import { rulesetPaths, shownPath, STDIN } from '../paths.ts';
import { EXIT, refuse, type ExitCode } from '../refusal.ts';
import { prettyFindings } from '../reports/pretty.ts';
import { openRulesets } from '../rulesets.ts';
import { sentences } from '../sentences.ts';
import { tell, type Session } from '../session.ts';

export interface FmtOptions {
    /** Only tell; nothing is written. */
    check?: boolean;
    /** Turns the keywords into those of a language. */
    keywords?: Language;
}

interface Source {
    readonly path: string;
    readonly file: string;
    readonly text: string;
    /** Undefined where mistakes keep the text from being read whole. */
    laidOut: string | undefined;
}

/** A file that cannot be read whole stays as it is and is told; the others are done nevertheless. */
export async function fmt(session: Session, given: readonly string[], options: FmtOptions): Promise<ExitCode> {
    const paths = await rulesetPaths(session.io, given.length > 0 ? given : ['.']);
    const format = session.tools.createFormatter();
    const sources: Source[] = [];
    for (const path of paths) sources.push(await sourceAt(session, path, format));
    if (options.keywords) await turnKeywords(session, sources, options.keywords, format);
    const unreadable = sources.filter(({ laidOut }) => laidOut === undefined);
    await tellMistakes(session, unreadable);
    const isDone = options.check ? tellUnformatted(session, sources) : await writeAll(session, sources);
    return isDone && unreadable.length === 0 ? EXIT.fine : EXIT.findings;
}

async function sourceAt({ io }: Session, path: string, format: Formatter): Promise<Source> {
    const file = shownPath(io, path);
    const text = await readText(io, path, file);
    return { path, file, text, laidOut: format(text) };
}

/** What stands in other files tells built-in names from those of the author: the rulesets are opened with their imports. */
async function turnKeywords(session: Session, sources: Source[], language: Language, format: Formatter): Promise<void> {
    const sound = sources.filter(({ laidOut }) => laidOut !== undefined);
    const opened = await openRulesets(
        session,
        sound.map(({ path }) => path)
    );
    sound.forEach((source, at) => {
        const turned = convertedText(opened[at]!.document, language);
        source.laidOut = turned === undefined ? undefined : format(turned);
    });
}

function tellUnformatted(session: Session, sources: readonly Source[]): boolean {
    const others = sources.filter(isChanged);
    for (const { file } of others) session.io.out.write(`${sentences.notLaidOut(file)[session.person]}\n`);
    return others.length === 0;
}

async function writeAll(session: Session, sources: readonly Source[]): Promise<boolean> {
    for (const source of sources) {
        const { path, file, text, laidOut } = source;
        if (file === STDIN) session.io.out.write(laidOut ?? text);
        else if (isChanged(source)) {
            const wasUtf8 = await isUtf8(session, path);
            if (!(await session.io.write(path, laidOut!))) refuse(sentences.unwritable(file));
            session.io.out.write(`${sentences.laidOut(file)[session.person]}\n`);
            if (!wasUtf8) tell(session, sentences.nowUtf8(file));
        }
    }
    return true;
}

/** Other encodings are read, and UTF-8 is written. */
async function isUtf8({ io }: Session, path: string): Promise<boolean> {
    try {
        new TextDecoder('utf-8', { fatal: true }).decode(await io.read(path));
        return true;
    } catch {
        return false;
    }
}

const isChanged = ({ text, laidOut }: Source): boolean => laidOut !== undefined && laidOut !== text;

/** The mistakes of spelling alone: the others are no hindrance, and `guiju check` tells them. */
async function tellMistakes(session: Session, unreadable: readonly Source[]): Promise<void> {
    if (unreadable.length === 0) return;
    const opened = await openRulesets(
        session,
        unreadable.map(({ path }) => path)
    );
    const slips = opened.map(ruleset => ({ ...ruleset, findings: ruleset.findings.filter(isSyntax) }));
    session.io.err.write(`${prettyFindings(slips, session.io.err)}\n`);
    for (const { file } of unreadable) tell(session, sentences.notReadWhole(file));
}

const isSyntax = ({ code }: { code: string }): boolean => code === 'syntax';
