// （原 2分）says what a total or an item is worth in the former edition.
import { compare } from '@guiju/exact';
import { valueOf } from '../analysis/points.ts';
import { wordsOf } from '../analysis/printed.ts';
import {
    isItem,
    isSectionChange,
    isTotalChange,
    type Points,
    type Revision,
    type Ruleset,
    type Was
} from '../generated/ast.ts';
import { scoringsOf } from '../names/catalogue.ts';
import { formerItem, formerOf, formerSection } from '../names/revisions.ts';
import type { Place } from './check.ts';
import { defineCheck } from './check.ts';

type Finding = { kind: 'missing' | 'differs' | 'none'; what: string; points: string; was: string };

/** Whoever reads a revision sees what changes; a wrong old value means that the wrong edition was looked at. */
export const revisionWasMismatch = defineCheck({
    id: 'revision-was-mismatch',
    severity: 'error',
    on: 'Revision',
    message: {
        zh: (it: Finding) => {
            if (it.kind === 'missing') return `改分值要写明原来是多少：“（原 ${it.points}）”。“${it.what}”没有写。`;
            if (it.kind === 'none') return `“原”应为原版的分值。原版的“${it.what}”没有写分值，这里写的是“${it.was}”。`;
            return `“原”应为原版的分值。原版的“${it.what}”是“${it.points}”，这里写的是“${it.was}”。`;
        },
        en: it => {
            if (it.kind === 'missing')
                return `A change of points states the old ones: “(was ${it.points})”. “${it.what}” does not.`;
            const law = 'The old points are those of the former edition.';
            if (it.kind === 'none') return `${law} There “${it.what}” has none, here stands “${it.was}”.`;
            return `${law} There “${it.what}” has “${it.points}”, here stands “${it.was}”.`;
        }
    },
    run(revision, report) {
        const former = formerOf(revision);
        if (!former) return;
        for (const { what, was, points, at, needed } of changesIn(revision, former)) {
            const texts = { what, points: points ? wordsOf(points) : '', was: was ? wordsOf(was.points) : '' };
            if (!was && needed) report({ kind: 'missing', ...texts }, at);
            if (was && !points) report({ kind: 'none', ...texts }, { node: was.points });
            if (was && points && compare(valueOf(points), valueOf(was.points)) !== 0)
                report({ kind: 'differs', ...texts }, { node: was.points });
        }
    }
});

interface PointsChange {
    readonly what: string;
    readonly was: Was | undefined;
    readonly points: Points | undefined;
    readonly at: Place;
    /** Points that stay as they are need no mark. */
    readonly needed: boolean;
}

function changesIn({ members }: Revision, former: Ruleset): PointsChange[] {
    const items = members.filter(isItem).flatMap((item): PointsChange[] => {
        const points = formerItem(item, former)?.points;
        if (!points || !item.points) return [];
        const needed = compare(valueOf(points), valueOf(item.points)) !== 0;
        return [{ what: item.codes[0]!, was: item.was, points, at: { node: item.points }, needed }];
    });
    const sections = members.filter(isSectionChange).map(({ section, was }): PointsChange => {
        const points = formerSection(section.$refText, former)?.points;
        return { what: section.$refText, was, points, at: { node: was }, needed: false };
    });
    const totals = members.filter(isTotalChange).map((change): PointsChange => {
        const points = scoringsOf(former)[0]?.total;
        return { what: wordsOf(change).split(/\s/u)[0]!, was: change.was, points, at: { node: change }, needed: false };
    });
    return [...items, ...sections, ...totals];
}
