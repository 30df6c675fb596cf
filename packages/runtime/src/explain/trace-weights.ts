// A weighted sum in the explanation: the weights that hold, what each section brings, and whose weight is shared out.
import { interval, ONE, writeExact, ZERO, type Exact } from '@guiju/exact';
import type { Trace, WeightLevel } from '@guiju/model';
import type { Context } from '../evaluate/situation.ts';
import { columnsFor, levelOf, partsOfColumn, type Part, type Weighted } from '../evaluate/weighted.ts';
import { plainNumber } from './values.ts';

interface Weighing {
    readonly level: WeightLevel;
    readonly parts: readonly Part[];
}

/** Undefined while it is open which weights hold. */
function weighingOf(weighted: Weighted, { situation }: Context): Weighing | undefined {
    const level = levelOf(weighted.section, situation);
    const [column, ...others] = columnsFor(level, situation);
    if (column === undefined || others.length > 0) return undefined;
    return { level, parts: partsOfColumn(weighted, column, situation) };
}

/** `30% × 80% + 70% × 90%`, divided by what remains where weights are shared out; undefined where something is open. */
export function weightedNumbers(weighted: Weighted, context: Context): string | undefined {
    const weighing = weighingOf(weighted, context);
    if (weighing === undefined) return undefined;
    const { level, parts } = weighing;
    const isShared = level.absent === 'redistributed';
    const counted = isShared ? parts.filter(({ value }) => value !== null) : parts;
    const values = counted.map(part => valueOf(part, level));
    if (counted.length === 0 || values.includes(undefined)) return undefined;
    const unit = weighted.attribute === 'ratio' ? 'ratio' : 'points';
    const sum = counted.map(
        ({ share }, place) => `${percent(share)} × ${inBrackets(plainNumber(values[place]!, unit))}`
    );
    const rest = counted.reduce((total, { share }) => total.add(share), ZERO);
    const whole = sum.join(' + ');
    const isAll = rest.sub(ONE).s === 0n || !isShared;
    return isAll ? inBrackets(whole) : `(${whole}) ÷ ${percent(rest)}`;
}

const percent = (share: Exact): string => plainNumber(share, 'ratio');
const inBrackets = (text: string): string => (/[/+]/.test(text) ? `(${text})` : text);

/** The one value that a section brings; undefined while it is open. */
function valueOf({ value, canBeAbsent, full }: Part, { absent }: WeightLevel): Exact | undefined {
    if (value !== null) return canBeAbsent ? undefined : interval.known(value);
    return absent === 'full' ? full : absent === 'zero' ? ZERO : undefined;
}

/** A line for every section with a weight. */
export function weightTraces(weighted: Weighted, context: Context): Trace[] {
    const weighing = weighingOf(weighted, context);
    if (weighing === undefined) return [];
    return weighing.parts.map(part => weightTrace(part, weighing.level, weighted, context));
}

function weightTrace(part: Part, level: WeightLevel, { attribute }: Weighted, { situation }: Context): Trace {
    const zh = situation.language === 'zh';
    const value = valueOf(part, level);
    const name = zh ? `指标 ${part.section}` : `section ${part.section}`;
    const share = zh ? `权重 ${percent(part.share)}` : `weight ${percent(part.share)}`;
    const unit = attribute === 'ratio' ? 'ratio' : 'points';
    const brings = value === undefined ? undefined : `${percent(part.share)} × ${plainNumber(value, unit)}`;
    const told = part.value === null ? ABSENT[level.absent ?? 'undetermined'][zh ? 'zh' : 'en'] : brings;
    return {
        kind: 'step',
        name,
        text: [share, ...(told === undefined ? [] : [told])].join(zh ? '：' : ': '),
        value: value === undefined ? null : writeExact(value.mul(part.share)),
        clause: level.clause,
        source: level.source,
        parts: []
    };
}

const ABSENT = {
    redistributed: { zh: '没有适用的条目，权重分摊', en: 'nothing applicable, its weight is redistributed' },
    full: { zh: '没有适用的条目，按满分计', en: 'nothing applicable, counts as full' },
    zero: { zh: '没有适用的条目，按零分计', en: 'nothing applicable, counts as zero' },
    undetermined: { zh: '没有适用的条目，无法评定', en: 'nothing applicable, undetermined' }
};
