// Deadlines for people: by date, each with who must do what, how it stands, and how the date was counted.
import type { Deadline, DeadlineState, Deadlines, Language, Model } from '@guiju/model';
import type { Output, Style } from '../io.ts';

export interface DeadlineTelling {
    model: Model;
    language: Language;
    on: string;
    output: Output;
}

const WORDS = {
    zh: {
        title: (on: string) => `期限，看到 ${on} 为止`,
        none: '规则没有规定期限。',
        noDate: '算不出日期',
        to: ' ～ ',
        clause: (clause: string) => `依 ${clause}`,
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

const STYLES: Partial<Record<DeadlineState, Style>> = {
    met: 'green',
    overdue: 'red',
    'met late': 'red',
    'too early': 'red',
    due: 'yellow',
    undetermined: 'yellow'
};

export function deadlineReport({ deadlines }: Deadlines, telling: DeadlineTelling): string {
    const { model, language, on, output } = telling;
    const said = WORDS[language];
    const title = output.paint(['bold'], [model.ruleset.title, model.ruleset.edition].filter(Boolean).join(' '));
    const blocks = deadlines.map(deadline => deadlineLines(deadline, telling));
    const told = blocks.length === 0 ? [said.none] : blocks.map(lines => lines.join('\n'));
    return `${title}  ${output.paint(['dim'], said.title(on))}\n\n${told.join('\n\n')}\n`;
}

function deadlineLines(deadline: Deadline, { language, output }: DeadlineTelling): string[] {
    const said = WORDS[language];
    const { name, actor, act, state, because, clause, modality } = deadline;
    const style = STYLES[state];
    const standing = style === undefined ? said.states[state] : output.paint([style], said.states[state]);
    const cited = clause === null ? '' : output.paint(['dim'], `  [${said.clause(clause)}]`);
    return [
        `${datesText(deadline, language)}  ${output.paint(['bold'], name)}  ${standing}${cited}`,
        `  ${actor} ${said.modality[modality]} ${act}`,
        ...because.map(line => `  - ${line}`)
    ];
}

function datesText({ start, due, kind }: Deadline, language: Language): string {
    const said = WORDS[language];
    if (due === null) return said.noDate;
    if (kind === 'window' && start !== null) return `${start}${said.to}${due}`;
    return kind === 'at least' ? `${said.earliest}${due}` : due;
}
