// The plan in the explanation: sections with their sums, items with the rows taken, and who raised a tally.
import { exactText, interval, writeExact } from '@guiju/exact';
import type { Item, Section, Tally, Trace } from '@guiju/model';
import { measuredText } from '../audit/measured.ts';
import { STATE_NAMES } from '../audit/states.ts';
import type { Answered, TakenRow } from '../audit/slot.ts';
import type { Entry } from '../evaluate/outcomes.ts';
import type { Context } from '../evaluate/situation.ts';
import { asQuantity, asTruth, knownNumber } from '../evaluate/value.ts';
import { sumOfParts } from '../evaluate/section-scores.ts';
import { sectionView } from '../evaluate/views.ts';
import { stepText } from './steps.ts';
import { rangeText } from './values.ts';

/** In the order of the plan. */
export function planTrace(context: Context): Trace[] {
    const { model } = context.situation.catalogue;
    const sections = Map.groupBy(model.sections, section => section.parent);
    const items = Map.groupBy(context.situation.entries, entry => entry.facts.item.section);
    const below = (code: string | null): Trace[] => {
        const parts = [
            ...(sections.get(code) ?? []).map(section => ({
                place: placeOf(section, context),
                section,
                entry: undefined
            })),
            ...(items.get(code) ?? []).map(entry => ({ place: entry.facts.index, section: undefined, entry }))
        ];
        return parts
            .sort((a, b) => a.place - b.place)
            .map(({ section, entry }) =>
                entry ? itemTrace(entry, context) : sectionTrace(section, context, below(section.code))
            );
    };
    return below(null);
}

/** Where the first item of a section stands. */
const placeOf = (section: Section, { situation }: Context): number =>
    Math.min(...situation.below.get(section.code)!, situation.entries.length);

function sectionTrace(section: Section, context: Context, parts: Trace[]): Trace {
    const view = sectionView(context.situation, section.code);
    const zh = context.situation.language === 'zh';
    const [score, points] = [asQuantity(view('score')), asQuantity(view('points'))];
    const known = knownNumber(score);
    const of = rangeText(points.range!, 'points', zh);
    const out = asTruth(view('applicable')).yes ? undefined : zh ? '没有适用的条目' : 'nothing applicable';
    const before = out === undefined ? boundsText(section, context) : '';
    const text = `${section.title} ${before}${out ?? `${rangeText(score.range!, 'points', zh)} / ${of}`}`.trim();
    const value = known === undefined ? null : writeExact(known);
    const { clause, source } = section;
    return { kind: 'section', name: section.code, text, value, clause, source, parts };
}

/** `合计 18，至多 15 → ` for a section with bounds. */
function boundsText({ code, bounds }: Section, { situation }: Context): string {
    if (bounds === undefined) return '';
    const { language } = situation;
    const zh = language === 'zh';
    const sum = rangeText(sumOfParts(situation, code), 'points', zh);
    const steps = bounds.map(step => stepText(step, language));
    return `${[`${zh ? '合计' : 'sum'} ${sum}`, ...steps].join(zh ? '，' : ', ')} → `;
}

function itemTrace(entry: Entry, context: Context): Trace {
    const { item, points } = entry.facts;
    const zh = context.situation.language === 'zh';
    const { answer } = entry;
    const told =
        answer === undefined ? (zh ? '尚未作答' : 'not answered') : answerText(answer, exactText(points), item, zh);
    const value = answer === undefined || answer.score === null ? null : writeExact(answer.score);
    const method = entry.samples.length > 0 ? METHODS[item.sampling!.method][zh ? 'zh' : 'en'] : '';
    return {
        kind: 'item',
        name: answer?.code ?? item.key,
        text: [item.title, told, method && (zh ? `（${method}）` : `(${method})`)].filter(Boolean).join(' '),
        value,
        clause: item.clause,
        source: item.source,
        parts: entry.samples.length > 0 ? sampleTraces(entry, zh) : (answer?.rows ?? []).map(row => rowTrace(row))
    };
}

const METHODS = {
    mean: { zh: '样本平均', en: 'mean of samples' },
    'weighted mean': { zh: '样本加权平均', en: 'weighted mean of samples' },
    worst: { zh: '取最差样本', en: 'worst sample' },
    best: { zh: '取最好样本', en: 'best sample' },
    share: { zh: '合格样本比例', en: 'share of conforming samples' }
};

/** Each sample with its own rows. */
function sampleTraces({ samples, facts }: Entry, zh: boolean): Trace[] {
    const of = exactText(facts.points);
    return samples.map(({ member, answer, weight }) => {
        const told = answer === undefined ? (zh ? '尚未作答' : 'not answered') : answerText(answer, of, facts.item, zh);
        const share = weight === undefined ? '' : zh ? `，权重 ${exactText(weight)}` : `, weight ${exactText(weight)}`;
        return {
            kind: 'sample',
            name: member ?? (zh ? '还缺的样本' : 'a sample still missing'),
            text: `${told}${share}`,
            value: answer === undefined || answer.score === null ? null : writeExact(answer.score),
            clause: null,
            source: null,
            parts: (answer?.rows ?? []).map(row => rowTrace(row))
        };
    });
}

function answerText(answer: Answered, of: string, { measured: by }: Item, zh: boolean): string {
    const { score, state, samples, measured } = answer;
    const scored = score === null ? [] : [`${exactText(score)} / ${of}`];
    const counts = samples === undefined ? [] : [samplesText(samples.nonconforming, samples.of, zh)];
    const found =
        measured === undefined || !by ? [] : [`${zh ? '实测' : 'measured'} ${measuredText(measured, by.unit)}`];
    return [...scored, ...counts, ...found, ...(state === undefined ? [] : [stateText(answer, zh)])].join(
        zh ? '，' : ', '
    );
}

function samplesText(nonconforming: number, of: number, zh: boolean): string {
    return zh ? `${of} 个样本中 ${nonconforming} 个不合格` : `${nonconforming} of ${of} samples nonconforming`;
}

function stateText({ state, treatment, reason }: Answered, zh: boolean): string {
    const name = STATE_NAMES[state!][zh ? 'zh' : 'en'];
    const treated = TREATED[treatment!][zh ? 'zh' : 'en'];
    const text = reason === undefined ? '' : zh ? `：${reason}` : `: ${reason}`;
    return zh ? `${name}（${treated}）${text}` : `${name} (${treated})${text}`;
}

export const TREATED = {
    removed: { zh: '剔除', en: 'removed' },
    full: { zh: '按满分计', en: 'counts as full' },
    zero: { zh: '按零分计', en: 'counts as zero' },
    worst: { zh: '按最差计', en: 'counts as worst' },
    forbidden: { zh: '禁止', en: 'forbidden' },
    undetermined: { zh: '无法评定', en: 'undetermined' }
};

function rowTrace({ row, points }: TakenRow): Trace {
    return {
        kind: 'row',
        name: row.mark?.mark ?? exactText(points),
        text: row.label,
        value: writeExact(points),
        clause: row.clause,
        source: row.source,
        parts: []
    };
}

/** The items that raised a tally, and what the audit's `extra` adds. */
export function raisedBy(tally: Tally, { situation }: Context): Trace[] {
    const zh = situation.language === 'zh';
    const raising = situation.entries.filter(({ answer, outcomes }) => {
        const count = outcomes[0]!.raises.get(tally.name);
        return answer !== undefined && count !== undefined && interval.known(count) !== undefined;
    });
    const items = raising.map((entry): Trace => {
        const rows = entry.answer!.rows.filter(({ row }) => row.raises.includes(tally.name));
        const { item } = entry.facts;
        const text = `${item.title}${zh ? '：' : ': '}${rows.map(({ row }) => row.label).join(zh ? '；' : '; ')}`;
        const value = writeExact(outcomeCount(entry, tally.name));
        return {
            kind: 'item',
            name: entry.answer!.code,
            text,
            value,
            clause: item.clause,
            source: item.source,
            parts: []
        };
    });
    const extra = situation.extra.get(tally.name);
    return extra === undefined ? items : [...items, extraTrace(extra, zh)];
}

const outcomeCount = ({ outcomes }: Entry, tally: string) => interval.known(outcomes[0]!.raises.get(tally)!)!;

function extraTrace(extra: number, zh: boolean): Trace {
    const text = zh ? `${extra} 次` : `${extra}`;
    const name = zh ? '审核记录另记' : 'added by the audit';
    return { kind: 'step', name, text, value: String(extra), clause: null, source: null, parts: [] };
}
