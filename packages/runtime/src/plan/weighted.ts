// Weighted sums of sections and weighted means, in a plan: what is absent is dealt with as the rule says.
import { exact, interval, isZero, ONE, ZERO } from '@guiju/exact';
import type { Expression, WeightColumn, WeightLevel } from '@guiju/model';
import { levelOf, type Weighted } from '../evaluate/weighted.ts';
import type { WeightedMean } from '../evaluate/weighted-mean.ts';
import { applySteps } from '../evaluate/steps.ts';
import { exactOf, unknownName } from '../model-fault.ts';
import type { Lowering } from './lowering.ts';
import type { Answer, Quotient } from './quantity.ts';
import { sectionPoints, sectionScore } from './sections.ts';
import { sectionNamed } from '../evaluate/section-scores.ts';
import { Unplanned, UNPLANNED } from './unplanned.ts';

/** The columns of an input that differs are told apart by what it is. */
export function weighted(asked: Weighted, lowering: Lowering): Quotient {
    const level = levelOf(asked.section, lowering.world.base);
    const columns = level.columns.filter((_, place) => level.input !== null || place === 0);
    const values = columns.flatMap(column => {
        const taken = columnTaken(level, column, lowering);
        return taken.yes === lowering.graph.no
            ? []
            : [{ taken, value: () => columnValue(asked, level, column, lowering) }];
    });
    const last = values.pop();
    if (last === undefined) throw unknownName(level.input ?? 'weights');
    return values.reduce((rest, { taken, value }) => lowering.arithmetic.select(taken, value(), rest), last.value());
}

function columnTaken({ input }: WeightLevel, { value }: WeightColumn, lowering: Lowering): Answer {
    if (input === null || value === null) return lowering.arithmetic.surely(lowering.graph.yes);
    return lowering.answer(lowering.single({ op: 'value', input, value })!);
}

/** A section with its share, and what it brings while something in it is applicable. */
interface Part {
    readonly share: Quotient;
    readonly present: Answer;
    readonly value: Quotient;
    /** What it brings as full marks. */
    readonly full: Quotient;
}

function columnValue(asked: Weighted, level: WeightLevel, { shares }: WeightColumn, lowering: Lowering): Quotient {
    const { arithmetic, graph } = lowering;
    const parts = shares.flatMap(({ section, share }) =>
        isZero(exactOf(share)) ? [] : [partOf(section, arithmetic.constant(exactOf(share)), asked, lowering)]
    );
    const zero = arithmetic.constant(ZERO);
    const add = (terms: readonly Quotient[]): Quotient => terms.reduce((a, b) => arithmetic.add(a, b), zero);
    const brought = (absent: (part: Part) => Quotient): Quotient =>
        add(
            parts.map(part =>
                arithmetic.multiply(part.share, arithmetic.select(part.present, part.value, absent(part)))
            )
        );
    switch (level.absent) {
        case 'redistributed': {
            const shared = add(parts.map(({ share, present }) => arithmetic.select(present, share, zero)));
            return arithmetic.divide(
                brought(() => zero),
                shared
            );
        }
        case 'full':
            return brought(({ full }) => full);
        case 'zero':
            return brought(() => zero);
        default: {
            const all = graph.and(...parts.map(({ present }) => present.yes));
            const sum = brought(() => zero);
            return { ...sum, none: graph.or(sum.none, graph.not(all)) };
        }
    }
}

function partOf(section: string, share: Quotient, { attribute }: Weighted, lowering: Lowering): Part {
    const { arithmetic, world } = lowering;
    const points = sectionPoints(section, lowering);
    const present = arithmetic.surely(lowering.isPositive(points));
    const isWeighted = world.base.catalogue.model.weights?.some(level => level.section === section);
    const own = (): Quotient => {
        const score = sectionScore(section, lowering);
        return attribute === 'score' ? score : arithmetic.divide(score, points);
    };
    const value = isWeighted ? weighted({ op: 'weighted', section, attribute }, lowering) : own();
    return {
        share,
        present,
        value,
        full: attribute === 'ratio' ? arithmetic.constant(ONE) : fullScore(section, lowering)
    };
}

/** Full marks, within the bounds of the section. */
function fullScore(section: string, { world, arithmetic }: Lowering): Quotient {
    const { bounds = [] } = sectionNamed(world.base, section);
    const below = [...(world.base.below.get(section) ?? [])];
    const points = below.map(index => world.base.entries[index]!.facts.points).reduce((a, b) => a.add(b), exact(0));
    return arithmetic.constant(applySteps(bounds, interval.point(points)).lo!);
}

/** A part of weight 0 does not count; without any weight there is no mean. */
export function weightedMean(mean: WeightedMean, of: (part: Expression) => Quotient, lowering: Lowering): Quotient {
    const { arithmetic, graph } = lowering;
    const zero = arithmetic.constant(ZERO);
    const parts = mean.of.map(({ value, weight }) => {
        const by = of(weight);
        if (by.above.lo < 0n) throw new Unplanned(UNPLANNED.negativeWeight);
        const counts = arithmetic.answer(graph.not(graph.isZero(by.above)), by.none);
        return { by, counted: arithmetic.select(counts, arithmetic.multiply(of(value), by), zero) };
    });
    const above = parts.map(({ counted }) => counted).reduce((a, b) => arithmetic.add(a, b));
    return arithmetic.divide(
        above,
        parts.map(({ by }) => by).reduce((a, b) => arithmetic.add(a, b))
    );
}
