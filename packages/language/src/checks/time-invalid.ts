// A time of the day is one that a clock shows.
import { readTime } from '@guiju/calendar';
import type { AstNode } from 'langium';
import { defineCheck } from './check.ts';

const PROPERTIES = ['time', 'toTime'] as const;
type Timed = Partial<Record<(typeof PROPERTIES)[number], string>>;

/** 24:00 is the end of one day for some and of the next for others; 9:5 may be five past nine or ten to. */
export const timeInvalid = defineCheck({
    id: 'time-invalid',
    severity: 'error',
    on: ['EventGiven', 'TermExpectation', 'StandingExpectation'],
    message: {
        zh: (it: { time: string }) => `钟点从 0:00 写到 23:59，分钟写两位，没有“${it.time}”这样的钟点。`,
        en: it =>
            `A time of the day goes from 0:00 to 23:59, with two digits for the minutes; there is no “${it.time}”.`
    },
    run(node: AstNode & Timed, report) {
        for (const property of PROPERTIES) {
            const time = node[property];
            if (time !== undefined && readTime(time) === undefined) report({ time }, { node, property });
        }
    }
});
