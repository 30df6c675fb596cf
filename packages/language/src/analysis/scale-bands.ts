// Bands of measured values: which values each takes, in the order written, and what is left.
import { exactText, ONE, ZERO, type Exact } from '@guiju/exact';
import { isScaleBand, type Literal, type Scale, type ScaleBand } from '../generated/ast.ts';
import { amountIn } from './inputs.ts';
import { spanOfBand } from './limits.ts';
import { amountOf } from './literals.ts';
import { EVERYTHING, isEmpty, isWithin, leftOf, meet, onStep, valueText, type Span } from './spans.ts';

/** `values`: what is written; `taken`: what is left of it behind the bands before. */
export interface BandSpan {
    readonly node: ScaleBand;
    readonly values: Span;
    readonly taken: readonly Span[];
    /** The same in every language: ≤ 5, 5~<20, = 0. */
    readonly text: string;
}

/** Values that may be measured: from 0 where the scale says nothing else. */
export function domainOf({ range }: Scale): Span {
    const lo = range ? amountIn(range.from) : ZERO;
    return { lo, loOpen: false, hi: amountIn(range?.to), hiOpen: false };
}

export const stepOfScale = ({ whole }: Scale): Exact | undefined => (whole ? ONE : undefined);

export function bandsOf(scale: Scale): BandSpan[] {
    const bands = scale.members.filter(isScaleBand);
    // What remains comes behind all others, wherever it stands.
    const ordered = [...bands.filter(band => !band.rest), ...bands.filter(band => band.rest)];
    let left: readonly Span[] = possible([domainOf(scale)], scale);
    const read = new Map<ScaleBand, BandSpan>();
    for (const node of ordered) {
        const values = node.rest ? EVERYTHING : spanWritten(node);
        const taken = possible(
            left.map(span => meet(span, values)),
            scale
        );
        const text = textOf(scale, node.rest ? taken : [values]);
        read.set(node, { node, values, taken, text });
        left = possible(
            left.flatMap(span => leftOf(span, [values])),
            scale
        );
    }
    return bands.map(band => read.get(band)!);
}

/** Values that no band takes. */
export function holesOf(scale: Scale): Span[] {
    const bands = scale.members.filter(isScaleBand);
    if (bands.some(({ rest }) => rest)) return [];
    return possible(leftOf(domainOf(scale), bands.map(spanWritten)), scale);
}

/** A band that shares values with one before it, and neither reaches on beyond it nor stands apart. */
export function overlapsIn(scale: Scale): { readonly node: ScaleBand; readonly before: ScaleBand }[] {
    const bands = scale.members.filter(isScaleBand).filter(({ rest }) => !rest);
    return bands.flatMap((node, index) => {
        const before = bands.slice(0, index).find(other => clash(spanWritten(other), spanWritten(node), scale));
        return before ? [{ node, before }] : [];
    });
}

/** `≤ 20` behind `≤ 5` goes on where that ends; bands with two ends stand apart. */
function clash(before: Span, own: Span, scale: Scale): boolean {
    if (possible([meet(before, own)], scale).length === 0) return false;
    return (own.lo !== null && own.hi !== null) || !isWithin(before, own);
}

const possible = (spans: readonly Span[], scale: Scale): Span[] =>
    spans.map(span => onStep(span, stepOfScale(scale))).filter(span => span !== undefined);

function spanWritten({ band, exactly }: ScaleBand): Span {
    if (band) return spanOfBand(band);
    if (!exactly) return { ...EVERYTHING, lo: ONE, hi: ZERO };
    return { lo: amountOf(exactly), loOpen: false, hi: amountOf(exactly), hiOpen: false };
}

function textOf(scale: Scale, spans: readonly Span[]): string {
    const text = spans.map(span => spanSigns(span, scale.unit === '%')).join(', ');
    return scale.unit === undefined || scale.unit === '%' ? text : `${text} ${scale.unit}`;
}

/** ≤ 5, 5~<20, = 0. */
export function spanSigns(span: Span, isRatio: boolean): string {
    const { lo, loOpen, hi, hiOpen } = span;
    const written = (value: Exact): string => (isRatio ? valueText(value, 'ratio') : exactText(value));
    if (lo !== null && hi !== null && !isEmpty(span) && exactText(lo) === exactText(hi)) return `= ${written(lo)}`;
    const low = lo && `${loOpen ? '>' : '≥'} ${written(lo)}`;
    const high = hi && `${hiOpen ? '<' : '≤'} ${written(hi)}`;
    if (lo && hi) return loOpen ? `${low}, ${high}` : `${written(lo)}~${hiOpen ? '<' : ''}${written(hi)}`;
    return low ?? high ?? '—';
}

/** The numbers that a band or the range of a scale is written with. */
export const literalsOf = ({ band, exactly }: ScaleBand): Literal[] =>
    [band?.limit, band?.from, band?.to, exactly].filter(literal => literal !== undefined);
