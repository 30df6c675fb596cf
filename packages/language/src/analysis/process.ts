// How long a process takes: a sound bound in calendar days, whatever units its stages are written in.
import { exact, interval, ZERO, type Exact, type Interval } from '@guiju/exact';
import type { Duration, Process, Stage, Total } from '../generated/ast.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { meaningOf } from '../words.ts';
import { unitOfPeriod } from './terms.ts';

/** Calendar days that one unit takes at least and at most; null where nothing can be said. */
const DAYS: Readonly<Record<string, readonly [least: number, most: number | null]>> = {
    'calendar-day': [1, 1],
    week: [7, 7],
    month: [28, 31],
    year: [365, 366],
    'working-day': [1, null],
    'person-day': [0, null]
};

/** A day is what the ruleset says that it is, in a plan of stages a calendar day where it says nothing. */
export function unitOfDuration(duration: Duration): string {
    const meaning = meaningOf(duration.unit);
    if (meaning !== 'day') return meaning;
    return unitOfPeriod(duration.unit, rulesetOf(duration))?.replace(' ', '-') ?? 'calendar-day';
}

export const endsOfDuration = ({ from, to }: Duration): [Exact, Exact] => [exact(from), exact(to ?? from)];

/** In calendar days. A working day takes one at least, and holidays may lie between; person-days are shared by people. */
export function daysOf(duration: Duration): Interval {
    const [least, most] = DAYS[unitOfDuration(duration)]!;
    const [from, to] = endsOfDuration(duration);
    return interval.between(from.mul(least), most === null ? null : to.mul(most));
}

/** The stages that a stage follows: those it names, those of the stage that it runs beside, else the one before it. */
export function stagesBefore(stage: Stage): Stage[] {
    const { stages } = stage.$container;
    const place = stages.indexOf(stage);
    const isEarlier = (other: Stage | undefined): other is Stage =>
        other !== undefined && stages.indexOf(other) < place;
    const named = stage.after.map(({ ref }) => ref).filter(isEarlier);
    if (stage.after.length > 0) return named;
    const beside = stage.beside?.ref;
    if (isEarlier(beside)) return stagesBefore(beside);
    return stages.slice(Math.max(0, place - 1), place);
}

/** From the start of `first` to the end of all that stand from it on; each stage as soon as those before it have ended. */
export function daysFrom(process: Process, first: Stage | undefined): Interval {
    const from = first ? process.stages.indexOf(first) : 0;
    const ends = new Map<Stage, Interval>();
    for (const stage of process.stages.slice(from)) {
        const starts = stagesBefore(stage).flatMap(before => ends.get(before) ?? []);
        const start = starts.reduce(interval.greatest, interval.point(ZERO));
        ends.set(stage, interval.add(start, lengthOf(stage)));
    }
    return [...ends.values()].reduce(interval.greatest, interval.point(ZERO));
}

/** A stage without a duration may take any time; an optional one may be left out. */
function lengthOf({ duration, optional }: Stage): Interval {
    if (duration === undefined) return interval.between(ZERO, null);
    const days = daysOf(duration);
    return optional ? interval.hull(days, interval.point(ZERO)) : days;
}

/** The days of the stages where they can never come to the total; undefined where they can. */
export function impossibleTotal(total: Total): { least: Exact; most: Exact | null; isLonger: boolean } | undefined {
    const stages = daysFrom(total.$container, total.first?.ref);
    const declared = daysOf(total.duration);
    const isLonger = declared.hi !== null && stages.lo !== null && stages.lo.compare(declared.hi) > 0;
    const isShorter = stages.hi !== null && declared.lo !== null && stages.hi.compare(declared.lo) < 0;
    return isLonger || isShorter ? { least: stages.lo ?? ZERO, most: stages.hi, isLonger } : undefined;
}
