// The weights of one level are 100 % together, in every column.
import { compare, exactText, ONE, ZERO, type Exact } from '@guiju/exact';
import { columnsOf, levelsOf, shareIn, type Column, type Level } from '../analysis/weights.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { defineCheck, type Place } from './check.ts';

/** With 95 % nobody reaches full marks, with 105 % everybody may pass them. */
export const weightsSumMismatch = defineCheck({
    id: 'weights-sum-mismatch',
    severity: 'error',
    on: 'Scoring',
    message: {
        zh: (it: { column: Bilingual; sum: string }) => `同级指标的权重之和应为 100%。${it.column.zh}${it.sum}。`,
        en: it => `The weights of one level must be 100% together. ${it.column.en}${it.sum}.`
    },
    run(scoring, report) {
        for (const level of levelsOf(scoring)) {
            for (const column of wrongColumns(level)) {
                report({ column: nameOf(column), sum: sumText([...column.shares.values()]) }, placeOf(level, column));
            }
        }
    }
});

/** Columns with a weight for every section; where one is missing that is what is to be said. */
function wrongColumns(level: Level): Column[] {
    if (level.inputs.length > 1 || level.items.length > 0) return [];
    return columnsOf(level).filter(
        ({ shares }) => level.parts.every(part => shares.has(part)) && compare(sumOf([...shares.values()]), ONE) !== 0
    );
}

const sumOf = (shares: readonly Exact[]): Exact => shares.reduce((sum, share) => sum.add(share), ZERO);
const percent = (share: Exact): string => `${exactText(share.mul(100))}%`;
const sumText = (shares: readonly Exact[]): string => `${shares.map(percent).join(' + ')} = ${percent(sumOf(shares))}`;

const nameOf = ({ value }: Column): Bilingual =>
    value ? { zh: `“${value.name}”是 `, en: `“${value.name}” has ` } : { zh: '这里是 ', en: 'Here it is ' };

/** The last weight of the column. */
function placeOf({ given }: Level, { value }: Column): Place {
    const last = given.filter(({ node }) => shareIn(node, value) !== undefined).at(-1)!.node;
    if (last.$type === 'Weight') return { node: last };
    const table = last.$container;
    return { node: last.cells[table.plain ? 0 : table.values.findIndex(each => each.ref === value)]! };
}
