// Random formulas as text: their units fit, and whatever can be named may be named.
import type { Chance } from './random.ts';
import type { Catalogue } from './random-scorings.ts';

export type Unit = 'points' | 'ratio' | 'count';

/** What a formula can name; `measures` are those written before it. */
export interface Scope extends Catalogue {
    readonly measures: readonly { readonly name: string; readonly unit: Unit }[];
}

/** A formula and the measures it divides by, which may be 0. */
export interface Formula {
    readonly text: string;
    readonly divisors: readonly string[];
}

const plain = (text: string): Formula => ({ text, divisors: [] });

function joined(write: (...texts: string[]) => string, ...parts: readonly Formula[]): Formula {
    return { text: write(...parts.map(part => part.text)), divisors: parts.flatMap(part => part.divisors) };
}

/** `depth`: how many operations may stand inside each other. */
export function randomFormula(chance: Chance, scope: Scope, unit: Unit, depth: number): Formula {
    const named = scope.measures.filter(measure => measure.unit === unit);
    if (named.length > 0 && chance.odds(20)) return plain(chance.oneOf(named).name);
    if (depth === 0 || chance.odds(25)) return plain(leafOf(chance, scope, unit));
    return operationOf(chance, scope, unit, depth - 1);
}

function operationOf(chance: Chance, scope: Scope, unit: Unit, depth: number): Formula {
    const part = (of: Unit): Formula => randomFormula(chance, scope, of, depth);
    const joint = chance.odds(40) ? undefined : OWN_OPERATIONS[unit](chance, scope, part);
    if (joint) return joint;
    const sign = chance.oneOf(['+', '-', '+', '-', '最小', '最大', '负']);
    if (sign === '负') return joined(inner => `(-(${inner}))`, part(unit));
    const isCall = sign === '最小' || sign === '最大';
    return joined((a, b) => (isCall ? `${sign}(${a}, ${b})` : `(${a} ${sign} ${b})`), part(unit), part(unit));
}

type PartOf = (unit: Unit) => Formula;

/** Operations that give this unit alone; undefined where what they need is not there. */
const OWN_OPERATIONS: Record<Unit, (chance: Chance, scope: Scope, part: PartOf) => Formula | undefined> = {
    points: (chance, _, part) =>
        chance.oneOf([
            () => joined((a, b) => `(${a} 折合 ${b})`, part('ratio'), plain(literalOf(chance, 'points'))),
            () => joined((a, b) => `(${a} × ${b})`, part('points'), part('ratio')),
            () => joined(a => `(${a} × ${chance.oneOf(['2', '0.5', '3'])})`, part('points')),
            () => joined(a => `(${a} ÷ ${chance.oneOf(['2', '3', '0.5'])})`, part('points'))
        ])(),
    ratio: (chance, scope, part) =>
        chance.oneOf([
            () => quotientOf(chance, scope, 'points', part),
            () => quotientOf(chance, scope, 'points', part),
            () => quotientOf(chance, scope, 'count', part),
            () => joined(a => `(1 - ${a})`, part('ratio')),
            () => joined((a, b) => `(${a} × ${b})`, part('ratio'), part('ratio'))
        ])(),
    count: (chance, _, part) => joined(a => `(${a} × ${chance.from(1, 3)})`, part('count'))
};

/** By a measure, which may be 0, or now and then by a formula that perhaps cannot. */
function quotientOf(chance: Chance, scope: Scope, unit: Unit, part: PartOf): Formula | undefined {
    const above = part(unit);
    const named = scope.measures.filter(measure => measure.unit === unit);
    if (named.length > 0 && chance.odds(80)) {
        const { name } = chance.oneOf(named);
        return { text: `(${above.text} ÷ ${name})`, divisors: [...above.divisors, name] };
    }
    return joined((a, b) => `(${a} ÷ (${b} + ${literalOf(chance, unit)}))`, above, part(unit));
}

export function literalOf(chance: Chance, unit: Unit): string {
    if (unit === 'points') return `${chance.oneOf(['1', '2.5', '5', '10', '0.1', '100'])}分`;
    return unit === 'ratio' ? `${chance.oneOf(['5', '12.5', '50', '80', '100'])}%` : `${chance.from(1, 6)}`;
}

function leafOf(chance: Chance, scope: Scope, unit: Unit): string {
    const attributes = unit === 'points' ? ['得分', '得分', '分值'] : ['得分率'];
    const entry = chance.odds(60) ? `指标 ${chance.oneOf(scope.sections)}` : `条目 ${chance.oneOf(scope.items)}`;
    const attribute = chance.oneOf(attributes);
    const sections = (of: string): string => `指标${of}${filterOf(chance, scope, 50)}`;
    if (unit === 'count') {
        const counted = [`条目${filterOf(chance, scope, 50)}`, sections(''), chance.oneOf(scope.tallies)];
        return chance.odds(15) ? literalOf(chance, unit) : `计数(${chance.oneOf(counted)})`;
    }
    const collection = chance.odds(70) ? `条目 ${attribute}${filterOf(chance, scope, 50)}` : sections(` ${attribute}`);
    return chance.oneOf([
        () => literalOf(chance, unit),
        () => `${entry} ${attribute}`,
        () => (unit === 'points' ? `合计(${chance.oneOf(scope.tallies)})` : `${entry} ${attribute}`),
        () => `合计(${collection})`,
        () => `合计(${collection})`,
        () => `${chance.oneOf(['平均', '最小', '最大'])}(${collection})`
    ])();
}

function filterOf(chance: Chance, scope: Scope, percent: number): string {
    return chance.odds(percent) ? ` 其中 ${randomFilter(chance, scope, 1)}` : '';
}

const SIGNS = ['≥', '>', '≤', '<', '=', '≠'];

/** A condition on each item. */
export function randomFilter(chance: Chance, scope: Scope, depth: number): string {
    if (depth > 0 && chance.odds(30)) {
        const part = (): string => randomFilter(chance, scope, depth - 1);
        return chance.oneOf([
            () => `非 (${part()})`,
            () => `(${part()} 且 ${part()})`,
            () => `(${part()} 或 ${part()})`
        ])();
    }
    const sign = chance.oneOf(SIGNS);
    const named = scope.measures.filter(({ unit }) => unit === 'points');
    return chance.oneOf([
        () => '适用',
        () => '适用',
        () => chance.oneOf(['△', '非 △']),
        () => `得分 ${sign} ${chance.oneOf(['0', '1', '2.5', '5'])}分`,
        () => `得分 ${sign} 分值`,
        () => `得分 ${sign} 分值 × 60%`,
        () => `分值 ${sign} ${chance.oneOf(['0', '1', '3'])}分`,
        () => `得分率 ${sign} ${chance.oneOf(['0', '50', '100'])}%`,
        () => (named.length > 0 ? `得分 ${sign} ${chance.oneOf(named).name}` : '适用')
    ])();
}

/** A condition on the whole audit. */
export function randomCondition(chance: Chance, scope: Scope, depth: number): string {
    if (depth > 0 && chance.odds(30)) {
        const part = (): string => randomCondition(chance, scope, depth - 1);
        return chance.oneOf([
            () => `非 (${part()})`,
            () => `(${part()} 且 ${part()})`,
            () => `(${part()} 或 ${part()})`
        ])();
    }
    const sign = chance.oneOf(SIGNS);
    const tally = chance.oneOf(scope.tallies);
    const { name, unit } = chance.oneOf(scope.measures);
    return chance.oneOf([
        () => `${name} ${sign} ${literalOf(chance, unit)}`,
        () => `指标 ${chance.oneOf(scope.sections)} 得分率 ${sign} ${chance.oneOf(['40', '60', '100'])}%`,
        () => `条目 ${chance.oneOf(scope.items)} 得分 ${sign} ${chance.oneOf(['0', '1', '5'])}分`,
        () => `条目 ${chance.oneOf(scope.items)} 适用`,
        () => `计数(${tally}) ≥ ${chance.from(1, 3)}`,
        () => `合计(${tally}) ${sign} ${chance.oneOf(['0', '1', '2'])}分`,
        () => `存在(条目 其中 ${randomFilter(chance, scope, 1)})`,
        () => `全部(条目 其中 ${randomFilter(chance, scope, 1)})`
    ])();
}
