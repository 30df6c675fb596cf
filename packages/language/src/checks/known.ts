// Which checks there are, for those who name one: a comment that ignores it, a project that switches it off.
import { nearestName } from '../names/nearest-name.ts';
import type { Severity } from './check.ts';
import { checks } from './registry.ts';

/** Codes of what Langium finds by itself. */
export const SYNTAX = 'syntax';
export const UNRESOLVED = 'reference-unresolved';

/** How heavily a check weighs by itself; undefined: there is none of that name. */
export function knownSeverity(id: string): Severity | undefined {
    return id === SYNTAX || id === UNRESOLVED ? 'error' : checks.find(check => check.id === id)?.severity;
}

export function nearestCheck(id: string): string | undefined {
    return nearestName(
        id,
        checks.map(check => check.id)
    );
}
