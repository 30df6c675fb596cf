// The ends of a term in words: days, with the time of the day where the term counts hours.
import type { Deadline } from '@guiju/model';

type Ends = Pick<Deadline, 'start' | 'startTime' | 'due' | 'dueTime'>;

export const startText = ({ start, startTime }: Ends): string | null => dayText(start, startTime);
export const dueText = ({ due, dueTime }: Ends): string | null => dayText(due, dueTime);

/** 2026-01-16, or 2026-01-16 09:30. */
export const dayText = <Day extends string | null>(date: Day, time: string | undefined): Day | string =>
    date === null || time === undefined ? date : `${date} ${time}`;
