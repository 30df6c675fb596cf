// Sections in a plan: their score within its bounds, their points, their ratio, whether anything in them is applicable.
import { interval, ONE, ZERO, type Exact } from '@guiju/exact';
import type { Attribute } from '@guiju/model';
import type { Entry } from '../evaluate/outcomes.ts';
import { isBounded, sectionNamed } from '../evaluate/section-scores.ts';
import { unknownName } from '../model-fault.ts';
import type { Lowering } from './lowering.ts';
import type { Quotient, Term } from './quantity.ts';
import { Unplanned, UNPLANNED } from './unplanned.ts';

export function sectionTerm(code: string, attribute: Attribute, lowering: Lowering): Term {
    const { arithmetic, world } = lowering;
    switch (attribute) {
        case 'applicable':
            return arithmetic.surely(lowering.isPositive(applicableIn(code, lowering)));
        case 'outermost':
            return arithmetic.surely(
                sectionNamed(world.base, code).parent === null ? lowering.graph.yes : lowering.graph.no
            );
        case 'score':
            return sectionScore(code, lowering);
        case 'points':
            return sectionPoints(code, lowering);
        case 'ratio':
            return arithmetic.divide(sectionScore(code, lowering), sectionPoints(code, lowering));
        default:
            throw unknownName(attribute);
    }
}

export const sectionPoints = (code: string, lowering: Lowering): Quotient =>
    sumOver(
        itemsIn(code, lowering),
        ({ facts, outcomes: [only] }) => (only!.applicable ? facts.points : ZERO),
        lowering
    );

/** A section in which nothing is applicable scores nothing, whatever its floor. */
export function sectionScore(code: string, lowering: Lowering): Quotient {
    const { arithmetic, world } = lowering;
    const whole = sumOfParts(code, lowering);
    const { bounds } = sectionNamed(world.base, code);
    if (bounds === undefined) return whole;
    const applicable = arithmetic.surely(lowering.isPositive(applicableIn(code, lowering)));
    return arithmetic.select(applicable, arithmetic.stepped(bounds, whole), arithmetic.constant(ZERO));
}

function sumOfParts(code: string, lowering: Lowering): Quotient {
    const { base } = lowering.world;
    if (!isBounded(base, code)) return sumOver(itemsIn(code, lowering), scoreOf, lowering);
    const own = base.entries.filter(({ facts }) => facts.item.section === code).map(({ facts }) => facts.index);
    return base.catalogue.model.sections
        .filter(({ parent }) => parent === code)
        .map(section => sectionScore(section.code, lowering))
        .reduce((a, b) => lowering.arithmetic.add(a, b), sumOver(own, scoreOf, lowering));
}

function itemsIn(code: string, { world }: Lowering): number[] {
    const places = world.base.below.get(code);
    if (places === undefined) throw unknownName(code);
    return [...places];
}

const applicableIn = (code: string, lowering: Lowering): Quotient =>
    sumOver(itemsIn(code, lowering), ({ outcomes: [only] }) => (only!.applicable ? ONE : ZERO), lowering);

function scoreOf({ outcomes: [only] }: Entry): Exact {
    const known = interval.known(only!.score);
    if (known === undefined) throw new Unplanned(UNPLANNED.severalValues);
    return only!.applicable ? known : ZERO;
}

/** Over the items at these places, what each outcome brings. */
export function sumOver(indexes: readonly number[], part: (entry: Entry) => Exact, lowering: Lowering): Quotient {
    const { world, aggregates } = lowering;
    const weights = new Map<number, Exact[]>();
    for (const index of indexes) {
        const place = lowering.slotOf.get(index)!;
        const slot = world.slots[place];
        if (slot?.kind === 'item') weights.set(place, slot.outcomes.map(part));
    }
    return aggregates.sum(weights);
}
