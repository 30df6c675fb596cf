// What is expected of whom, in sentences of both languages.
import type { Expectation, Expression, Model, Unit } from '@guiju/model';
import { formula } from '../explain/formula.ts';
import { plainNumber } from '../explain/values.ts';
import type { Language } from '../language.ts';
import { exactOf } from '../model-fault.ts';
import { dayExpected, daySubject, outcomeExpected, outcomeSubject } from './outcome-words.ts';
import { isAboutOutcome } from './outcomes.ts';
import { dueText, startText } from './term-ends.ts';

export const WORDS = {
    zh: {
        audit: '审核',
        accepted: '没有被拒绝',
        impossible: '记录不可能',
        noMember: (name: string) => `记录中没有“${name}”`,
        stateOn: (on: string) => `${on} 状态`,
        validUntilOn: (on: string) => `${on} 有效期至`,
        refused: '审核被拒绝',
        shows: '显示',
        within: '在',
        to: '～',
        nothing: '无法评定',
        showsNothing: '规则没有规定显示，值为 ',
        undetermined: (reason: string) => `无法评定（${reason}）`,
        open: (range: string) => `未定，可能为 ${range}`,
        noGrade: (reason: string) => `没有等级（${reason}）`,
        possible: (reason: string, grades: string) => `未定（${reason}），可能为 ${grades}`,
        documents: '文件与内容',
        missing: (texts: readonly string[]) =>
            texts.length === 0 ? '不缺' : `缺${texts.map(text => `“${text}”`).join('、')}`,
        parts: {
            review: '审查',
            eligibility: '资格',
            modes: '方式',
            roles: '角色',
            competence: '能力',
            documents: '文件',
            contents: '内容',
            domains: '领域'
        },
        states: {
            met: '满足',
            violated: '不满足',
            open: '未定',
            'not asked': '不要求',
            'not accepted': '不受理',
            rejected: '拒绝',
            warned: '警告',
            unexamined: '未审查'
        }
    },
    en: {
        audit: 'audit',
        accepted: 'not refused',
        impossible: 'an impossible record',
        noMember: (name: string) => `the record has no "${name}"`,
        stateOn: (on: string) => `state on ${on}`,
        validUntilOn: (on: string) => `valid until, as of ${on}`,
        refused: 'the audit is refused',
        shows: 'shows',
        within: 'within',
        to: ' to ',
        nothing: 'undetermined',
        showsNothing: 'the rule shows nothing; the value is ',
        undetermined: (reason: string) => `undetermined (${reason})`,
        open: (range: string) => `open, possibly ${range}`,
        noGrade: (reason: string) => `no grade (${reason})`,
        possible: (reason: string, grades: string) => `open (${reason}), possibly ${grades}`,
        documents: 'documents and contents',
        missing: (texts: readonly string[]) =>
            texts.length === 0 ? 'nothing missing' : `missing ${texts.map(text => `"${text}"`).join(', ')}`,
        parts: {
            review: 'review',
            eligibility: 'eligibility',
            modes: 'modes',
            roles: 'role',
            competence: 'competence of',
            documents: 'documents for',
            contents: 'contents of',
            domains: 'domains'
        },
        states: {
            met: 'met',
            violated: 'not met',
            open: 'open',
            'not asked': 'not asked',
            'not accepted': 'not accepted',
            rejected: 'rejected',
            warned: 'warned',
            unexamined: 'unexamined'
        }
    }
} as const;

export function subjectText(expectation: Expectation, language: Language): string {
    if (isAboutOutcome(expectation)) return outcomeSubject(expectation, language);
    if (expectation.kind === 'refused') return WORDS[language].audit;
    if (expectation.kind === 'standing' || expectation.kind === 'next') return daySubject(expectation, language);
    if (expectation.kind === 'state') return WORDS[language].stateOn(expectation.on);
    if (expectation.kind === 'valid until') return WORDS[language].validUntilOn(expectation.on);
    if (expectation.kind === 'missing') return WORDS[language].documents;
    if (expectation.kind === 'review')
        return [WORDS[language].parts[expectation.part], expectation.name].filter(each => each !== null).join(' ');
    if ('term' in expectation) return language === 'zh' ? `期限 ${expectation.term}` : `term ${expectation.term}`;
    const subject = 'decision' in expectation ? expectation.decision : formula(expectation.subject, language);
    if (expectation.of === undefined) return subject;
    const { collection, member } = expectation.of;
    return language === 'zh' ? `${collection}“${member}” ${subject}` : `${collection} "${member}" ${subject}`;
}

export function expectedText(expectation: Expectation, model: Model, language: Language): string {
    const words = WORDS[language];
    if (isAboutOutcome(expectation)) return outcomeExpected(expectation, language);
    switch (expectation.kind) {
        case 'standing':
        case 'next':
            return dayExpected(expectation, language);
        case 'refused':
            return language === 'zh' ? '拒绝' : 'refused';
        case 'equal':
            return `= ${numberText(expectation.value, expectation.subject, model)}`;
        case 'shown':
            return `${words.shows} ${expectation.text}`;
        case 'within': {
            const [from, to] = [expectation.from, expectation.to].map(end =>
                numberText(end, expectation.subject, model)
            );
            return `${words.within} ${from}${words.to}${to}`;
        }
        case 'grade':
            return `= ${expectation.rung}`;
        case 'grade within':
            return `${words.within} ${expectation.from}${words.to}${expectation.to}`;
        case 'state':
            return expectation.state === null ? words.nothing : `= ${expectation.state}`;
        case 'review':
            return `= ${words.states[expectation.state]}`;
        case 'missing':
            return words.missing(expectation.texts);
        case 'valid until':
            return `= ${expectation.date}`;
        case 'term':
            return `= ${expectation.start === null ? '' : startText(expectation) + words.to}${dueText(expectation)}`;
        case 'undetermined':
        case 'no term':
        case 'no grade':
            return words.nothing;
    }
}

function numberText(value: Parameters<typeof exactOf>[0], subject: Expression, model: Model): string {
    return plainNumber(exactOf(value), unitOf(subject, model));
}

function unitOf(subject: Expression, { measures, auditTime, perMember = [] }: Model): Unit {
    const ofMembers = perMember.flatMap(each => each.measures);
    const steps = (auditTime?.steps ?? []).map(({ measure }) => measure);
    if (subject.op === 'measure')
        return [...measures, ...steps, ...ofMembers].find(({ name }) => name === subject.name)?.unit ?? 'number';
    return subject.op === 'entry' && subject.attribute === 'ratio' ? 'ratio' : 'number';
}
