// What remains of the findings once authors and the project had their say: ignored with a reason, weighed otherwise.
import type { LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Severity } from '../checks/check.ts';
import { knownSeverity } from '../checks/known.ts';
import { settingFor } from '../project/projects.ts';
import { suppressionsIn, type SuppressedId, type Suppression } from './comments.ts';

/** A place in a file, the author's own. */
export interface FoundAt {
    readonly document: LangiumDocument;
    readonly offset: number;
}

export interface Found {
    readonly diagnostic: Diagnostic;
    /** Where it is told, and where it stands when that is in another file: a comment in either place counts. */
    readonly places: readonly FoundAt[];
}

/** An id that no finding needed. */
export interface Unused {
    readonly suppression: Suppression;
    readonly named: SuppressedId;
}

const SEVERITIES: Readonly<Record<Severity, Diagnostic['severity']>> = { error: 1, warning: 2, info: 3 };

export function settled(document: LangiumDocument, all: readonly Found[]): { kept: Diagnostic[]; unused: Unused[] } {
    const used = new Set<SuppressedId>();
    const kept = all.filter(found => {
        const answers = isChangeable(found) ? found.places.flatMap(place => answersAt(place, codeOf(found))) : [];
        for (const answer of answers) used.add(answer);
        return answers.length === 0;
    });
    return { kept: kept.flatMap(found => weighed(document, found)), unused: unusedIn(document, used) };
}

const codeOf = ({ diagnostic }: Found): string => String(diagnostic.code);

/** Errors stay: no model is written for them, whatever a comment says. */
function isChangeable(found: Found): boolean {
    const severity = knownSeverity(codeOf(found));
    return severity === 'warning' || severity === 'info';
}

/** A comment without a reason answers nothing. */
function answersAt({ document, offset }: FoundAt, code: string): SuppressedId[] {
    return suppressionsIn(document)
        .filter(
            ({ statement, reason }) => reason !== '' && statement && statement.from <= offset && offset < statement.to
        )
        .flatMap(({ ids }) => ids.filter(({ id }) => id === code));
}

function weighed(document: LangiumDocument, found: Found): Diagnostic[] {
    const setting = isChangeable(found) ? settingFor(document, codeOf(found)) : undefined;
    if (!setting) return [found.diagnostic];
    if (setting.severity === 'off') return [];
    found.diagnostic.severity = SEVERITIES[setting.severity];
    return [found.diagnostic];
}

/** Of a file that was understood: elsewhere a check may have had no chance to speak. What is wrong otherwise is told as that. */
function unusedIn(document: LangiumDocument, used: ReadonlySet<SuppressedId>): Unused[] {
    if (document.parseResult.parserErrors.length > 0 || document.parseResult.lexerErrors.length > 0) return [];
    return suppressionsIn(document)
        .filter(({ reason }) => reason !== '')
        .flatMap(suppression => suppression.ids.map(named => ({ suppression, named })))
        .filter(({ named }) => !used.has(named) && isIgnorable(named.id));
}

const isIgnorable = (id: string): boolean => ['warning', 'info'].includes(knownSeverity(id) ?? '');
