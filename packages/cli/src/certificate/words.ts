// The words around the state of a certificate, in both languages side by side.
import type { CertificateStanding, Language } from '@guiju/model';

type Reason = CertificateStanding['reasons'][number];
type Transfer = NonNullable<CertificateStanding['transfer']>;

export interface CertificateWords {
    head(on: string, state: string, since: string | null): string;
    because(reason: string): string;
    validUntil(date: string): string;
    transfer(transfer: Transfer): string;
    citing(text: string, clause: string | null): string;
    reason(text: string): string;
    reasonTime(reason: Reason): string;
    unknown: string;
    open: string;
    none: string;
    overdue: string;
    effects: string;
    reasons: string;
    next: string;
    history: string;
}

export const certificateWords: Record<Language, CertificateWords> = {
    zh: {
        head: (on, state, since) => `${on}  ${state}${since === null ? '' : `（自 ${since}）`}`,
        because: reason => `因为：${reason}`,
        validUntil: date => `有效期至：${date}`,
        transfer: ({ accepted, because }) => `转换：${accepted ? '可受理' : '不受理'}（${because}）`,
        citing: (text, clause) => (clause === null ? text : `${text}（依 ${clause}）`),
        reason: text => `（${text}）`,
        reasonTime: ({ since, resolved }) =>
            resolved === null ? `自 ${since}，未消除` : `自 ${since}，${resolved} 消除`,
        unknown: '无法确定',
        open: '未定',
        none: '—',
        overdue: '逾期！',
        effects: '在此状态：',
        reasons: '事由：',
        next: '接下来：',
        history: '经过：'
    },
    en: {
        head: (on, state, since) => `${on}  ${state}${since === null ? '' : ` (since ${since})`}`,
        because: reason => `Because: ${reason}`,
        validUntil: date => `Valid until: ${date}`,
        transfer: ({ accepted, because }) => `Transfer: ${accepted ? 'accepted' : 'not accepted'} (${because})`,
        citing: (text, clause) => (clause === null ? text : `${text} (per ${clause})`),
        reason: text => ` (${text})`,
        reasonTime: ({ since, resolved }) =>
            resolved === null ? `since ${since}, not resolved` : `since ${since}, resolved ${resolved}`,
        unknown: 'undetermined',
        open: 'open',
        none: '—',
        overdue: 'Overdue! ',
        effects: 'In this state:',
        reasons: 'Reasons:',
        next: 'Next:',
        history: 'History:'
    }
};
