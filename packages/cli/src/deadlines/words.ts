// The words of deadlines for people, in both languages side by side.
import type { DeadlineState, Language } from '@guiju/model';

export const words = {
    zh: {
        title: (on: string) => `期限，看到 ${on} 为止`,
        none: '规则没有规定期限。',
        noDate: '算不出日期',
        to: ' ～ ',
        clause: (clause: string) => `依 ${clause}`,
        apart: (one: string, other: string) => `使 ${one} 与 ${other} 间隔不过长`,
        modality: { shall: '应当', should: '宜', usually: '通常', may: '可' },
        states: {
            'not started': '未开始',
            due: '在期限内',
            met: '已完成',
            'met late': '逾期完成',
            overdue: '逾期',
            passed: '已过',
            'too early': '过早',
            allowed: '可以办了',
            undetermined: '算不出'
        },
        earliest: '最早 '
    },
    en: {
        title: (on: string) => `Deadlines as of ${on}`,
        none: 'The rule sets no deadlines.',
        noDate: 'no date',
        to: ' to ',
        clause: (clause: string) => `per ${clause}`,
        apart: (one: string, other: string) => `keep ${one} and ${other} near enough to each other`,
        modality: { shall: 'shall', should: 'should', usually: 'usually', may: 'may' },
        states: {
            'not started': 'not started',
            due: 'due',
            met: 'met',
            'met late': 'met late',
            overdue: 'overdue',
            passed: 'passed',
            'too early': 'too early',
            allowed: 'allowed',
            undetermined: 'undetermined'
        },
        earliest: 'from '
    }
} as const;

export const stateText = (state: DeadlineState, language: Language): string => words[language].states[state];

export const clauseText = (clause: string, language: Language): string => words[language].clause(clause);

/** 2026-01-16, and 2026-01-16 09:30 where a term counts hours. */
export const momentText = (date: string, time: string | undefined): string =>
    time === undefined ? date : `${date} ${time}`;
