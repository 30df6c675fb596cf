// What happens to certificates, in sentences of both languages.
import type { CertificateCondition, CertificateTransition, Period } from '@guiju/model';
import type { Bilingual } from '../language.ts';
import { exceptionFor, firstOf, type Stay } from './limits.ts';
import { open, type RunningReason, type Standing } from './standing.ts';

const UNITS: Record<Period['unit'], readonly [zh: string, one: string, many: string]> = {
    'calendar day': ['个日历日', 'calendar day', 'calendar days'],
    'working day': ['个工作日', 'working day', 'working days'],
    week: ['周', 'week', 'weeks'],
    month: ['个月', 'month', 'months'],
    year: ['年', 'year', 'years']
};

export function periodText({ count, unit }: Period): Bilingual {
    const [zh, one, many] = UNITS[unit];
    return { zh: `${count} ${zh}`, en: `${count} ${count === 1 ? one : many}` };
}

/** `事由 a（许可过期）、c（未付费）`; empty without reasons. */
export function reasonsText(reasons: readonly Pick<RunningReason, 'code' | 'text'>[]): Bilingual {
    const named = reasons.filter(({ code }) => code !== null);
    if (named.length === 0) return { zh: '', en: '' };
    return {
        zh: `事由 ${named.map(({ code, text }) => `${code}（${text}）`).join('、')}`,
        en: `reason ${named.map(({ code, text }) => `${code} (${text})`).join(', ')}`
    };
}

const ACTS: Record<CertificateTransition['by'], (to: string) => Bilingual> = {
    body: to => ({ zh: `机构决定${to}`, en: `${to}, decided by the body` }),
    'body must': to => ({ zh: `机构应当决定${to}`, en: `${to}, which the body must decide` }),
    holder: to => ({ zh: `持证人申请${to}`, en: `${to}, requested by the holder` }),
    automatic: to => ({ zh: `自动转为${to}`, en: `${to} automatically` })
};

/** `机构决定暂停`. A state that has its own name for the way into it is called by that. */
export function actText({ by, to, name }: CertificateTransition): Bilingual {
    return ACTS[by](name ?? to);
}

/** What was done is a decision, whether the body had to take it or could. */
export function doneText(transition: CertificateTransition): Bilingual {
    return actText(transition.by === 'body must' ? { ...transition, by: 'body' } : transition);
}

/** `暂停满 6 个月，事由 a（…）未消除`; for a reason with another limit `事由 e（…）到“许可决定”之日没有消除`. */
export function stayText(stay: Stay, standing: Standing): Bilingual {
    const running = open(standing.reasons);
    const ended = running.filter(reason => exceptionFor(reason, stay)).filter(reason => untilOf(reason, stay));
    const reasons = reasonsText(ended.length > 0 ? ended : running);
    const [first] = ended;
    const until = first && untilOf(first, stay);
    if (until) {
        return {
            zh: `${reasons.zh}到“${until}”之日没有消除`,
            en: `${reasons.en} not resolved by the day of "${until}"`
        };
    }
    const notResolved = { zh: reasons.zh && `${reasons.zh}未消除`, en: reasons.en && `${reasons.en} not resolved` };
    return joined([conditionText(stay, standing.state ?? ''), countedText(stay, standing), notResolved]);
}

/** From which reason the limit counts, where that is not one of those that are still open. */
function countedText(stay: Stay, { reasons }: Standing): Bilingual {
    const [running] = open(reasons).filter(reason => !exceptionFor(reason, stay));
    const first = running && firstOf(running, reasons, stay);
    if (!first || first.resolved === null) return { zh: '', en: '' };
    const told = reasonsText([first]);
    return {
        zh: `自首个事由起算：${told.zh}${first.since} 起`,
        en: `counted from the first reason: ${told.en} on ${first.since}`
    };
}

/** The event that has ended the longer time of a reason. */
function untilOf(reason: RunningReason, stay: Stay): string | undefined {
    const until = exceptionFor(reason, stay)?.until;
    return until && reason.passed.has(until) ? until : undefined;
}

export const joined = (parts: readonly Bilingual[]): Bilingual => ({
    zh: parts
        .map(({ zh }) => zh)
        .filter(text => text !== '')
        .join('，'),
    en: parts
        .map(({ en }) => en)
        .filter(text => text !== '')
        .join(', ')
});

export const same = (text: string): Bilingual => ({ zh: text, en: text });

/** The sentence with the clause it follows behind it. */
export function citing(clause: string | null, { zh, en }: Bilingual): Bilingual {
    return clause === null ? { zh, en } : { zh: `${zh}（依 ${clause}）`, en: `${en} (per ${clause})` };
}

/** What a transition waits for: `暂停满 6 个月`, `全部事由已消除`. */
export function conditionText(when: CertificateCondition | null, state: string): Bilingual {
    switch (when?.kind) {
        case 'stay': {
            const length = periodText(when.period);
            return { zh: `${state}满 ${length.zh}`, en: `${state} for ${length.en}` };
        }
        case 'validity ends':
            return { zh: '有效期届满', en: 'the validity ends' };
        case 'reasons resolved':
            return when.which === 'all'
                ? { zh: '全部事由已消除', en: 'all reasons are resolved' }
                : { zh: '任一事由已消除', en: 'any reason is resolved' };
        case 'event':
            return { zh: `“${when.event}”`, en: `"${when.event}"` };
        case undefined:
            return { zh: '', en: '' };
    }
}
