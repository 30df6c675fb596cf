// Terms: what they answer to, all of a ruleset, and the event that shows an act was done.
import { isMetBy, isTerm, type Event, type Ruleset, type Term } from '../generated/ast.ts';
import { rulesetOf } from './catalogue.ts';
import { eventNames, eventsOf } from './events.ts';
import { bothNames } from './inputs.ts';
import { statementsOf } from './statements.ts';

/** A term answers to its name and to that in the other language, with blanks or with hyphens. */
export const termNames = (term: Term): string[] => bothNames(term);

export const termsOf = (ruleset: Ruleset): Term[] => statementsOf(ruleset).filter(isTerm);

/** What is to be done, as written. */
export const actText = ({ act, quotedAct }: Term): string => quotedAct ?? act.join(' ');

/** The event that is named, else the one that the act is called by; undefined where no event shows it. */
export function eventMeeting(term: Term): Event | undefined {
    const named = term.parts.find(isMetBy);
    if (named) return named.event.ref;
    const calls = [actText(term), term.act.at(-1)];
    return eventsOf(rulesetOf(term)).find(event => eventNames(event).some(name => calls.includes(name)));
}
