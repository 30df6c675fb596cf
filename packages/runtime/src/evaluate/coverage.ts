// Whether enough was evaluated: the share of items, or of their points, that are answered with a score.
import { compare, interval, ONE, quotientBounds, ZERO, type Alternative, type Interval } from '@guiju/exact';
import type { Coverage, Expression, Model } from '@guiju/model';
import { plainNumber, rangeText } from '../explain/values.ts';
import type { Language } from '../language.ts';
import { exactOf, unknownName } from '../model-fault.ts';
import { oncePer } from '../once-per.ts';
import { conditionsOf } from './ladder.ts';
import type { Entry, Outcome } from './outcomes.ts';
import { partsOf } from './thresholds.ts';
import { isState } from './views.ts';

/** Whether the rule tells the states of answers apart. */
export const asksStates = oncePer(({ measures, decisions, coverage }: Model): boolean => {
    if (coverage !== undefined) return true;
    const computed = measures.flatMap(({ expression, whenZero }) => [
        expression,
        ...whenZero.flatMap(({ result }) => (result === null ? [] : [result]))
    ]);
    return [...computed, ...decisions.flatMap(conditionsOf)].some(asksState);
});

function asksState(expression: Expression): boolean {
    if ((expression.op === 'attribute' || expression.op === 'entry') && isState(expression.attribute)) return true;
    return partsOf(expression).some(asksState);
}

export interface Covered {
    /** Null where nothing concerns the client. */
    readonly share: Interval | null;
    /** Whether the share is surely, or possibly, below the least one. */
    readonly lacks: 'yes' | 'no' | 'maybe';
}

type Below = ReadonlyMap<string, ReadonlySet<number>>;

export function coveredBy(coverage: Coverage, entries: readonly Entry[], below: Below): Covered {
    const places = coverage.section === null ? undefined : below.get(coverage.section);
    if (coverage.section !== null && places === undefined) throw unknownName(coverage.section);
    const counted = places === undefined ? entries : entries.filter(({ facts }) => places.has(facts.index));
    const bounds = quotientBounds(counted.map(entry => entry.outcomes.map(each => shareOf(each, entry, coverage))))!;
    const { range, divisorCanBeZero } = bounds;
    if (range === null) return { share: null, lacks: 'no' };
    const least = exactOf(coverage.least);
    if (range.lo !== null && compare(range.lo, least) >= 0) return { share: range, lacks: 'no' };
    const surely = !divisorCanBeZero && range.hi !== null && compare(range.hi, least) < 0;
    return { share: range, lacks: surely ? 'yes' : 'maybe' };
}

/** What an item adds to what is evaluated, and to what concerns the client. */
function shareOf({ state }: Outcome, { facts }: Entry, { by }: Coverage): Alternative {
    const whole = interval.point(by === 'items' ? ONE : facts.points);
    const nothing = interval.point(ZERO);
    return { above: state === null ? whole : nothing, below: state === 'not applicable' ? nothing : whole };
}

/** A sentence for each coverage that is surely too small. */
export function lackingCoverage(
    { coverage = [] }: Model,
    entries: readonly Entry[],
    below: Below,
    language: Language
): string[] {
    return coverage.flatMap(each => {
        const covered = coveredBy(each, entries, below);
        return covered.lacks === 'yes' ? [lackText(each, covered.share!, language)] : [];
    });
}

function lackText(coverage: Coverage, share: Interval, language: Language): string {
    const zh = language === 'zh';
    const [name, found] = [nameOf(coverage, language), rangeText(share, 'ratio', zh)];
    const least = plainNumber(exactOf(coverage.least), 'ratio');
    return zh
        ? `${name} ${found}，少于 ${least}，依规则整个结果无法评定`
        : `${name} ${found} is less than ${least}: by the rule the whole result is undetermined`;
}

/** 条目覆盖, 指标 5.1 的分值覆盖; coverage of items, coverage of points in section 5.1. */
export function nameOf({ section, by }: Coverage, language: Language): string {
    if (language === 'zh')
        return `${section === null ? '' : `指标 ${section} 的`}${by === 'items' ? '条目' : '分值'}覆盖`;
    return `coverage of ${by}${section === null ? '' : ` in section ${section}`}`;
}
