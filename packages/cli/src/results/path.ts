// The cheapest way to a grade, for people: what to improve, what each improvement costs, and whether anything is cheaper.
import type { Language, PathResult } from '@guiju/model';
import { columns } from './layout.ts';
import { NONE, numberText } from './telling.ts';

type Change = PathResult['changes'][number];

const WORDS = {
    zh: {
        none: '无结论',
        reached: (name: string, from: string, grade: string) => `${name}：${from}，已经是“${grade}”或更好，不必改进`,
        way: (name: string, from: string, to: string) => `${name}：${from} → ${to}`,
        cost: (cost: string, proven: boolean, atLeast: string) =>
            proven ? `代价 ${cost}，没有更省的办法` : `代价 ${cost}；没有证明是最省的，最省不低于 ${atLeast}`,
        noWay: (name: string, from: string, to: string) => `${name}：${from}，到不了“${to}”`,
        head: ['改进', '', '现在', '改为', '代价'],
        score: (score: string) => `改进后得分 ${score}`,
        tally: '计分项',
        finding: '发现'
    },
    en: {
        none: 'no outcome',
        reached: (name: string, from: string, grade: string) =>
            `${name}: ${from} is “${grade}” or better already; nothing has to be improved`,
        way: (name: string, from: string, to: string) => `${name}: ${from} → ${to}`,
        cost: (cost: string, proven: boolean, atLeast: string) =>
            proven
                ? `costs ${cost}, and nothing is cheaper`
                : `costs ${cost}; not proven to be the cheapest, which costs at least ${atLeast}`,
        noWay: (name: string, from: string, to: string) => `${name}: ${from} does not get to “${to}”`,
        head: ['Improve', '', 'Now', 'To', 'Cost'],
        score: (score: string) => `The score is ${score} then`,
        tally: 'tally',
        finding: 'finding'
    }
} as const;

export function pathReport(found: PathResult, { language, name }: { language: Language; name: string }): string {
    const words = WORDS[language];
    const from = found.from.grade ?? words.none;
    if (found.cost === null) {
        return lines([
            words.noWay(name, from, found.to),
            ...(found.because === undefined ? [] : [`  ${found.because}`])
        ]);
    }
    if (found.changes.length === 0) return lines([words.reached(name, from, found.to)]);
    const rows = [words.head, ...found.changes.map(change => rowOf(change, language))];
    const score = found.score === null ? [] : [words.score(numberText(found.score))];
    return lines([
        words.way(name, from, found.grade ?? found.to),
        words.cost(numberText(found.cost), found.proven, numberText(found.atLeast)),
        '',
        ...columns(rows, ['left', 'left', 'right', 'right', 'right']).map(line => `  ${line}`),
        '',
        ...score
    ]);
}

function rowOf({ item, tally, finding, title, from, to, cost }: Change, language: Language): string[] {
    const words = WORDS[language];
    const what = item ?? (tally === undefined ? words.finding : words.tally);
    return [what, title ?? tally ?? finding ?? '', from ?? NONE, to, numberText(cost)];
}

const lines = (all: readonly string[]): string => all.map(line => `${line}\n`).join('');
