// A value that is looked up in a table counts as it stands there in some case.
import { compare, exactText, type Exact } from '@guiju/exact';
import { cellsOf } from '../analysis/lookup.ts';
import { amountOf } from '../analysis/literals.ts';
import { operatorOf, unwrapped } from '../analysis/operators.ts';
import { shapeFaults } from '../analysis/table-shape.ts';
import { fullText, sourceText } from '../analysis/source-text.ts';
import {
    isBound,
    isCall,
    isLiteral,
    isOperation,
    type Bound,
    type Expression,
    type Table,
    type TableCell
} from '../generated/ast.ts';
import { tableOf } from '../names/tables.ts';
import { meaningOf } from '../words.ts';
import { defineCheck } from './check.ts';

interface Data {
    readonly table: string;
    readonly cells: string;
    readonly bound: string;
    readonly isFloor: boolean;
}

/** The printed value never counts: the table or the limit is wrong. */
export const tableCellBelowMinimum = defineCheck({
    id: 'table-cell-below-minimum',
    severity: 'warning',
    on: 'Measure',
    message: {
        zh: (it: Data) =>
            `表里的值要有照用的时候。“${it.bound}”${it.isFloor ? '高' : '低'}于表“${it.table}”里的 ${it.cells}，这样的格从不照用。`,
        en: it =>
            `A value of a table counts as it stands there. “${it.bound}” is ${it.isFloor ? 'above' : 'below'} ${it.cells} of table “${it.table}”, so such cells never count.`
    },
    run({ expression, modifiers }, report) {
        const looked = lookedUp(expression);
        if (!looked || shapeFaults(looked.table).length > 0) return;
        for (const bound of modifiers.filter(isBound)) {
            const isFloor = meaningOf(bound.side) !== 'at most';
            const found = passed(looked, bound, isFloor);
            if (found.length === 0) continue;
            report(
                { table: looked.table.name, cells: found.join('、'), bound: sourceText(bound), isFloor },
                { node: bound }
            );
        }
    }
});

interface LookedUp {
    readonly table: Table;
    readonly factor: Exact | undefined;
}

/** The table alone, or times a number. */
function lookedUp(expression: Expression): LookedUp | undefined {
    const inner = unwrapped(expression);
    if (isCall(inner)) {
        const table = tableOf(inner);
        return table && { table, factor: undefined };
    }
    if (!isOperation(inner) || operatorOf(inner) !== '×') return undefined;
    const [left, right] = [unwrapped(inner.left), unwrapped(inner.right)];
    const [call, number] = isLiteral(left) ? [right, left] : [left, right];
    const table = isCall(call) && isLiteral(number) ? tableOf(call) : undefined;
    return table && isLiteral(number) ? { table, factor: amountOf(number) } : undefined;
}

/** Distinct values beyond the limit, in the order of the table. */
function passed({ table, factor }: LookedUp, { limit }: Bound, isFloor: boolean): string[] {
    const end = amountOf(limit);
    const cells = cellsOf(table).filter(({ value }) => {
        if (value === undefined) return false;
        const order = compare(factor ? value.mul(factor) : value, end);
        return isFloor ? order < 0 : order > 0;
    });
    return [...new Set(cells.map(({ node, value }) => cellText(node, value!, factor)))];
}

const cellText = (node: TableCell, value: Exact, factor: Exact | undefined): string =>
    factor ? `${fullText(node)} × ${exactText(factor)} = ${exactText(value.mul(factor))}` : fullText(node);
