// Scales: by which one an item is answered, and what each of its answers is worth there.
import { compare, exact, larger, type Exact } from '@guiju/exact';
import {
    isScaleBand,
    isScaleOption,
    type Item,
    type Mark,
    type Ruleset,
    type Scale,
    type ScaleLimit,
    type ScaleBand,
    type ScaleOption,
    type Worth
} from '../generated/ast.ts';
import { itemsOf, rulesetOf, scoringsOf } from '../names/catalogue.ts';
import { optionNames, scaleOf } from '../names/options.ts';
import { meaningOf } from '../words.ts';

export type ScaleEntry = ScaleOption | ScaleBand;

/** An answer of a scale as one item has it. */
export interface ItemOption {
    readonly node: ScaleEntry;
    readonly from: Exact;
    readonly to: Exact;
    /** The mark of the item that rules it out. */
    readonly barred: Mark | undefined;
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

/** The answers of an item's scale, those ruled out included; none where it has no scale. */
export function optionsOf(item: Item): ItemOption[] {
    const scale = scaleOf(item);
    const points = exact(item.points.value);
    return (scale ? entriesOf(scale) : []).map(node => {
        const { from, to } = worthOf(node);
        const barred = isScaleOption(node) ? barredBy(node, item) : undefined;
        const [low, high] = isShare(node.worth) ? [from.mul(points), to.mul(points)] : [from, to];
        return { node, from: low, to: high, barred };
    });
}

/** The mark that leaves an answer out for an item. */
function barredBy(option: ScaleOption, item: Item): Mark | undefined {
    const names = optionNames(option);
    const bars = (mark: Mark): boolean => barredIn(mark).some(label => names.includes(label));
    return item.markers.map(use => use.mark?.ref).find(mark => mark !== undefined && bars(mark));
}

/** The answers that a mark rules out. */
export const barredIn = ({ effects }: Mark): string[] =>
    effects.flatMap(effect => (effect.$type === 'ScaleLimit' ? effect.labels : []));

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

/** Answers that a mark rules out and none of its items has, with those that they have. */
export function barredFaults(
    mark: Mark
): { label: string; answers: string[]; node: ScaleLimit; property: string; index: number }[] {
    const items = scoringsOf(rulesetOf(mark)).flatMap(itemsOf);
    const marked = items.filter(({ markers }) => markers.some(use => use.mark?.ref === mark));
    const scales = new Set(marked.map(scaleOf).filter(scale => scale !== undefined));
    const options = [...scales].flatMap(entriesOf).filter(isScaleOption);
    const known = new Set(options.flatMap(optionNames));
    const answers = [...new Set(options.map(({ label }) => label))];
    return mark.effects
        .filter(effect => effect.$type === 'ScaleLimit')
        .flatMap(node => node.labels.map((label, index) => ({ label, answers, node, property: 'labels', index })))
        .filter(({ label }) => !known.has(label));
}
