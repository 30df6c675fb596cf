// Events: what they answer to, and all of a ruleset.
import { isEvents, type Event, type Ruleset } from '../generated/ast.ts';
import { bothNames } from './inputs.ts';
import { statementsOf } from './statements.ts';

/** An event answers to its name and to that in the other language, with blanks or with hyphens. */
export const eventNames = (event: Event): string[] => bothNames(event);

export function eventsOf(ruleset: Ruleset): Event[] {
    return statementsOf(ruleset)
        .filter(isEvents)
        .flatMap(block => block.events);
}
