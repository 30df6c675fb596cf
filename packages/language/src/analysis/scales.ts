// Scales: by which one an item is answered, and what each of its answers is worth there.
import { compare, exact, larger, type Exact } from '@guiju/exact';
import {
    isScaleBand,
    isScaleOption,
    type Item,
    type Ruleset,
    type Scale,
    type ScaleBand,
    type ScaleOption,
    type Worth
} from '../generated/ast.ts';
import { itemsOf, scoringsOf } from '../names/catalogue.ts';
import { scaleOf } from '../names/options.ts';
import { meaningOf } from '../words.ts';

export type ScaleEntry = ScaleOption | ScaleBand;

/** An answer of a scale as one item has it. */
export interface ItemOption {
    readonly node: ScaleEntry;
    readonly from: Exact;
    readonly to: Exact;
}

/** A measured value is mapped to points; any other scale has answers with names. */
export const isMeasured = ({ unit }: Scale): boolean => unit !== undefined;

export const entriesOf = ({ members }: Scale): ScaleEntry[] =>
    members.filter(member => isScaleOption(member) || isScaleBand(member));

/** Per cent of the item's points instead of points. */
export const isShare = (worth: Worth | undefined): boolean => worth !== undefined && meaningOf(worth.unit) === '%';

/** What the entry is worth by itself: points, or a share of the item's points. */
export function worthOf({ worth }: ScaleEntry): { from: Exact; to: Exact } {
    const [from, to] = [exact(worth?.from ?? '0'), exact(worth?.to ?? worth?.from ?? '0')];
    return isShare(worth) ? { from: from.div(100), to: to.div(100) } : { from, to };
}

/** The answers that an item has by its scale; none where it has no scale. */
export function optionsOf(item: Item): ItemOption[] {
    const scale = scaleOf(item);
    const points = exact(item.points.value);
    return (scale ? entriesOf(scale) : []).map(node => {
        const { from, to } = worthOf(node);
        return isShare(node.worth) ? { node, from: from.mul(points), to: to.mul(points) } : { node, from, to };
    });
}

/** What a scale in per cent gives at best; undefined for one in points. */
export function bestShare(scale: Scale): Exact | undefined {
    const entries = entriesOf(scale);
    if (entries.length === 0 || !entries.every(({ worth }) => isShare(worth))) return undefined;
    return entries.map(entry => worthOf(entry).to).reduce(larger);
}

/** The first answer that goes up in a scale that goes down, or the other way round. */
export function directionFault(scale: Scale): { before: ScaleOption; after: ScaleOption } | undefined {
    const options = scale.members.filter(isScaleOption);
    if (new Set(options.map(({ worth }) => isShare(worth))).size > 1) return undefined;
    const steps = options.slice(1).map((after, index) => ({ before: options[index]!, after }));
    const turns = (sign: number) => steps.find(({ before, after }) => compareWorth(after, before) === sign);
    const [rise, fall] = [turns(1), turns(-1)];
    if (!rise || !fall) return undefined;
    return steps.indexOf(rise) > steps.indexOf(fall) ? rise : fall;
}

function compareWorth(a: ScaleOption, b: ScaleOption): number {
    const [one, other] = [worthOf(a), worthOf(b)];
    return Math.sign(compare(one.to, other.to) || compare(one.from, other.from));
}

/** The scales that some item is answered by, in any scoring of the file. */
export function scalesInUse(ruleset: Ruleset): ReadonlySet<Scale | undefined> {
    const items = scoringsOf(ruleset).flatMap(itemsOf);
    return new Set(items.flatMap(item => [scaleOf(item), item.scale?.ref]));
}
