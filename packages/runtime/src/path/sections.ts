// What sections score over the options of an audit, and the weighted sums of a level.
import { interval, isZero, ONE, ZERO, type Exact } from '@guiju/exact';
import type { Expression, Section } from '@guiju/model';
import type { Entry } from '../evaluate/outcomes.ts';
import { isBounded, sectionNamed } from '../evaluate/section-scores.ts';
import type { Context } from '../evaluate/situation.ts';
import { entriesBelow } from '../evaluate/views.ts';
import { columnsFor, levelOf, partsOfColumn, type Weighted } from '../evaluate/weighted.ts';
import { linear } from './linear.ts';
import { fixed, NotLinear, stepped, sumOf, times, type Num } from './number.ts';

export function sectionNum(
    { key, attribute }: Pick<Extract<Expression, { op: 'entry' }>, 'key' | 'attribute'>,
    context: Context
): Num {
    if (attribute === 'score') return sectionScoreNum(key, context);
    if (attribute !== 'ratio') throw new NotLinear(attribute);
    const applicable = entriesBelow(context.situation, key).filter(({ outcomes }) => outcomes[0]!.applicable);
    const points = applicable.reduce((sum, { facts }) => sum.add(facts.points), ZERO);
    if (isZero(points)) throw new NotLinear('undetermined');
    return times(sectionScoreNum(key, context), points.inverse());
}

/** As sections score: the sum of items and sections, each within its own bounds. */
function sectionScoreNum(code: string, context: Context): Num {
    const { situation } = context;
    const section = sectionNamed(situation, code);
    if (!entriesBelow(situation, code).some(({ outcomes }) => outcomes[0]!.applicable)) return fixed(ZERO);
    return stepped(
        isBounded(situation, code) ? partsNum(section, context) : itemsNum(code, context),
        section.bounds ?? []
    );
}

function partsNum({ code }: Section, context: Context): Num {
    const { sections } = context.situation.catalogue.model;
    const inner = sections.filter(({ parent }) => parent === code);
    const own = scoresNum(context, entry => entry.facts.item.section === code);
    return sumOf([ONE, own], ...inner.map((each): [Exact, Num] => [ONE, sectionScoreNum(each.code, context)]));
}

function itemsNum(code: string, context: Context): Num {
    const below = new Set(entriesBelow(context.situation, code));
    return scoresNum(context, entry => below.has(entry));
}

function scoresNum({ situation }: Context, isIn: (entry: Entry) => boolean): Num {
    const scores = situation.entries
        .filter(isIn)
        .map((entry): [number, Exact[]] => [entry.facts.index, entry.outcomes.map(({ score }) => pointOf(score))]);
    return { kind: 'linear', linear: linear(ZERO, scores) };
}

export function pointOf(range: Parameters<typeof interval.known>[0]): Exact {
    const value = interval.known(range);
    if (value === undefined) throw new NotLinear('an open answer');
    return value;
}

/** Which sections are applicable is as the audit left it. */
export function weightedNum(weighted: Weighted, context: Context): Num {
    const { situation } = context;
    const level = levelOf(weighted.section, situation);
    const columns = columnsFor(level, situation);
    if (columns.length > 1) throw new NotLinear('an open input');
    const parts = partsOfColumn(weighted, columns[0]!, situation);
    const present = parts.filter(({ value }) => value !== null);
    const isShared = level.absent === 'redistributed';
    if (!isShared && present.length < parts.length && level.absent !== 'zero' && level.absent !== 'full')
        throw new NotLinear('undetermined');
    const absent = level.absent === 'full' ? parts.filter(({ value }) => value === null) : [];
    const whole = isShared ? present.reduce((sum, { share }) => sum.add(share), ZERO) : ONE;
    if (isZero(whole)) throw new NotLinear('undetermined');
    return sumOf(
        ...present.map(({ section, share }): [Exact, Num] => [
            share.div(whole),
            partNum(section, weighted.attribute, context)
        ]),
        ...absent.map(({ share, full }): [Exact, Num] => [share, fixed(full)])
    );
}

function partNum(code: string, attribute: Weighted['attribute'], context: Context): Num {
    const inner = context.situation.catalogue.model.weights?.some(level => level.section === code);
    if (inner) return weightedNum({ op: 'weighted', section: code, attribute }, context);
    return sectionNum({ key: code, attribute }, context);
}
