// The state of a certificate on a day: a model and a record of what happened give the state, its reasons and what comes.
import { addWorkingDays } from '@guiju/calendar';
import type { AuditError, CertificateStanding, Model } from '@guiju/model';
import { languageOf, listed, type Bilingual, type Language } from '../language.ts';
import { ModelFault } from '../model-fault.ts';
import { courseOf } from './course.ts';
import { comingAfter } from './next.ts';
import { placeOf, readRecord, type ReadRecord } from './read-record.ts';
import { validUntil } from './requests.ts';
import { kindOf, type Rule, type Standing, type Unclear } from './standing.ts';

export interface CertificateOptions {
    /** Of sentences; Chinese when the ruleset's title holds Chinese characters, else English. */
    readonly language?: Language;
}

/**
 * Pure. `record` may be any JSON value: what is wrong with it, or cannot have happened, comes back as errors, each with
 * the place of its event. Events after the day asked about are read but change nothing.
 */
export function certificateOn(
    model: Model,
    record: unknown,
    options: CertificateOptions = {}
): { result: CertificateStanding } | { errors: AuditError[] } {
    const language = options.language ?? languageOf(model);
    const { certificate } = model;
    if (certificate === undefined) {
        const message = { zh: '规则没有规定证书。', en: 'The rule says nothing about certificates.' }[language];
        return { errors: [{ item: null, code: 'no-certificate', message }] };
    }
    const rule: Rule = { certificate, workingDayAfter: workingDaysBy(model.calendar) };
    try {
        const read = readRecord(model, record, language);
        if (Array.isArray(read)) return { errors: read };
        return outcomeOf(read, { rule, on: read.on, language });
    } catch (error) {
        if (!(error instanceof ModelFault)) throw error;
        return { errors: [{ item: null, code: error.code, message: error.text[language] }] };
    }
}

function outcomeOf(
    { happenings, on }: ReadRecord,
    telling: Telling
): { result: CertificateStanding } | { errors: AuditError[] } {
    const { rule, language } = telling;
    const course = courseOf(happenings, on, rule);
    if ('refused' in course) {
        const { index, code, text } = course.refused;
        return { errors: [{ item: placeOf(index), code, message: asSentence(text[language], language) }] };
    }
    return { result: resultOf(course.standing, course.unclear, telling) };
}

/** By the calendar of the model, in either direction. */
function workingDaysBy(calendar: Model['calendar']): Rule['workingDayAfter'] {
    return (date, days) => {
        if (calendar === undefined) return NO_CALENDAR;
        const found = addWorkingDays(date, days, calendar);
        if (found.unknownYear === undefined) return found.date;
        return {
            zh: `日历“${calendar.name}”没有 ${found.unknownYear} 年的资料`,
            en: `the calendar "${calendar.name}" knows nothing of ${found.unknownYear}`
        };
    };
}

const NO_CALENDAR: Bilingual = {
    zh: '规则没有写用哪个日历，工作日推算不出日期',
    en: 'the rule names no calendar to count working days by'
};

const asSentence = (text: string, language: Language): string =>
    language === 'zh' ? `${text}。` : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

interface Telling {
    readonly rule: Rule;
    readonly on: string;
    readonly language: Language;
}

function resultOf(
    standing: Standing,
    unclear: Unclear | undefined,
    { rule, on, language }: Telling
): CertificateStanding {
    const { state, since, reasons, history } = standing;
    const said = (text: Bilingual): string => text[language];
    return {
        state: unclear ? null : state,
        since: unclear ? null : since,
        because: unclear ? unclearText(unclear, language) : said(standing.because),
        validUntil: state === null || kindOf(state, rule) === 'final' ? null : validUntil(standing, rule),
        reasons: reasons.map(reason => ({
            reason: reason.code,
            text: reason.text,
            since: reason.since,
            resolved: reason.resolved
        })),
        next: unclear
            ? []
            : comingAfter(on, standing, rule).map(({ what, because, ...rest }) => ({
                  ...rest,
                  what: said(what),
                  ...(because && { because: said(because) })
              })),
        history: history.map(({ what, notes, ...rest }) => ({ ...rest, what: said(what), notes: notes.map(said) })),
        effects: unclear || state === null ? [] : effectsOf(state, rule, language),
        ...transferOf(standing, unclear, rule, language)
    };
}

const unclearText = ({ from, because }: Unclear, language: Language): string =>
    language === 'zh' ? `从 ${from} 起无法确定：${because.zh}` : `cannot be told from ${from} on: ${because.en}`;

const MODALITIES: Record<string, Bilingual> = {
    shall: { zh: '应当', en: 'shall' },
    'shall not': { zh: '不得', en: 'shall not' },
    may: { zh: '可以', en: 'may' }
};

function effectsOf(state: string, { certificate }: Rule, language: Language): CertificateStanding['effects'] {
    return certificate.effects
        .filter(({ at, states }) => at === 'stay' && states.includes(state))
        .map(({ modality, text, clause }) => ({
            what: language === 'zh' ? `${MODALITIES[modality]!.zh}${text}` : `${MODALITIES[modality]!.en} ${text}`,
            clause
        }));
}

/** Whether another body's certificate that stands like this one may be taken over. */
function transferOf(
    { state, duties }: Standing,
    unclear: Unclear | undefined,
    { certificate: { transfer } }: Rule,
    language: Language
): Pick<CertificateStanding, 'transfer'> {
    if (transfer === null || state === null || unclear) return {};
    const zh = language === 'zh';
    if (!transfer.states.includes(state)) {
        const only = listed(transfer.states, language);
        return {
            transfer: {
                accepted: false,
                because: zh ? `只受理“${only}”的证书` : `only certificates that are "${only}"`
            }
        };
    }
    if (!transfer.whileDue && duties.length > 0)
        return {
            transfer: { accepted: false, because: zh ? '正在等待机构作出决定' : 'a decision of the body is due' }
        };
    return { transfer: { accepted: true, because: zh ? `状态是“${state}”` : `the state is "${state}"` } };
}
