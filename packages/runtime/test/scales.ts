// Items that are answered by scales, as the compiler would write them.
import type { Item, Row } from '@guiju/model';
import { item, source } from './build.ts';

const row = (label: string, points: string, rest: Partial<Row> = {}): Row => ({
    label,
    from: points,
    to: points,
    marker: null,
    source,
    ...rest
});

/** Four answers: the last two are worth nothing, and the very last raises special deductions. */
export function scaledItem(key: string, points: string, rest: Partial<Item> = {}): Item {
    const rows = [
        row('优', points, { names: ['优', 'excellent'] }),
        row('良', '7', { from: '5', names: ['良', 'good'] }),
        row('差', '0', { names: ['差', 'poor'] }),
        row('严重', '0', { names: ['严重', 'serious'], raises: ['特别扣分'], clause: '6.2' })
    ];
    return item(key, points, { scale: '四档', groups: [{ title: null, kind: 'one', rows, source }], ...rest });
}

const band = (to: string | null, toOpen = false): Row['band'] => ({ from: null, fromOpen: false, to, toOpen });

/** Up to 5, up to 20, and the rest, which raises special deductions; a share up to 0.05 and 0.2. */
export function measuredItem(
    key: string,
    unit: string,
    { whole = false, to = null }: { whole?: boolean; to?: string | null } = {}
): Item {
    const scale = unit === '%' ? ['0.05', '0.2'] : ['5', '20'];
    const rows = [
        row(`≤ ${scale[0]}`, '8', { band: band(scale[0]!) }),
        row(`< ${scale[1]}`, '3', { band: band(scale[1]!, true) }),
        row(`≥ ${scale[1]}`, '0', { band: band(null), raises: ['特别扣分'] })
    ];
    const groups = [{ title: null, kind: 'one' as const, rows, source }];
    return item(key, '8', { scale: '距离', measured: { unit, whole, from: '0', to }, groups });
}

/** The item without one of its answers, which the mark rules out. */
export function restricted(of: Item, label: string, mark: string): Item {
    const bar = (row: Row): Row => (row.label === label ? { ...row, barred: mark } : row);
    return { ...of, groups: of.groups.map(group => ({ ...group, rows: group.rows.map(bar) })) };
}
