// What the columns of a table of audits hold, as their headings say it in either language.
import type { Sentence } from '../sentences.ts';

export type ColumnKind = 'name' | 'item' | 'input' | 'judgement' | 'finding' | 'extra' | 'sample' | 'weight';

/** `name`: code of the item, or name of the input, severity, tally or collection. `heading`: as written. */
export interface Column {
    readonly kind: ColumnKind;
    readonly name: string;
    readonly heading: string;
}

const NAME_COLUMNS = ['audit', '审核'];

const PREFIXES: readonly (readonly [kind: ColumnKind, words: string])[] = [
    ['input', '输入|inputs?'],
    ['judgement', '判断|judgements?'],
    ['finding', '发现|findings?'],
    ['extra', '另计|extra'],
    ['sample', '样本|samples?'],
    ['weight', '权重|weights?']
];

/** A heading without one of the words in front is the code of an item. */
export function columnOf(heading: string): Column {
    if (NAME_COLUMNS.includes(heading)) return { kind: 'name', name: heading, heading };
    for (const [kind, words] of PREFIXES) {
        const name = new RegExp(`^(?:${words})\\s*[:：]\\s*(.+)$`, 'su').exec(heading)?.[1];
        if (name !== undefined) return { kind, name, heading };
    }
    return { kind: 'item', name: heading, heading };
}

/** What is wrong with the first line; undefined where nothing is. */
export function headerProblem(header: readonly string[]): Sentence | undefined {
    if (!header.some(name => NAME_COLUMNS.includes(name))) return NO_NAME_COLUMN;
    const columns = header.map(columnOf);
    const twice = columns.find(
        ({ kind, name }, at) => columns.findIndex(other => other.kind === kind && other.name === name) !== at
    );
    if (twice !== undefined)
        return { zh: `列“${twice.heading}”写了两次。`, en: `The column “${twice.heading}” stands there twice.` };
    const isSampled = (name: string): boolean =>
        columns.some(column => column.kind === 'sample' && column.name === name);
    const alone = columns.find(({ kind, name }) => kind === 'weight' && !isSampled(name));
    return (
        alone && {
            zh: `权重是样本的权重：“${alone.heading}”之外还要有一列“样本：${alone.name}”。`,
            en: `Weights are those of samples: beside “${alone.heading}” there must be a column “sample: ${alone.name}”.`
        }
    );
}

const NO_NAME_COLUMN: Sentence = {
    zh: '表头要有一列名为“审核”或“audit”。',
    en: 'The first line must name the columns, one of them “audit”.'
};
