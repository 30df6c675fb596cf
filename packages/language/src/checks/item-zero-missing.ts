// Where nothing is done, there is a row for it.
import { exactText, isZero, smaller, ZERO, type Exact } from '@guiju/exact';
import { bestOfGroups, groupsOf, hasFormula, lowerEnd, sumOf } from '../analysis/points.ts';
import { keyOf } from '../analysis/printed.ts';
import { optionsOf } from '../analysis/scales.ts';
import { AstUtils } from 'langium';
import { insertedBehind } from '../fixes/fix.ts';
import { languageOf } from '../messages/locale.ts';
import { itemsOf } from '../names/catalogue.ts';
import type { Item, Scoring } from '../generated/ast.ts';
import { meaningOf } from '../words.ts';
import { defineCheck } from './check.ts';

/** The worst client would get points that no row describes as earned. */
export const itemZeroMissing = defineCheck({
    id: 'item-zero-missing',
    severity: 'warning',
    on: 'Scoring',
    message: {
        zh: (it: { item: string; least: string }) =>
            `一点没有做到时要有 0 分的一行，别的条目都有。条目“${it.item}”选哪一行都至少得 ${it.least} 分。`,
        en: it =>
            `There is a row worth 0 for a client who does nothing, as in other items. Item “${it.item}” gives ${it.least} at least, whatever row is taken.`
    },
    run(scoring, report) {
        for (const { item, least } of withoutZero(scoring)) {
            report({ item: keyOf(item), least: exactText(least) }, { node: item, property: 'codes', index: 0 });
        }
    },
    fix(_, __, { node }) {
        const [group, ...others] = groupsOf(node as Item);
        if (!group || others.length > 0) return [];
        const last = group.rows.at(-1)!;
        const row = languageOf(AstUtils.getDocument(node)) === 'zh' ? '  0 “没有做到”' : '  0 "not done"';
        const title = { zh: '补上 0 分的一行', en: 'Add a row worth 0' };
        return [{ title, changes: [insertedBehind(last, row)] }];
    }
});

/** A list of which most items begin above 0 is meant so: one to five stars, say. */
function withoutZero(scoring: Scoring): { item: Item; least: Exact }[] {
    const all = itemsOf(scoring).flatMap(item => {
        const least = leastOf(item);
        return least === undefined ? [] : [{ item, least }];
    });
    const found = all.filter(({ least }) => !isZero(least));
    return found.length * 2 < all.length ? found : [];
}

/** Undefined where rows do not decide alone. A row that replaces the others makes the item 0. */
function leastOf(item: Item): Exact | undefined {
    if (hasFormula(item) || optionsOf(item).length > 0 || bestOfGroups(item).length === 0) return undefined;
    const groups = groupsOf(item);
    const rows = groups.flatMap(group => group.rows);
    if (rows.some(row => row.negative && !row.marker)) return undefined;
    const replaces = rows.some(row =>
        row.marker?.mark.ref?.effects.some(
            effect => effect.$type === 'RowEffect' && meaningOf(effect.effect) === 'replaces'
        )
    );
    if (replaces) return ZERO;
    return sumOf(groups, ({ each, rows }) => {
        const values = rows.filter(row => !row.marker).map(lowerEnd);
        return each || values.length === 0 ? ZERO : values.reduce(smaller);
    });
}
