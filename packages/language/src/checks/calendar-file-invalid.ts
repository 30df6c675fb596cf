// The file of a calendar is there and is one.
import { calendarFileOf } from '../names/calendar-file.ts';
import { defineCheck } from './check.ts';

/** Holidays that cannot be read would be counted as working days. */
export const calendarFileInvalid = defineCheck({
    id: 'calendar-file-invalid',
    severity: 'error',
    on: 'CalendarChoice',
    message: {
        zh: (it: { file: string; problem: string; at: string }) =>
            `日历文件要读得懂。“${it.file}”${ZH[it.problem]!(it.at)}。`,
        en: it => `The file of a calendar must be readable: “${it.file}” ${EN[it.problem]!(it.at)}.`
    },
    run(choice, report) {
        const read = calendarFileOf(choice);
        if (read?.problem === undefined) return;
        report({ file: choice.file!, problem: read.problem, at: read.at ?? '' }, { node: choice, property: 'file' });
    }
});

const ZH: Record<string, (at: string) => string> = {
    absent: () => '读不到',
    'not json': () => '不是 JSON',
    'wrong shape': at => (at === '' ? '不是日历，应为对象' : `里的“${at}”不合要求`)
};

const EN: Record<string, (at: string) => string> = {
    absent: () => 'cannot be read',
    'not json': () => 'is not JSON',
    'wrong shape': at => (at === '' ? 'is no calendar, which is an object' : `is wrong at “${at}”`)
};
