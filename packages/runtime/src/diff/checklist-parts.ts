// What is compared of a checklist: marks, sections, items, tallies, measures.
import { STATE_NAMES } from '../audit/states.ts';
import type { Item, Mark, Measure, Section, Tally } from '@guiju/model';
import { formula } from '../explain/formula.ts';
import { TREATED } from '../explain/trace-items.ts';
import { listed, quoted, type Language } from '../language.ts';
import { comparing } from './compare-parts.ts';
import { cited, clauseOf, codesField, named, nothing, number, pointsField, steps, title } from './fields.ts';

const rowsText = ({ groups }: Item, language: Language): string | null => {
    const rows = groups.flatMap(group => group.rows);
    if (rows.length === 0) return null;
    return listed(
        rows.map(({ label, from, to, marker }) => {
            const points = marker ?? (number(from) === number(to) ? number(from) : `${number(from)}~${number(to)}`);
            return `${points} ${quoted(label, language)}`;
        }),
        language
    );
};

const policiesText = ({ policies }: Item, language: Language): string =>
    listed(
        Object.entries(policies).map(
            ([state, { treatment }]) =>
                `${STATE_NAMES[state as keyof typeof STATE_NAMES][language]} = ${TREATED[treatment][language]}`
        ),
        language
    );

export const items = comparing<Item>({
    kind: 'item',
    name: named('条目', 'item'),
    of: model => model.items,
    key: ({ key }) => key,
    clause: clauseOf,
    effect: 'scores',
    fields: [
        pointsField(),
        title(),
        codesField(),
        {
            id: 'section',
            name: named('所在的指标', 'section'),
            effect: 'scores',
            of: it => it.section,
            text: it => it.section
        },
        {
            id: 'markers',
            name: named('标记', 'marks'),
            effect: 'scores',
            of: it => it.markers,
            text: (it, language) => listed(it.markers, language) || null
        },
        {
            id: 'rows',
            name: named('评分行', 'rows'),
            effect: 'scores',
            of: it => [it.groups, it.direct, it.scale, it.measured],
            text: rowsText
        },
        {
            id: 'policies',
            name: named('不计分的作答', 'answers without a score'),
            effect: 'scores',
            of: it => it.policies,
            text: policiesText
        },
        {
            id: 'samples',
            name: named('样本怎样合起来', 'how samples combine'),
            effect: 'scores',
            of: it => it.sampling,
            text: nothing
        },
        { id: 'notes', name: named('注', 'notes'), effect: 'text', of: it => it.notes, text: nothing },
        cited()
    ]
});

export const sections = comparing<Section>({
    kind: 'section',
    name: named('指标', 'section'),
    of: model => model.sections,
    key: ({ code }) => code,
    clause: clauseOf,
    effect: 'scores',
    fields: [
        pointsField(),
        title(),
        codesField(),
        {
            id: 'parent',
            name: named('上一级', 'section around it'),
            effect: 'scores',
            of: it => it.parent,
            text: it => it.parent
        },
        {
            id: 'bounds',
            name: named('封顶和保底', 'cap and floor'),
            effect: 'scores',
            of: it => it.bounds ?? [],
            text: (it, language) => steps(it.bounds ?? [], language)
        }
    ]
});

export const marks = comparing<Mark>({
    kind: 'mark',
    name: named('标记', 'mark'),
    of: model => model.marks,
    key: ({ mark }) => mark,
    clause: clauseOf,
    effect: 'scores',
    fields: [
        title(),
        {
            id: 'score',
            name: named('得分', 'score'),
            effect: 'scores',
            of: it => it.score,
            text: (it, language) => it.score && formula(it.score, language)
        },
        {
            id: 'effect',
            name: named('作用', 'effect'),
            effect: 'scores',
            of: it => [it.on, it.row, it.tally],
            text: nothing
        }
    ]
});

export const tallies = comparing<Tally>({
    kind: 'tally',
    name: named('计分项', 'tally'),
    of: model => model.tallies,
    key: ({ name }) => name,
    clause: clauseOf,
    effect: 'scores',
    fields: [
        {
            id: 'each',
            name: named('每次的分', 'points each'),
            effect: 'scores',
            of: it => it.each,
            text: it => number(it.each)
        },
        {
            id: 'bounds',
            name: named('封顶和保底', 'bounds'),
            effect: 'scores',
            of: it => it.steps,
            text: (it, language) => steps(it.steps, language)
        }
    ]
});

export const measures = comparing<Measure>({
    kind: 'measure',
    name: named('计算量', 'measure'),
    of: model => [...model.measures, ...(model.auditTime?.steps ?? []).map(({ measure }) => measure)],
    key: ({ name }) => name,
    clause: clauseOf,
    effect: 'scores',
    fields: [
        {
            id: 'formula',
            name: named('算法', 'formula'),
            effect: 'scores',
            of: it => it.expression,
            text: (it, language) => formula(it.expression, language)
        },
        {
            id: 'steps',
            name: named('上下限和舍入', 'bounds and rounding'),
            effect: 'scores',
            of: it => it.steps,
            text: (it, language) => steps(it.steps, language)
        },
        {
            id: 'zero',
            name: named('除数为零时', 'when a divisor is zero'),
            effect: 'verdicts',
            of: it => it.whenZero,
            text: nothing
        },
        {
            id: 'display',
            name: named('显示', 'display'),
            effect: 'text',
            of: it => it.display,
            text: it => it.display && number(it.display.step)
        },
        cited()
    ]
});
