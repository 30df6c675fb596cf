// Which row an address means: by label, by position from 0, or by the points that one row gives.
import { compare, exactText, isZero } from '@guiju/exact';
import type { LooseNumber, RowAddress } from '@guiju/model';
import type { GroupFacts, RowFacts } from '../catalogue.ts';
import { listed } from '../language.ts';
import { contains, spanText } from './reachable.ts';
import { plainText, readNumber, written, type Slot, type TakenRow } from './slot.ts';

/** Reports an address that means no row, or several, or a range without its points; `beside`: points next to it. */
export function takeRow(
    slot: Slot,
    group: GroupFacts,
    address: RowAddress,
    beside?: LooseNumber
): TakenRow | undefined {
    const barred = group.barred.find(({ row }) => rowsAt({ ...group, rows: [row] }, address).length > 0);
    const found = rowsAt(group, address);
    if (found.length === 0 && barred !== undefined) {
        return void slot.report('answer-ruled-out', { row: barred.row.label, mark: barred.mark.title });
    }
    if (found.length === 0)
        return void slot.report('unknown-option', { option: addressText(slot, address), ...rowsOf(group) });
    if (found.length > 1) return void slot.report('ambiguous-option', { option: addressText(slot, address) });
    const own = typeof address === 'string' ? undefined : address.points;
    return withPoints(slot, found[0]!, own ?? beside);
}

/** The texts that may be taken. */
function rowsOf({ rows }: GroupFacts): { rows: string; rowsEn: string } {
    const labels = rows.map(({ label }) => label);
    return {
        rows: listed(
            labels.map(label => `“${label}”`),
            'zh'
        ),
        rowsEn: listed(
            labels.map(label => `"${label}"`),
            'en'
        )
    };
}

function rowsAt(group: GroupFacts, address: RowAddress): RowFacts[] {
    if (typeof address === 'string') return group.rows.filter(row => isNamed(row, address));
    if ('option' in address) return group.rows.filter(row => row.position === address.option);
    const points = readNumber(address.points);
    if (points === undefined) return [];
    const unmarked = group.rows.filter(row => row.mark === undefined);
    const fixed = unmarked.filter(row => compare(row.from, row.to) === 0 && compare(row.from, points) === 0);
    return fixed.length > 0 ? fixed : unmarked.filter(row => contains(row, points));
}

const isNamed = ({ names }: RowFacts, text: string): boolean => names.some(name => plainText(name) === plainText(text));

function withPoints(slot: Slot, row: RowFacts, given: unknown): TakenRow | undefined {
    const ranges = !isZero(row.to.sub(row.from));
    if (given === undefined) {
        if (!ranges) return { row, points: row.from };
        const position = String(row.position);
        return void slot.report('range-without-points', { row: row.label, range: spanText(row), position });
    }
    const points = readNumber(given);
    if (points === undefined) return void slot.report('points-not-a-number', { text: written(given) });
    if (contains(row, points)) return { row, points };
    return void slot.report('points-outside-row', { row: row.label, range: spanText(row), points: exactText(points) });
}

function addressText(slot: Slot, address: RowAddress): string {
    const zh = slot.language === 'zh';
    if (typeof address === 'string') return zh ? `名为“${address}”的评分行` : `row "${address}"`;
    if ('option' in address) return zh ? `位置为 ${address.option} 的评分行` : `row at position ${address.option}`;
    const read = readNumber(address.points);
    const points = read === undefined ? written(address.points) : exactText(read);
    return zh ? `得分为 ${points} 的评分行` : `row worth ${points}`;
}
