// A simulation for people: shares of the outcomes, the scores as bars, and what was taken for granted.
import { exactText, ratio, readExact, round, type Exact, type ExactJson } from '@guiju/exact';
import type { Language, Shares, SimulatedScore, Simulation } from '@guiju/model';
import type { Output } from '../io.ts';
import { columns } from './layout.ts';
import { scoreBars } from './score-bars.ts';
import { grouped, percentText } from './share-text.ts';

export interface SimulationTelling {
    title: string;
    language: Language;
    output: Output;
}

const WORDS = {
    zh: {
        head: (runs: string, seed: number) => `模拟 ${runs} 次审核，种子 ${seed}`,
        undetermined: '无法评定',
        mean: '平均',
        below: (percent: string) => `${percent} 不高于`,
        assumed: '前提',
        exact: (because: string) => `逐份按规则精确评分，因为${because}。`,
        compared: (code: string) => `换成 ${code}，同样的审核`,
        changed: '结果改变',
        error: '± 为标准误差',
        colon: '：'
    },
    en: {
        head: (runs: string, seed: number) => `${runs} simulated audits, seed ${seed}`,
        undetermined: 'undetermined',
        mean: 'mean',
        below: (percent: string) => `${percent} at most`,
        assumed: 'Taken for granted',
        exact: (because: string) => `Each audit was scored by the exact evaluator: ${because}.`,
        compared: (code: string) => `The same audits by ${code}`,
        changed: 'other outcome',
        error: '± is the standard error',
        colon: ': '
    }
} as const;

export function simulationReport(result: Simulation, { title, language, output }: SimulationTelling): string {
    const words = WORDS[language];
    const bold = (text: string): string => output.paint(['bold'], text);
    const head = `${bold(title)}  ${words.head(grouped(result.runs), result.seed)}`;
    const decisions = result.decisions.flatMap(decision => ['', ...decisionLines(decision, language, bold)]);
    const score = result.score ? ['', ...scoreLines(result.score, language, bold)] : [];
    const exact = result.because === undefined ? [] : [`- ${words.exact(result.because)}`];
    const error = result.decisions.length > 0 ? [`- ${words.error}${language === 'zh' ? '。' : '.'}`] : [];
    const assumed = ['', bold(words.assumed), ...result.assumptions.map(each => `- ${each}`), ...error, ...exact];
    return [head, ...decisions, ...comparedLines(result, language, bold), ...score, ...assumed, ''].join('\n');
}

type Bold = (text: string) => string;

const BAR = 30;

function decisionLines(decision: Simulation['decisions'][number], language: Language, bold: Bold): string[] {
    const { undetermined } = decision;
    const without = undetermined.count > 0 ? [{ name: WORDS[language].undetermined, ...undetermined }] : [];
    const rows = [...decision.grades, ...without].map(({ name, ...shares }) => [
        '',
        name,
        ...shareCells(shares),
        bar(shares.share)
    ]);
    return [bold(decision.name), ...columns(rows, ['left', 'left', 'right', 'right', 'left'])];
}

const shareCells = ({ share, error }: Shares): [string, string] => [
    percentText(share, 2),
    `± ${percentText(error, 2)}`
];

/** One cell is a thirtieth; what came at all shows a line. */
function bar(share: ExactJson): string {
    const value = readExact(share)!;
    const cells = Number(round(value.mul(ratio(BAR, 1)), ratio(1, 1), 'half-up').n);
    return cells > 0 ? '█'.repeat(cells) : value.n > 0n ? '▏' : '';
}

function comparedLines({ compared }: Simulation, language: Language, bold: Bold): string[] {
    if (compared === undefined) return [];
    const words = WORDS[language];
    const nameOf = (name: string | null): string => name ?? words.undetermined;
    const moves = compared.moves.map(({ from, to, ...shares }) => [
        '',
        `${nameOf(from)} → ${nameOf(to)}`,
        ...shareCells(shares)
    ]);
    const rows = [['', words.changed, ...shareCells(compared.changed)], ...moves];
    const decisions = compared.decisions.flatMap(decision => ['', ...decisionLines(decision, language, bold)]);
    return [
        '',
        bold(words.compared(compared.ruleset)),
        ...columns(rows, ['left', 'left', 'right', 'right']),
        ...decisions
    ];
}

function scoreLines(score: SimulatedScore, language: Language, bold: Bold): string[] {
    const words = WORDS[language];
    const text = (value: Exact): string =>
        score.unit === 'ratio' ? `${exactText(value.mul(ratio(100, 1)))}%` : exactText(value);
    if (score.mean === null) return [bold(score.measure), `  ${words.undetermined}`];
    const shown = score.quantiles.filter(({ of }) => ['0.05', '0.25', '0.5', '0.75', '0.95'].includes(of as string));
    const quantiles = shown.map(
        ({ of, score: at }) =>
            `${words.below(`${exactText(readExact(of)!.mul(ratio(100, 1)))}%`)} ${text(readExact(at)!)}`
    );
    const summary = [`${words.mean} ${text(readExact(score.mean)!)}`, ...quantiles].join(
        language === 'zh' ? '，' : ', '
    );
    const bars = scoreBars(score, text).map(({ range, count, cells }) => [
        '',
        range,
        grouped(count),
        '█'.repeat(cells) || (count > 0 ? '▏' : '')
    ]);
    return [`${bold(score.measure)}${words.colon}${summary}`, ...columns(bars, ['left', 'right', 'right', 'left'])];
}
