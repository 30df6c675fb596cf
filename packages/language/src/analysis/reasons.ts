// Reasons of a certificate's transitions: those given for two outcomes, those nobody gives, those promised and not listed.
import { AstUtils } from 'langium';
import {
    isEvent,
    isExample,
    isMissed,
    isReason,
    type Certificate,
    type Missed,
    type Reason,
    type Transition
} from '../generated/ast.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { eventNames } from '../names/events.ts';
import { statesNamed, transitionsOf } from '../names/life-cycle.ts';
import { termsOf } from '../names/terms.ts';
import { moverOf } from './life-cycle.ts';
import { allBelow } from '../names/below.ts';

export interface RepeatedReason {
    readonly reason: Reason;
    readonly first: string;
    readonly second: string;
}

/** Reasons in the same words that lead out of one state into two. */
export function repeatedReasons(certificate: Certificate): RepeatedReason[] {
    const transitions = transitionsOf(certificate);
    return transitions.flatMap((second, place) =>
        second.reasons.flatMap(reason => {
            const first = transitions.slice(0, place).find(other => compete(other, second) && gives(other, reason));
            return first ? [{ reason, first: first.to.$refText, second: second.to.$refText }] : [];
        })
    );
}

const compete = (one: Transition, other: Transition): boolean =>
    one.to.ref !== other.to.ref && statesNamed(one.from).some(state => statesNamed(other.from).includes(state));

const gives = ({ reasons }: Transition, reason: Reason): boolean =>
    reasons.some(({ text }) => plainText(text) === plainText(reason.text));

const plainText = (text: string): string => text.replace(/[\p{P}\p{Z}]/gu, '').toLowerCase();

/**
 * Transitions that the body decides at any time, for whatever it likes, although reasons are listed for others. The way
 * back to where a certificate began is about what has been resolved: `reasons-at-once-open` asks for that.
 */
export function transitionsWithoutReason(certificate: Certificate): Transition[] {
    const transitions = transitionsOf(certificate);
    if (transitions.every(({ reasons }) => reasons.length === 0)) return [];
    return transitions.filter(transition => {
        const { reasons, condition, within, to } = transition;
        const isDecided = moverOf(transition) === 'body' || moverOf(transition) === 'body must';
        return isDecided && !to.ref?.initial && reasons.length === 0 && condition === undefined && within === undefined;
    });
}

/** Events that a missed deadline raises although they change no state, begin no other time and are no reason. */
export function idleConsequences(certificate: Certificate): { missed: Missed; term: string }[] {
    const ruleset = rulesetOf(certificate);
    const reasons = AstUtils.streamAllContents(certificate)
        .filter(isReason)
        .map(({ text }) => text)
        .toArray();
    const named = new Set(
        allBelow(ruleset)
            .filter(node => !isMissed(node) && AstUtils.getContainerOfType(node, isExample) === undefined)
            .flatMap(node => AstUtils.streamReferences(node).toArray())
            .flatMap(({ reference }) => ('ref' in reference && isEvent(reference.ref) ? [reference.ref] : []))
    );
    return termsOf(ruleset).flatMap(term =>
        term.parts.filter(isMissed).flatMap(missed => {
            const event = missed.event.ref;
            if (!event || named.has(event)) return [];
            const isListed = reasons.some(text => eventNames(event).some(name => text.includes(name)));
            return isListed ? [] : [{ missed, term: term.name }];
        })
    );
}
