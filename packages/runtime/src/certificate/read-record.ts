// From any JSON value to what happened to a certificate, or to everything that is wrong with the value.
import { readDate, yearOf, type CivilDate } from '@guiju/calendar';
import type { AuditError, Certificate, Model } from '@guiju/model';
import { isFields } from '../audit/read-audit.ts';
import { plainText } from '../audit/slot.ts';
import { listed, type Bilingual, type Language } from '../language.ts';
import { RESOLVED, type Happening } from './happening.ts';
import { readValidity } from './validity.ts';

export interface ReadRecord {
    readonly happenings: readonly Happening[];
    readonly on: CivilDate;
}

/** What records may call a reason that is resolved. */
export const RESOLVED_NAMES = ['事由消除', 'reason resolved', 'reason-resolved'] as const;

type Problem = (item: string | null, code: string, text: Bilingual) => void;

/** Never throws; every problem found is reported at once. */
export function readRecord(model: Model, record: unknown, language: Language): ReadRecord | AuditError[] {
    const errors: AuditError[] = [];
    const problem: Problem = (item, code, text) => void errors.push({ item, code, message: text[language] });
    if (!isFields(record) || !Array.isArray(record['events'])) {
        problem(null, 'not-a-record', {
            zh: '证书记录须是 JSON 对象，有 events（列表）和 on（日期）。',
            en: 'A record of a certificate is a JSON object with "events", a list, and "on", a date.'
        });
        return errors;
    }
    for (const field of Object.keys(record).filter(name => !RECORD_FIELDS.includes(name)))
        problem(null, 'unknown-field', unknownField(field));
    const on = readDay(record['on'], null, 'on', problem);
    const names = namesIn(model);
    const happenings = record['events']
        .flatMap((each: unknown, index) => readEvent(each, index, names, problem))
        .map(happening => withValidity(model, happening, record['events'] as unknown[], { language, errors, problem }));
    return errors.length > 0 || on === undefined ? errors : { happenings, on };
}

interface Reading {
    readonly language: Language;
    readonly errors: AuditError[];
    readonly problem: Problem;
}

/** What a validity goes by stands with the event that it begins with, and nowhere else. */
function withValidity(
    model: Model,
    happening: Happening,
    events: readonly unknown[],
    { language, errors, problem }: Reading
): Happening {
    const { from, renewal } = model.certificate!;
    const [place, told] = [placeOf(happening.index), events[happening.index] as Record<string, unknown>];
    const begin = [from, ...(renewal ? [renewal.decision] : [])];
    if (begin.includes(happening.event))
        return { ...happening, validity: readValidity(model, told, { place, language, errors }) };
    if (told['grades'] !== undefined || told['inputs'] !== undefined)
        problem(place, 'facts-misplaced', {
            zh: `grades 和 inputs 只写在有效期开始的事件里（${listed(begin, 'zh')}），这里是“${happening.event}”。`,
            en: `"grades" and "inputs" stand with the event that a validity begins with (${listed(begin, 'en')}), not with "${happening.event}".`
        });
    return happening;
}

const RECORD_FIELDS = ['events', 'on', 'time', 'note'];
const EVENT_FIELDS = ['event', 'date', 'time', 'reason', 'grades', 'inputs', 'note'];

/** `events[2]`: the place of an event in the record, from 0. */
export const placeOf = (index: number): string => `events[${index}]`;

const unknownField = (field: string): Bilingual => ({
    zh: `没有“${field}”这一项。`,
    en: `There is no field "${field}" here.`
});

function readEvent(value: unknown, index: number, names: ReadonlyMap<string, string>, problem: Problem): Happening[] {
    const place = placeOf(index);
    if (!isFields(value) || typeof value['event'] !== 'string') {
        problem(place, 'not-an-event', {
            zh: '每个事件是一个对象，有 event（名称）和 date（日期）。',
            en: 'An event is an object with "event", its name, and "date".'
        });
        return [];
    }
    for (const field of Object.keys(value).filter(name => !EVENT_FIELDS.includes(name)))
        problem(place, 'unknown-field', unknownField(field));
    const event = names.get(plainText(value['event']));
    if (event === undefined) problem(place, 'unknown-event', unknownEvent(value['event'], names));
    const date = readDay(value['date'], place, 'date', problem);
    const reason = value['reason'];
    if (reason !== undefined && typeof reason !== 'string') {
        problem(place, 'wrong-shape', { zh: '“reason”应为文字。', en: '"reason" must be a text.' });
        return [];
    }
    if (event === undefined || date === undefined) return [];
    return [{ index, event, date, ...(reason === undefined ? {} : { reason: reason.trim() }) }];
}

function unknownEvent(name: string, names: ReadonlyMap<string, string>): Bilingual {
    const known = [...new Set(names.values())].map(each => (each === RESOLVED ? RESOLVED_NAMES : [each, each]));
    const [zh, en] = [known.map(([each]) => each), known.map(([, each]) => each)];
    return {
        zh: `规则里没有“${name}”这个事件、状态或步骤；可写：${listed(zh, 'zh')}。`,
        en: `The rule has no event, state or step "${name}", but these: ${listed(en, 'en')}.`
    };
}

function readDay(value: unknown, place: string | null, field: string, problem: Problem): CivilDate | undefined {
    const date = typeof value === 'string' ? readDate(value.trim()) : undefined;
    if (date !== undefined && yearOf(date) >= FIRST_YEAR && yearOf(date) <= LAST_YEAR) return date;
    const written = typeof value === 'string' ? value : JSON.stringify(value);
    problem(place, 'not-a-date', {
        zh:
            written === undefined
                ? `缺少日期“${field}”。`
                : `“${field}”应为日期，例如 2026-03-01，写的是“${written}”。`,
        en:
            written === undefined
                ? `There is no date "${field}".`
                : `"${field}" is a date such as 2026-03-01, not "${written}".`
    });
    return undefined;
}

/** Certificates of other centuries are slips of the pen. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2999];

/** Every spelling of what a record may say, and the rule's own name for it. */
function namesIn(model: Model): Map<string, string> {
    const { transitions, states }: Certificate = model.certificate!;
    const called = transitions.flatMap(({ name }) => (name === null ? [] : [[plainText(name), name] as const]));
    const entered = states.flatMap(({ name, names }) => names.map(each => [plainText(each), name] as const));
    const declared = (model.events ?? []).flatMap(({ name, names }) =>
        names.map(each => [plainText(each), name] as const)
    );
    return new Map([...RESOLVED_NAMES.map(name => [name, RESOLVED] as const), ...declared, ...entered, ...called]);
}
