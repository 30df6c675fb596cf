// From any JSON value to the dates of a rule's events, or to everything that is wrong with it.
import { endOfDay, isDate, isTime, momentOf, type CivilDate, type LocalMoment } from '@guiju/calendar';
import type { AuditError, Model } from '@guiju/model';
import { isFields } from '../audit/read-audit.ts';
import { RESOLVED_NAMES } from '../certificate/read-record.ts';
import { listed, quoted, type Bilingual, type Language } from '../language.ts';

/** A moment, or a date where the time of the day is not recorded. */
export type Recorded = string;

export interface Chronicle {
    /** The day that is asked about. */
    readonly on: CivilDate;
    /** The minute that is asked about: the last one of the day where the record names none. */
    readonly at: LocalMoment;
    /** By the event's name, earliest first; plans included. */
    readonly dates: ReadonlyMap<string, readonly CivilDate[]>;
    /** The same with times, for terms in hours. */
    readonly moments: ReadonlyMap<string, readonly Recorded[]>;
}

type Report = (code: string, text: Bilingual, item?: string) => void;

const FIELDS = ['events', 'on', 'time'];
const EVENT_FIELDS = ['event', 'date', 'time', 'reason', 'grades', 'inputs', 'note'];

/** Never throws; every problem found is reported at once. */
export function readRecord(model: Model, input: unknown, language: Language): Chronicle | AuditError[] {
    const errors: AuditError[] = [];
    const report: Report = (code, text, item) => errors.push({ item: item ?? null, code, message: text[language] });
    if (!isFields(input)) {
        report('not-a-record', {
            zh: '记录须是 JSON 对象，有 events 和 on。',
            en: 'The record is a JSON object with "events" and "on".'
        });
        return errors;
    }
    for (const field of Object.keys(input)) if (!FIELDS.includes(field)) report('unknown-field', unknownField(field));
    const on = readDay(input['on'], 'on', report);
    const time = readTimeOfDay(input['time'], 'time', report);
    const events = readEvents(model, input['events'], report);
    if (errors.length > 0 || on === undefined) return errors;
    const at = time === undefined ? endOfDay(on) : momentOf(on, time);
    return { on, at, ...byEvent(events) };
}

const unknownField = (field: string): Bilingual => ({
    zh: `记录中没有“${field}”这一项。`,
    en: `There is no field "${field}" here.`
});

function readDay(value: unknown, field: string, report: Report, item?: string): CivilDate | undefined {
    if (typeof value === 'string' && isDate(value)) return value;
    const found = value === undefined ? undefined : JSON.stringify(value);
    report(
        'not-a-date',
        found === undefined
            ? {
                  zh: `缺“${field}”，要写日期，如 "2026-01-31"。`,
                  en: `"${field}" is missing: a date such as "2026-01-31".`
              }
            : {
                  zh: `“${field}”要写历法上有的日期，如 "2026-01-31"，写的是 ${found}。`,
                  en: `"${field}" is a date that exists, such as "2026-01-31", not ${found}.`
              },
        item
    );
    return undefined;
}

/** The time of an event, or that which is asked about; undefined where there is none, and where it is wrong. */
function readTimeOfDay(value: unknown, field: string, report: Report, item?: string): string | undefined {
    if (value === undefined || (typeof value === 'string' && isTime(value))) return value;
    const text = {
        zh: `“${field}”要写钟点，从 "00:00" 到 "23:59"，如 "09:30"，写的是 ${JSON.stringify(value)}。`,
        en: `"${field}" is a time of the day from "00:00" to "23:59", such as "09:30", not ${JSON.stringify(value)}.`
    };
    report('not-a-time', text, item);
    return undefined;
}

interface Happened {
    readonly name: string;
    readonly date: CivilDate;
    readonly time: string | undefined;
}

function byEvent(events: readonly Happened[]): Pick<Chronicle, 'dates' | 'moments'> {
    const sorted = (texts: readonly string[]): string[] => [...new Set(texts)].sort();
    const groups = [...Map.groupBy(events, ({ name }) => name)];
    return {
        dates: new Map(groups.map(([name, all]) => [name, sorted(all.map(({ date }) => date))])),
        moments: new Map(groups.map(([name, all]) => [name, sorted(all.map(recordedOf))]))
    };
}

const recordedOf = ({ date, time }: Happened): Recorded => (time === undefined ? date : momentOf(date, time));

function readEvents(model: Model, value: unknown, report: Report): Happened[] {
    if (!Array.isArray(value)) {
        report('wrong-shape', {
            zh: '“events”应为事件的列表，每个有 event 和 date。',
            en: '"events" is a list of events, each with "event" and "date".'
        });
        return [];
    }
    return value.flatMap((entry: unknown, at) => readEvent(model, entry, `events[${at}]`, report) ?? []);
}

function readEvent(model: Model, entry: unknown, place: string, report: Report): Happened | undefined {
    if (!isFields(entry)) {
        const text = {
            zh: `“${place}”应为对象，有 event 和 date。`,
            en: `"${place}" is an object with "event" and "date".`
        };
        report('wrong-shape', text);
        return undefined;
    }
    for (const field of Object.keys(entry)) {
        if (!EVENT_FIELDS.includes(field)) report('unknown-field', unknownField(`${place}.${field}`));
    }
    const written = entry['event'];
    const item = typeof written === 'string' ? written : place;
    const date = readDay(entry['date'], `${place}.date`, report, item);
    const time = readTimeOfDay(entry['time'], `${place}.time`, report, item);
    const event = (model.events ?? []).find(({ names }) => names.some(name => name === written));
    if (!event && tellsOfCertificate(model, written)) return undefined;
    if (!event) report('unknown-event', unknownEvent(model, written, place), item);
    return event && date !== undefined ? { name: event.name, date, time } : undefined;
}

function unknownEvent(model: Model, written: unknown, place: string): Bilingual {
    const names = (model.events ?? []).map(({ name }) => name);
    const said = typeof written === 'string' ? written : (JSON.stringify(written) ?? '');
    const none = names.length === 0;
    return {
        zh: `“${place}.event”：规则没有声明事件${quoted(said, 'zh')}。${none ? '规则没有声明任何事件。' : `可写：${listed(names, 'zh')}。`}`,
        en: `"${place}.event": the rule declares no event ${quoted(said, 'en')}. ${none ? 'It declares no events.' : `There are: ${listed(names, 'en')}.`}`
    };
}

/** The same record may tell of the certificate; what happens to it sets no term. */
function tellsOfCertificate({ certificate }: Model, written: unknown): boolean {
    if (certificate === undefined || typeof written !== 'string') return false;
    const steps = certificate.transitions.map(({ name }) => name);
    const states = certificate.states.flatMap(({ names }) => names);
    return [...RESOLVED_NAMES, ...steps, ...states].includes(written);
}
