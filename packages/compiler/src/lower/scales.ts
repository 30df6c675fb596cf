// Scales: the rows that an item gets from one, and what may be measured.
import { writeExact, type Exact } from '@guiju/exact';
import {
    bandsOf,
    domainOf,
    isMeasured,
    isScaleOption,
    optionNames,
    optionsOf,
    scaleOf,
    type BandSpan,
    type Item,
    type ItemOption,
    type Scale
} from '@guiju/language';
import type { Group, Item as ModelItem, Row } from '@guiju/model';
import { clauseOf, sourceOf, type Lowering } from './place.ts';

/** Of the answers exactly one is taken. Empty for an item that no scale is for. */
export function scaleGroups(item: Item, lowering: Lowering): Group[] {
    const scale = scaleOf(item);
    if (!scale) return [];
    const bands = isMeasured(scale) ? bandsOf(scale) : [];
    const rows = optionsOf(item).map(option => lowerOption(option, bands, lowering));
    return [{ title: null, kind: 'one', rows, source: sourceOf(scale, lowering, 'name') }];
}

/** By which scale it is answered, and what a measured value is; absent for any other item. */
export function scaleFacts(item: Item): Pick<ModelItem, 'scale' | 'measured'> {
    const scale = scaleOf(item);
    if (!scale) return {};
    return { scale: scale.name, ...(isMeasured(scale) && { measured: measuredBy(scale) }) };
}

function measuredBy(scale: Scale): NonNullable<ModelItem['measured']> {
    const { lo, hi } = domainOf(scale);
    return { unit: scale.unit!, whole: scale.whole, from: endOf(lo), to: endOf(hi) };
}

const endOf = (end: Exact | null): ReturnType<typeof writeExact> | null => end && writeExact(end);

function lowerOption({ node, from, to, barred }: ItemOption, bands: readonly BandSpan[], lowering: Lowering): Row {
    const band = bands.find(each => each.node === node);
    const clause = clauseOf(node);
    const raises = [...new Set(node.raises.map(tally => tally.name))];
    return {
        label: isScaleOption(node) ? node.label : (band?.text ?? ''),
        ...(isScaleOption(node) && node.otherName !== undefined && { names: optionNames(node) }),
        from: writeExact(from),
        to: writeExact(to),
        marker: null,
        ...(raises.length > 0 && { raises }),
        ...(band && { band: bandFacts(band) }),
        ...(barred && { barred: barred.name }),
        ...(clause !== null && { clause }),
        source: sourceOf(node, lowering)
    };
}

function bandFacts({ values, node }: BandSpan): NonNullable<Row['band']> {
    if (node.rest) return { from: null, fromOpen: false, to: null, toOpen: false };
    const { lo, loOpen, hi, hiOpen } = values;
    return { from: endOf(lo), fromOpen: loOpen, to: endOf(hi), toOpen: hiOpen };
}
