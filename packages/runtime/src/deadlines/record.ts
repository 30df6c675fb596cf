// From any JSON value to the dates of a rule's events, or to everything that is wrong with it.
import { isDate, type CivilDate } from '@guiju/calendar';
import type { AuditError, Model } from '@guiju/model';
import { isFields } from '../audit/read-audit.ts';
import { RESOLVED_NAMES } from '../certificate/read-record.ts';
import { listed, quoted, type Bilingual, type Language } from '../language.ts';

export interface Chronicle {
    /** The day that is asked about. */
    readonly on: CivilDate;
    /** By the event's name, earliest first; plans included. */
    readonly dates: ReadonlyMap<string, readonly CivilDate[]>;
}

type Report = (code: string, text: Bilingual, item?: string) => void;

const FIELDS = ['events', 'on'];
const EVENT_FIELDS = ['event', 'date', 'reason', 'grades', 'inputs', 'note'];

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
    const dates = readEvents(model, input['events'], report);
    return errors.length > 0 || on === undefined ? errors : { on, dates };
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

function readEvents(model: Model, value: unknown, report: Report): Map<string, CivilDate[]> {
    const dates = new Map<string, CivilDate[]>();
    if (!Array.isArray(value)) {
        report('wrong-shape', {
            zh: '“events”应为事件的列表，每个有 event 和 date。',
            en: '"events" is a list of events, each with "event" and "date".'
        });
        return dates;
    }
    value.forEach((entry: unknown, at) => {
        const place = `events[${at}]`;
        const read = readEvent(model, entry, place, report);
        if (read) dates.set(read.name, [...new Set([...(dates.get(read.name) ?? []), read.date])].sort());
    });
    return dates;
}

function readEvent(
    model: Model,
    entry: unknown,
    place: string,
    report: Report
): { name: string; date: CivilDate } | undefined {
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
    const event = (model.events ?? []).find(({ names }) => names.some(name => name === written));
    if (!event && tellsOfCertificate(model, written)) return undefined;
    if (!event) report('unknown-event', unknownEvent(model, written, place), item);
    return event && date !== undefined ? { name: event.name, date } : undefined;
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
