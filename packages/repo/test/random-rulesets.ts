// Random rulesets as text. Most of them check clean; none of them is made to please the analyses.
import { chanceOf, type Chance } from './random.ts';
import { randomScoring } from './random-scorings.ts';
import { literalOf, randomCondition, randomFormula, type Scope, type Unit } from './random-formulas.ts';

/** The same seed gives the same text; `size` from 1 says how large the checklist and the formulas may be. */
export function randomRuleset(seed: number, size: number): string {
    const chance = chanceOf(seed);
    const scoring = randomScoring(chance, size);
    let scope: Scope = { ...scoring, measures: [] };
    const measures = chance.several(2, 3 + size, place => {
        const unit = place < 2 ? 'points' : chance.oneOf<Unit>(['points', 'points', 'ratio', 'ratio', 'count']);
        const name = `量${place + 1}`;
        const text = `  ${name} = ${measureOf(chance, scope, unit, size)}`;
        scope = { ...scope, measures: [...scope.measures, { name, unit }] };
        return text;
    });
    const grades = chance.several(1, 2, place => gradesOf(chance, scope, `等级${place + 1}`));
    return [`规则 R-${seed} 《随机》`, scoring.text, '计算 {', ...measures, '}', ...grades, ''].join('\n');
}

function measureOf(chance: Chance, scope: Scope, unit: Unit, size: number): string {
    const { text, divisors } = randomFormula(chance, scope, unit, Math.min(size, 3));
    const asked = scope.measures.length > 0 && chance.odds(30) ? [chance.oneOf(scope.measures).name] : [];
    const zeroCases = [...new Set([...divisors, ...asked])].map(divisor => {
        const value = chance.odds(50) ? '无法评定' : randomFormula(chance, scope, unit, 0).text;
        return `${divisor} 为零 则 ${value}`;
    });
    return [text, ...zeroCases, ...modifiersOf(chance, unit)].join('，');
}

const STEPS: Record<Unit, readonly string[]> = {
    points: ['0.01', '0.5', '1分', '3'],
    ratio: ['0.01%', '1%', '10%'],
    count: ['1', '2']
};

/** Nothing is left open; clamps and roundings in any order. */
function modifiersOf(chance: Chance, unit: Unit): string[] {
    const [floor, ceiling] = [literalOf(chance, unit), literalOf(chance, unit)];
    const rounding = chance.oneOf(['四舍五入到', '四舍六入五成双到', '进位到', '舍去到']);
    const steps = chance.someOf(
        [
            `超过 ${ceiling} 按 ${ceiling} 计`,
            `${rounding} ${chance.oneOf(STEPS[unit])}`,
            `不足 ${floor} 按 ${floor} 计`,
            `不足 0 按 0 计`
        ],
        15
    );
    return [...(chance.odds(50) ? steps : steps.reverse()), '不设上下限', '不舍入'];
}

const RUNGS = ['甲', '乙', '丙', '丁'];

function gradesOf(chance: Chance, scope: Scope, name: string): string {
    const rungs = RUNGS.slice(0, chance.oneOf([2, 2, 3, 3, 4]));
    const measure = chance.odds(85) ? chance.oneOf(scope.measures) : undefined;
    const nesting = chance.oneOf([' 独立', ' 独立', ' 逐级', '']);
    const gates = measure
        ? bandsOf(chance, scope, measure, rungs)
        : rungs.slice(0, -1).map(rung => `${rung} 当 ${randomCondition(chance, scope, 2)}`);
    const vetoes = chance.several(0, 2, () => vetoOf(chance, scope, chance.oneOf(rungs.slice(1))));
    const head = `等级 ${name}${measure ? ` 按 ${measure.name}` : ''} {`;
    return [head, `阶梯 ${rungs.join(' > ')}${nesting}`, ...gates, ...vetoes].join('\n  ') + '\n}';
}

const vetoOf = (chance: Chance, scope: Scope, rung: string): string =>
    `否决 ${rung} 当 ${randomCondition(chance, scope, 1)} “理由”`;

/** How far the limits of neighbours lie apart. */
const DISTANCES: Record<Unit, readonly number[]> = { points: [0.5, 1, 2, 5, 20], ratio: [5, 20, 30], count: [1, 1, 2] };

/** Every rung but the last, from the better end: thresholds, bands that meet, or what is best when low. */
function bandsOf(chance: Chance, scope: Scope, measure: Scope['measures'][number], rungs: readonly string[]): string[] {
    const { name, unit } = measure;
    let limit = chance.oneOf([-5, 0, 0, 1]);
    const rising = rungs.slice(1).map(() => (limit += chance.oneOf(DISTANCES[unit])));
    const shape = chance.oneOf(['≥', '≥', '>', '≤', '<', 'meet', 'meet', 'close', 'when']);
    const limits = (shape === '≤' || shape === '<' ? rising : rising.reverse()).map(value => inUnit(value, unit));
    return limits.map((own, place) => {
        const above = limits[place - 1];
        const rung = rungs[place]!;
        const condition = chance.odds(20) ? ` 且 ${randomCondition(chance, scope, 1)}` : '';
        if (shape === 'when') return `${rung} 当 ${name} ≥ ${own}${condition}`;
        if (shape !== 'meet' && shape !== 'close') return `${rung} ${shape} ${own}${condition}`;
        const band = above === undefined ? `≥ ${own}` : `${own}~${shape === 'meet' ? '<' : ''}${above}`;
        return `${rung} ${band}${condition}`;
    });
}

/** A band has no sign; a threshold below 0 is one that everybody passes. */
const inUnit = (value: number, unit: Unit): string => `${Math.max(value, 0)}${unit === 'ratio' ? '%' : ''}`;
