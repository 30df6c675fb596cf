// Opening rulesets: the text, what the checks say of it, and the model it becomes.
import { relative } from 'node:path';
import { decodeText, importsOf, languageOf, type GuijuDiagnostic, type Ruleset, type Workspace } from '@guiju/language';
import type { Language, Model } from '@guiju/model';
import { URI, type LangiumDocument } from 'langium';
import { readText } from './io.ts';
import { forwardSlashes, isRuleset, projectFolder, shownPath } from './paths.ts';
import { refuse } from './refusal.ts';
import { sentences } from './sentences.ts';
import type { Session } from './session.ts';

const PROJECT_FILE_INVALID = 'project-file-invalid';

/** A diagnostic and the file it is about, named as in output. */
export interface Finding extends Omit<GuijuDiagnostic, 'path'> {
    file: string;
}

export interface OpenRuleset {
    /** Absolute. */
    path: string;
    /** As in output. */
    file: string;
    language: Language;
    lines: string[];
    findings: Finding[];
    document: LangiumDocument<Ruleset>;
}

/** The rulesets at absolute paths, some with another text than the file has; refuses before the first where one of them cannot be read. */
export async function openRulesets(
    session: Session,
    paths: readonly string[],
    instead: ReadonlyMap<string, string> = new Map()
): Promise<OpenRuleset[]> {
    const workspace = await workspaceOver(session, paths, instead);
    const opened: OpenRuleset[] = [];
    for (const path of paths) {
        opened.push(
            (await openOne(session, workspace, path)) ?? refuse(sentences.unreadable(shownPath(session.io, path)))
        );
    }
    return toldOnce(opened);
}

/** What is wrong with the file of a project is told at its first ruleset, not at each. */
function toldOnce(opened: readonly OpenRuleset[]): OpenRuleset[] {
    const told = new Set<string>();
    return opened.map(ruleset => ({
        ...ruleset,
        findings: ruleset.findings.filter(({ code, message }) => {
            if (code !== PROJECT_FILE_INVALID) return true;
            const isNew = !told.has(message);
            told.add(message);
            return isNew;
        })
    }));
}

/** The ruleset and all that it imports and that can be read, the ruleset first. */
export async function openWithImports(session: Session, path: string): Promise<[OpenRuleset, ...OpenRuleset[]]> {
    const workspace = await workspaceOver(session, [path]);
    const main = (await openOne(session, workspace, path)) ?? refuse(sentences.unreadable(shownPath(session.io, path)));
    const opened: [OpenRuleset, ...OpenRuleset[]] = [main];
    for (const { document } of opened) {
        for (const { fsPath: target } of importsOf(document)) {
            if (opened.some(other => other.path === target)) continue;
            const imported = await openOne(session, workspace, target);
            if (imported) opened.push(imported);
        }
    }
    return opened;
}

/** The model of a ruleset without errors; paths in it are relative to its project. */
export async function modelOf(session: Session, ruleset: OpenRuleset): Promise<Model> {
    const project = await projectFolder(session.io, ruleset.path);
    const pathOf = (uri: string): string => forwardSlashes(relative(project, URI.parse(uri).fsPath));
    return session.tools.compile(ruleset.document, pathOf);
}

export function hasErrors(rulesets: readonly OpenRuleset[]): boolean {
    return rulesets.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
}

async function workspaceOver(
    session: Session,
    paths: readonly string[],
    instead: ReadonlyMap<string, string> = new Map()
): Promise<Workspace> {
    const texts = new Map<string, string>();
    for (const path of paths)
        texts.set(path, instead.get(path) ?? (await readText(session.io, path, shownPath(session.io, path))));
    return session.tools.createWorkspace({
        async read(uriPath) {
            const path = filePath(uriPath);
            if (!isRuleset(path) && !path.endsWith('.json')) return undefined;
            const bytes = texts.has(path) ? undefined : await session.io.read(path);
            const decoded = bytes && decodeText(bytes);
            return texts.get(path) ?? (decoded && (decoded.text ?? decoded));
        }
    });
}

async function openOne(session: Session, workspace: Workspace, path: string): Promise<OpenRuleset | undefined> {
    const document = await workspace.open(path);
    if (!document) return undefined;
    const found = workspace.diagnostics(document, session.asked);
    return {
        path,
        file: shownPath(session.io, path),
        language: session.asked ?? languageOf(document),
        lines: document.textDocument.getText().split(/\r\n|\n|\r/),
        findings: found.map(({ path, ...rest }) => ({ ...rest, file: shownPath(session.io, filePath(path)) })),
        document
    };
}

/** On Windows the path inside an address begins with a slash before the drive. */
function filePath(uriPath: string): string {
    return URI.from({ scheme: 'file', path: uriPath }).fsPath;
}
