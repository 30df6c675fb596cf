// Terms: one rule each out of the sentence, with everything that the ruleset says once for all of them.
import {
    actText,
    apartsIn,
    countsEventDay,
    eventMeeting,
    firstDayFor,
    isAtLeast,
    isDelegated,
    isDelegatedTo,
    isExceptYear,
    isExtension,
    isFrom,
    isMissed,
    isNote,
    isUntil,
    isWithin,
    meaningOf,
    monthEndFor,
    moveFor,
    periodOf,
    periodsIn,
    termNames,
    type Term
} from '@guiju/language';
import type { Period, Term as ModelTerm, TermPeriod, TermRule } from '@guiju/model';
import type { AstNode } from 'langium';
import { clauseOf, sourceOf, type Lowering } from './place.ts';

export function lowerTerm(term: Term, lowering: Lowering): ModelTerm {
    const { parts, pair } = term;
    const monthEnd = monthEndFor(term);
    const move = moveFor(term);
    return {
        name: term.name,
        names: termNames(term),
        actor: term.actor,
        modality: meaningOf(term.modality) as ModelTerm['modality'],
        act: pair.length > 0 ? pair.map(event => event.ref!.name).join(' / ') : actText(term),
        metBy: eventMeeting(term)?.name ?? null,
        rule: lowerRule(term),
        eventDayCounts: countsEventDay(firstDayFor(term)),
        ...(move === undefined ? {} : { moves: move }),
        monthEnd: monthEnd && meaningOf(monthEnd.day) === 'next month' ? 'next month' : 'last day',
        extension: lowerExtension(term),
        raises: parts.find(isMissed)?.event.ref!.name ?? null,
        notes: parts.filter(isNote).map(note => note.text),
        clause: clauseOf(term),
        source: sourceOf(term, lowering, 'name')
    };
}

function lowerRule(term: Term): TermRule {
    if (term.pair.length > 0) {
        const [first, second] = term.pair.map(event => event.ref!.name);
        return { kind: 'apart', events: [first!, second!], period: intervalAt(term, term.apart!) };
    }
    return term.anchor ? lowerAnchored(term) : lowerRecurring(term);
}

function lowerAnchored(term: Term): TermRule {
    const { limit } = term;
    const event = term.anchor!.ref!.name;
    const side = meaningOf(term.side!) as 'after' | 'before';
    if (limit === undefined) return { kind: 'at most', event, side, period: null };
    if (isDelegated(limit)) {
        return { kind: 'delegated', event, side, document: term.parts.find(isDelegatedTo)?.document ?? null };
    }
    if (isAtLeast(limit)) return { kind: 'at least', event, side, period: periodAt(term, limit) };
    if (isWithin(limit) && limit.to !== undefined) {
        return { kind: 'window', event, side, from: periodAt(term, limit, 'from'), to: periodAt(term, limit, 'to') };
    }
    const period = periodAt(term, limit);
    return side === 'after'
        ? { kind: 'at most', event, side, period }
        : { kind: 'window', event, side, from: null, to: period };
}

function lowerRecurring(term: Term): TermRule {
    const { regularity, yearly } = term;
    const times = Number(term.times ?? 1);
    const from = regularity.find(isFrom);
    const [apart] = apartsIn(term);
    return {
        kind: 'recurring',
        yearly,
        ...(times === 1 ? {} : { times }),
        apart: apart ? intervalAt(term, apart) : null,
        exceptYear: regularity.find(isExceptYear)?.event.ref!.name ?? null,
        from: from
            ? { event: from.event.ref!.name, year: meaningOf(from.year ?? '') === 'same year' ? 'same' : 'next' }
            : null,
        until: regularity.find(isUntil)?.event.ref!.name ?? null
    };
}

function lowerExtension(term: Term): ModelTerm['extension'] {
    const extension = term.parts.find(isExtension);
    if (!extension) return null;
    return {
        period: periodAt(term, extension),
        event: extension.event.ref!.name,
        reason: extension.reason ?? null
    };
}

/** The checks have seen that it is a whole number of something known. */
function periodAt(term: Term, node: AstNode, property?: string): TermPeriod {
    const found = periodsIn(term).find(
        period => period.node === node && (property === undefined || period.property === property)
    );
    return { ...periodOf(found!)! };
}

/** The grammar has no hours between occasions. */
const intervalAt = (term: Term, node: AstNode): Period => periodAt(term, node) as Period;
