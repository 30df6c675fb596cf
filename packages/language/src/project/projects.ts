// The project that a ruleset belongs to: found by those who may read files, kept beside the document.
import { UriUtils, type LangiumDocument, type URI } from 'langium';
import type { CheckSetting } from './project-file.ts';
import { PROJECT_FILE, readProject, type ReadProject } from './project-file.ts';
import { matchesPattern } from './file-pattern.ts';

/** The nearest project file above a ruleset. */
export interface ProjectText {
    readonly uri: URI;
    readonly text: string;
}

interface Project extends ProjectText {
    readonly read: ReadProject;
}

const PROJECTS = new WeakMap<LangiumDocument, Project>();
/** All files of a project share its settings. */
const READ = new Map<string, Project>();

/** Where the project file of a ruleset may be, the nearest place first. */
export function projectPlaces(ruleset: URI): URI[] {
    const places: URI[] = [];
    for (let folder = UriUtils.dirname(ruleset); ; folder = UriUtils.dirname(folder)) {
        places.push(UriUtils.joinPath(folder, PROJECT_FILE));
        if (UriUtils.dirname(folder).path === folder.path) return places;
    }
}

/** Whoever loads a ruleset also looks for its project, and leaves it here before the ruleset is checked. */
export function keepProject(document: LangiumDocument, found: ProjectText | undefined): void {
    if (!found) return void PROJECTS.delete(document);
    const key = found.uri.toString();
    const known = READ.get(key);
    const project = known?.text === found.text ? known : { ...found, read: readProject(found.text) };
    READ.set(key, project);
    PROJECTS.set(document, project);
}

export const projectOf = (document: LangiumDocument): Project | undefined => PROJECTS.get(document);

/** What the project says about a check in a file: its last word. */
export function settingFor(document: LangiumDocument, check: string): CheckSetting | undefined {
    const project = projectOf(document);
    if (!project) return undefined;
    const path = UriUtils.relative(UriUtils.dirname(project.uri), document.uri);
    return project.read.settings.findLast(
        setting => setting.check === check && (setting.files?.some(pattern => matchesPattern(path, pattern)) ?? true)
    );
}

/** Line and column of an offset, both from 1. */
export function placeIn(text: string, at: number): { line: number; column: number } {
    const before = text.slice(0, at).split(/\r\n|\n|\r/);
    return { line: before.length, column: before.at(-1)!.length + 1 };
}
