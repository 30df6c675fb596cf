// A simulation for people: shares of the outcomes, the scores as bars, and what was taken for granted.
import { exactText, ratio, readExact, round, writeExact, type Exact, type ExactJson } from '@guiju/exact';
import type { ExactOutcomes, Language, Shares, SimulatedScore, Simulation } from '@guiju/model';
import type { Output } from '../io.ts';
import { columns } from './layout.ts';
import { scoreBars } from './score-bars.ts';
import { exactPercent, grouped, percentText } from './share-text.ts';

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
        exactly: '精确',
        counted: '“精确”一列不靠抽取：前提所允许的每一种审核都按它的机会计入；0% 是不可能出现。',
        inexact: (because: string) => `没有算出精确的占比，因为${because}。`,
        bounds: (lowest: string, highest: string, mean: string) =>
            `精确：最低 ${lowest}，最高 ${highest}，平均 ${mean}`,
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
        exactly: 'exactly',
        counted:
            'What is exact is not drawn: every audit that the above allows counts with its chance; 0% cannot come.',
        inexact: (because: string) => `Exact shares were not worked out: ${because}.`,
        bounds: (lowest: string, highest: string, mean: string) =>
            `Exactly: lowest ${lowest}, highest ${highest}, mean ${mean}`,
        colon: ': '
    }
} as const;

export function simulationReport(result: Simulation, { title, language, output }: SimulationTelling): string {
    const words = WORDS[language];
    const bold = (text: string): string => output.paint(['bold'], text);
    const head = `${bold(title)}  ${words.head(grouped(result.runs), result.seed)}`;
    const decisions = result.decisions.flatMap((decision, place) => [
        '',
        ...decisionLines(decision, language, bold, result.exact?.decisions[place])
    ]);
    const score = result.score ? ['', ...scoreLines(result.score, language, bold, result.exact?.score)] : [];
    const exact = result.because === undefined ? [] : [`- ${words.exact(result.because)}`];
    const error = result.decisions.length > 0 ? [`- ${words.error}${language === 'zh' ? '。' : '.'}`] : [];
    const inexact = result.inexact === undefined ? [] : [`- ${words.inexact(result.inexact)}`];
    const counted = result.exact && result.decisions.length > 0 ? [`- ${words.counted}`] : [];
    const assumed = [
        '',
        bold(words.assumed),
        ...result.assumptions.map(each => `- ${each}`),
        ...error,
        ...counted,
        ...inexact,
        ...exact
    ];
    return [head, ...decisions, ...comparedLines(result, language, bold), ...score, ...assumed, ''].join('\n');
}

type Bold = (text: string) => string;

const BAR = 30;

type ExactDecision = ExactOutcomes['decisions'][number];

function decisionLines(
    decision: Simulation['decisions'][number],
    language: Language,
    bold: Bold,
    exact?: ExactDecision
): string[] {
    const { undetermined } = decision;
    const isPossible = undetermined.count > 0 || (exact !== undefined && exact.undetermined !== '0');
    const without = isPossible ? [{ name: WORDS[language].undetermined, ...undetermined }] : [];
    const rows = [...decision.grades, ...without].map(({ name, ...shares }, place) => [
        '',
        name,
        ...shareCells(shares),
        ...(exact ? [WORDS[language].exactly, exactPercent(exact.grades[place]?.share ?? exact.undetermined)] : []),
        bar(shares.share)
    ]);
    const aligned = exact ? (['left', 'left', 'right', 'right', 'left', 'right', 'left'] as const) : ROW;
    return [bold(decision.name), ...columns(rows, aligned)];
}

const ROW = ['left', 'left', 'right', 'right', 'left'] as const;

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

function scoreLines(
    score: SimulatedScore,
    language: Language,
    bold: Bold,
    exact: ExactOutcomes['score'] | undefined
): string[] {
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
    const bounds =
        exact && exact.mean !== null
            ? [
                  `  ${words.bounds(...([exact.lowest, exact.highest, rounded(exact.mean, score.step)].map(each => text(readExact(each)!)) as [string, string, string]))}`
              ]
            : [];
    return [
        `${bold(score.measure)}${words.colon}${summary}`,
        ...bounds,
        ...columns(bars, ['left', 'right', 'right', 'left'])
    ];
}

/** To a hundredth of the step, as the mean of a run. */
const rounded = (mean: ExactJson, step: ExactJson): ExactJson =>
    writeExact(round(readExact(mean)!, readExact(step)!.mul(ratio(1, 100)), 'half-up'));
