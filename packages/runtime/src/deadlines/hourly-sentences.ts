// How a time of the day was reached, one sentence for each step, in both languages.
import { minutesBetween, type CivilDate, type LocalMoment } from '@guiju/calendar';
import type { DeadlineState, TermPeriod } from '@guiju/model';
import type { Bilingual } from '../language.ts';
import type { Recorded } from './record.ts';
import { met as metOn, metEarly, periodText } from './sentences.ts';

/** 2026-01-15 09:30, as people write it. */
export const plainly = (found: Recorded): string => found.replace('T', ' ');

export const counted = (from: LocalMoment, to: LocalMoment, period: TermPeriod, forward: boolean): Bilingual => ({
    zh: `${plainly(from)} ${forward ? '之后' : '之前'} ${periodText(period).zh}：${plainly(to)}。`,
    en: `${periodText(period).en} ${forward ? 'after' : 'before'} ${plainly(from)}: ${plainly(to)}.`
});

export const upToEvent = (event: string, at: LocalMoment): Bilingual => ({
    zh: `最迟到“${event}”为止：${plainly(at)}。`,
    en: `At the latest up to "${event}": ${plainly(at)}.`
});

/** The event that is counted from has a date alone. */
export const startOpen = (event: string, date: CivilDate): Bilingual => ({
    zh: `期限按小时计，要知道“${event}”在 ${date} 几点发生。记录只写了日期，请补上钟点，如 09:30。`,
    en: `The time runs in hours from the minute of "${event}" on ${date}. Only the date is recorded: add the time of the day, such as 09:30.`
});

/** What was done, or what allows an extension, has a date alone, and the time of that day decides. */
export const orderOpen = (event: string, date: CivilDate): Bilingual => ({
    zh: `“${event}”在 ${date}，记录没有写几点，无从知道是否来得及。请补上钟点，如 09:30。`,
    en: `"${event}" is on ${date}, and the time of that day, which decides, is not recorded: add it, such as 09:30.`
});

interface Done {
    readonly state: DeadlineState;
    readonly met: CivilDate;
    readonly metTime?: string | undefined;
    readonly due: LocalMoment;
}

/** When it was done; how late, where the record has the time. */
export function standing({ state, met, metTime, due }: Done): Bilingual {
    const done = metTime === undefined ? met : `${met}T${metTime}`;
    if (state === 'too early') return metEarly(plainly(done));
    if (state !== 'met late') return metOn(plainly(done));
    if (metTime === undefined)
        return { zh: `完成于 ${met}，已过期限。`, en: `Done on ${met}, when the time was over.` };
    const late = lengthText(minutesBetween(due, done));
    return { zh: `完成于 ${plainly(done)}，迟了 ${late.zh}。`, en: `Done on ${plainly(done)}, ${late.en} late.` };
}

function lengthText(minutes: number): Bilingual {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    const parts = [
        ...(hours === 0 ? [] : [{ zh: `${hours} 小时`, en: `${hours} ${hours === 1 ? 'hour' : 'hours'}` }]),
        ...(rest === 0 ? [] : [{ zh: `${rest} 分钟`, en: `${rest} ${rest === 1 ? 'minute' : 'minutes'}` }])
    ];
    return { zh: parts.map(({ zh }) => zh).join(' '), en: parts.map(({ en }) => en).join(' and ') };
}
