// A review, for people: the outcome, why, and every finding with the clause behind it.
import type { Language, Model, Review, ReviewFinding } from '@guiju/model';
import type { Output, Style } from '../io.ts';
import { columns } from './layout.ts';

export interface ReviewTelling {
    model: Model;
    language: Language;
    /** Of the record. */
    name: string;
    output: Output;
}

const WORDS = {
    zh: {
        outcomes: {
            met: '满足',
            'met so far': '已涉及的都满足',
            open: '未定',
            violated: '有不满足',
            'not accepted': '不受理',
            rejected: '拒绝'
        },
        states: { met: '满足', open: '未定', violated: '不满足', 'not asked': '不要求' },
        consequences: { 'not accepted': '不受理', rejected: '拒绝', warned: '警告' },
        missing: '缺',
        open: '尚未给出',
        unexamined: '记录没有涉及',
        per: (clause: string) => `依 ${clause}`,
        list: '、'
    },
    en: {
        outcomes: {
            met: 'met',
            'met so far': 'met as far as the record speaks',
            open: 'open',
            violated: 'not met',
            'not accepted': 'not accepted',
            rejected: 'rejected'
        },
        states: { met: 'met', open: 'open', violated: 'not met', 'not asked': 'not asked' },
        consequences: { 'not accepted': 'not accepted', rejected: 'rejected', warned: 'warned' },
        missing: 'Missing',
        open: 'Not given yet',
        unexamined: 'The record does not speak of',
        per: (clause: string) => `per ${clause}`,
        list: ', '
    }
} as const;

const COLOURS: Record<Review['outcome'], Style> = {
    met: 'green',
    'met so far': 'yellow',
    open: 'yellow',
    violated: 'red',
    'not accepted': 'red',
    rejected: 'red'
};

export function reviewReport(review: Review, telling: ReviewTelling): string {
    const blocks = [head(telling), outcome(review, telling), findings(review, telling), rest(review, telling)];
    return blocks
        .filter(lines => lines.length > 0)
        .map(lines => lines.join('\n') + '\n')
        .join('\n');
}

const indented = (lines: readonly string[]): string[] => lines.map(line => `  ${line}`);

function head({ model: { ruleset }, name, output }: ReviewTelling): string[] {
    const title = [ruleset.title, ruleset.edition].filter(Boolean).join(' ');
    return [`${output.paint(['bold'], title)}  ${output.paint(['dim'], name)}`];
}

function outcome({ outcome, because }: Review, { language, output }: ReviewTelling): string[] {
    const text = WORDS[language].outcomes[outcome];
    return indented([output.paint(['bold', COLOURS[outcome]], text), ...because.map(reason => `- ${reason}`)]);
}

const SIGNS: Record<ReviewFinding['state'], string> = { met: '✓', violated: '✗', open: '?', 'not asked': '—' };

function findings({ findings }: Review, { language, output }: ReviewTelling): string[] {
    const words = WORDS[language];
    const rows = findings.map(({ state, consequence, name, because, clause }) => [
        SIGNS[state],
        name,
        consequence === null ? words.states[state] : words.consequences[consequence],
        because,
        clause === null ? '' : output.paint(['dim'], words.per(clause))
    ]);
    return rows.length === 0 ? [] : indented(columns(rows, ['left', 'left', 'left', 'left', 'left']));
}

function rest({ missing, open, unexamined }: Review, { language, output }: ReviewTelling): string[] {
    const words = WORDS[language];
    const told = ([what, names]: readonly [string, readonly string[]]): string[] =>
        names.length === 0 ? [] : [`${output.paint(['dim'], what)}  ${names.join(words.list)}`];
    const lists = [
        [words.missing, missing],
        [words.open, open],
        [words.unexamined, unexamined]
    ] as const;
    return indented(lists.flatMap(told));
}
