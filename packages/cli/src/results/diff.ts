// Two editions side by side, for people: changes by what they do to audits, then whose grade changes. Also as Markdown.
import type { ChangeEffect, DiffResult, Language } from '@guiju/model';
import { columns } from './layout.ts';
import { NONE, numberText } from './telling.ts';

const WORDS = {
    zh: {
        same: '两个版本含义相同',
        effects: {
            scores: '得分不可比',
            verdicts: '得分可比，等级可能不同',
            duties: '评分不变，期限、证书等义务有变',
            text: '只改文字'
        },
        version: { none: '', patch: '建议修订号加一', minor: '建议次版本加一', major: '建议主版本加一' },
        replay: (audits: number, moved: number) => `${audits} 份审核记录，${moved} 份换了等级`,
        refused: (count: number) => `${count} 份有一个版本不接受`,
        head: ['审核记录', '旧等级', '新等级', '旧得分', '新得分', '相差'],
        none: '无结论'
    },
    en: {
        same: 'both editions mean the same',
        effects: {
            scores: 'Scores cannot be compared',
            verdicts: 'Scores stay comparable, grades may differ',
            duties: 'Scoring is the same; deadlines, certificates or reviews change',
            text: 'Text only'
        },
        version: {
            none: '',
            patch: 'suggests a patch version',
            minor: 'suggests a minor version',
            major: 'suggests a major version'
        },
        replay: (audits: number, moved: number) => `${moved} of ${audits} audits change grade`,
        refused: (count: number) => `${count} refused by one of the editions`,
        head: ['Audit', 'Old grade', 'New grade', 'Old score', 'New score', 'By'],
        none: 'no outcome'
    }
} as const;

const ORDER: readonly ChangeEffect[] = ['scores', 'verdicts', 'duties', 'text'];

interface Telling {
    language: Language;
    format: 'pretty' | 'markdown';
}

export function diffReport(found: DiffResult, { language, format }: Telling): string {
    const isMarkdown = format === 'markdown';
    const words = WORDS[language];
    const [old, newer] = [found.old, found.new].map(({ ruleset, edition }) =>
        [ruleset, edition ?? ''].join(' ').trim()
    );
    const summary = found.effect === null ? words.same : words.version[found.version];
    const title = `${old!} → ${newer!}${language === 'zh' ? '：' : ': '}${summary}`;
    const groups = ORDER.flatMap(effect => {
        const changes = found.changes.filter(change => change.effect === effect);
        const heading = `${words.effects[effect]} (${changes.length})`;
        if (changes.length === 0) return [];
        return [
            '',
            isMarkdown ? `## ${heading}\n` : heading,
            ...changes.map(({ text }) => (isMarkdown ? `- ${text}` : `  ${text}`))
        ];
    });
    return [isMarkdown ? `# ${title}` : title, ...groups, ...replayLines(found, { language, format })]
        .map(line => `${line}\n`)
        .join('');
}

function replayLines({ replay }: DiffResult, { language, format }: Telling): string[] {
    if (replay === undefined) return [];
    const words = WORDS[language];
    const counts = [
        words.replay(replay.audits, replay.gradeChanges),
        ...(replay.refused > 0 ? [words.refused(replay.refused)] : [])
    ];
    const rows = replay.moved.map(({ audit, grade, score }) => [
        audit,
        ...[grade.from, grade.to].map(name => name ?? words.none),
        ...[score.from, score.to].map(numberText),
        score.by === null ? NONE : signed(numberText(score.by))
    ]);
    const heading = counts.join(language === 'zh' ? '，' : ', ');
    if (rows.length === 0) return ['', format === 'markdown' ? `## ${heading}` : heading];
    if (format === 'pretty') {
        const table = columns([words.head, ...rows], ['left', 'left', 'left', 'right', 'right', 'right']);
        return ['', heading, ...table.map(line => `  ${line}`)];
    }
    const row = (cells: readonly string[]): string =>
        `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    return ['', `## ${heading}\n`, row(words.head), row(words.head.map(() => '---')), ...rows.map(row)];
}

const signed = (text: string): string => (text.startsWith('-') ? text : `+${text}`);
