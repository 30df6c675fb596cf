// Terms about one act that each can be kept and yet do not fit: an extension, a usual time, a second limit.
import { isExtension, isMissed, type Certificate, type Extension, type Ruleset, type Term } from '../generated/ast.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { eventMeeting, termsOf } from '../names/terms.ts';
import { meaningOf } from '../words.ts';
import { apartsIn, countsEventDay, firstDayFor, periodOf, unitOfPeriod, type PeriodOfTime } from './terms.ts';
import { isAlwaysLonger, limitsOf, subjectOf } from './term-limits.ts';

export interface TermPair {
    readonly term: Term;
    readonly other: Term;
}

/** The latest that a term allows without an extension; the longest interval where it is about one. */
const latestOf = (term: Term): PeriodOfTime | undefined => limitsOf(term).far;

/** Pairs about one act, counted from one event and in one way, in both orders. */
function pairsOf(ruleset: Ruleset): TermPair[] {
    const bySubject = Map.groupBy(termsOf(ruleset), subjectOf);
    bySubject.delete(undefined);
    return [...bySubject.values()].flatMap(terms =>
        terms.flatMap(term =>
            terms.filter(other => other !== term && countAlike(term, other)).map(other => ({ term, other }))
        )
    );
}

function countAlike(one: Term, other: Term): boolean {
    const aparts = [one, other].map(term => apartsIn(term).length > 0);
    const days = [one, other].map(term => countsEventDay(firstDayFor(term)));
    return aparts[0] === aparts[1] && days[0] === days[1];
}

const isBinding = ({ modality }: Term): boolean => meaningOf(modality) === 'shall';
const extensionOf = ({ parts }: Term): Extension | undefined => parts.find(isExtension);

/** The period with an extension behind it; undefined where months and days cannot be added up. */
function extended(period: PeriodOfTime, extension: Extension): PeriodOfTime | undefined {
    const unit = unitOfPeriod(extension.unit, rulesetOf(extension));
    const further = periodOf({ node: extension, property: 'amount', amount: extension.amount, unit: extension.unit });
    if (!further) return undefined;
    if (unit === period.unit) return { unit, count: period.count + further.count };
    const [months, more] = [monthsIn(period), monthsIn(further)];
    return months === undefined || more === undefined ? undefined : { unit: 'month', count: months + more };
}

const monthsIn = ({ count, unit }: PeriodOfTime): number | undefined =>
    unit === 'month' ? count : unit === 'year' ? 12 * count : undefined;

export interface ExtendedPair extends TermPair {
    readonly extension: Extension;
    readonly reached: PeriodOfTime;
    readonly most: PeriodOfTime;
}

/** Terms whose extension leads beyond what another one allows at most. */
export function extensionsBeyond(ruleset: Ruleset): ExtendedPair[] {
    return pairsOf(ruleset).flatMap(({ term, other }) => {
        const [extension, usual, most] = [extensionOf(term), latestOf(term), latestOf(other)];
        if (!extension || !usual || !most || extensionOf(other) || !isBinding(other)) return [];
        const reached = extended(usual, extension);
        if (!reached || isAlwaysLonger(usual, most) || !isAlwaysLonger(reached, most)) return [];
        return [{ term, other, extension, reached, most }];
    });
}

/** What is usual, or what should be, lies beyond what must be kept. */
export function usualBeyond(ruleset: Ruleset): LimitedPair[] {
    return limitedPairsOf(ruleset).filter(({ term, other, limit, otherLimit }) => {
        const isAdvice = ['usually', 'should'].includes(meaningOf(term.modality));
        return isAdvice && isBinding(other) && isAlwaysLonger(limit, otherLimit);
    });
}

/** The later of two binding terms with another limit, neither of which can be extended. */
export function repeatedLimits(ruleset: Ruleset): LimitedPair[] {
    const all = termsOf(ruleset);
    return limitedPairsOf(ruleset).filter(({ term, other, limit, otherLimit }) => {
        const isOpen = [term, other].some(each => extensionOf(each) !== undefined || !isBinding(each));
        if (isOpen || all.indexOf(term) < all.indexOf(other)) return false;
        return isAlwaysLonger(limit, otherLimit) || isAlwaysLonger(otherLimit, limit);
    });
}

export interface LimitedPair extends TermPair {
    readonly limit: PeriodOfTime;
    readonly otherLimit: PeriodOfTime;
}

function limitedPairsOf(ruleset: Ruleset): LimitedPair[] {
    return pairsOf(ruleset).flatMap(({ term, other }) => {
        const [limit, otherLimit] = [latestOf(term), latestOf(other)];
        return limit && otherLimit ? [{ term, other, limit, otherLimit }] : [];
    });
}

/** What follows from missing a deadline is due, from the same event, before the deadline is over. */
export function earlyConsequences(ruleset: Ruleset): TermPair[] {
    return termsOf(ruleset).flatMap(term => {
        const missed = term.parts.find(isMissed)?.event.ref;
        const deadline = latestOf(term);
        if (!missed || !deadline || term.anchor?.ref === undefined || meaningOf(term.side ?? '') !== 'after') return [];
        return termsOf(ruleset)
            .filter(other => eventMeeting(other) === missed && other.anchor?.ref === term.anchor!.ref)
            .filter(other => meaningOf(other.side ?? '') === 'after' && latestOf(other) !== undefined)
            .filter(other => isAlwaysLonger(deadline, latestOf(other)!))
            .map(other => ({ term, other }));
    });
}

/** Terms of which the whole time from the issue, or from one time to the next, is longer than the validity. */
export function termsBeyond(certificate: Certificate, validity: PeriodOfTime): { term: Term; limit: PeriodOfTime }[] {
    return termsOf(rulesetOf(certificate)).flatMap(term => {
        const limit = latestOf(term);
        const isCounted = term.pair.length > 0 || apartsIn(term).length > 0 || countsFromStart(term, certificate);
        return limit && isCounted && isAlwaysLonger(limit, validity) ? [{ term, limit }] : [];
    });
}

const countsFromStart = ({ anchor, side, modality }: Term, { start }: Certificate): boolean =>
    anchor?.ref !== undefined &&
    anchor.ref === start.ref &&
    meaningOf(side ?? '') === 'after' &&
    meaningOf(modality) !== 'may';
