// （原 2分）says what a total or an item is worth in the former edition.
import { compare, exact } from '@guiju/exact';
import { valueOf } from '../analysis/points.ts';
import { wordsOf } from '../analysis/printed.ts';
import {
    isItem,
    isScoringChange,
    isSectionChange,
    isTotalChange,
    type Points,
    type Ruleset,
    type ScoringChange,
    type SectionChange,
    type Was
} from '../generated/ast.ts';
import { scoringsOf } from '../names/catalogue.ts';
import {
    changesIn,
    type Change,
    formerItem,
    formerOf,
    formerScoring,
    formerSection,
    formerWeight,
    weightRowsOf
} from '../names/revisions.ts';
import type { Place } from './check.ts';
import { defineCheck } from './check.ts';

type Finding = {
    kind: 'missing' | 'differs' | 'none' | 'weight differs' | 'weight none' | 'weight columns';
    what: string;
    points: string;
    was: string;
};

/** Whoever reads a revision sees what changes; a wrong old value means that the wrong edition was looked at. */
export const revisionWasMismatch = defineCheck({
    id: 'revision-was-mismatch',
    severity: 'error',
    on: 'Revision',
    message: {
        zh: ({ kind, what, points, was }: Finding) => {
            switch (kind) {
                case 'missing':
                    return `改分值要写明原来是多少：“（原 ${points}）”。“${what}”没有写。`;
                case 'none':
                    return `“原”应为原版的分值。原版的“${what}”没有写分值，这里写的是“${was}”。`;
                case 'differs':
                    return `“原”应为原版的分值。原版的“${what}”是“${points}”，这里写的是“${was}”。`;
                case 'weight differs':
                    return `“原”应为原版的权重。原版的“${what}”是“${points}”，这里写的是“${was}”。`;
                case 'weight none':
                    return `改的是原版里有的权重。原版的“${what}”没有权重；要给同级指标都加上权重，请换掉它们所在的部分。`;
                case 'weight columns':
                    return `单独改一个权重，只限各种审核都一样的。原版的“${what}”每种审核各有一个；请写“改 | 权重 | …”，换掉整张权重表。`;
            }
        },
        en: ({ kind, what, points, was }) => {
            switch (kind) {
                case 'missing':
                    return `A change of points states the old ones: “(was ${points})”. “${what}” does not.`;
                case 'none':
                    return `The old points are those of the former edition. There “${what}” has none, here stands “${was}”.`;
                case 'differs':
                    return `The old points are those of the former edition. There “${what}” has “${points}”, here stands “${was}”.`;
                case 'weight differs':
                    return `The old weight is that of the former edition. There “${what}” has “${points}”, here stands “${was}”.`;
                case 'weight none':
                    return `A change of a weight is about one that the former edition has. There “${what}” has none; weights for all sections of a level come with the part they stand in.`;
                case 'weight columns':
                    return `A single weight is changed where it is the same for every audit. In the former edition “${what}” has one for each kind of audit; write “changed | weight | …” with the whole table.`;
            }
        }
    },
    run(revision, report) {
        const former = formerOf(revision);
        if (!former) return;
        const changes = changesIn(revision, former);
        for (const change of changes.filter(isSectionChange)) {
            const found = weightFinding(change, former);
            if (found)
                report(found, { node: change.weight!, property: found.kind === 'weight differs' ? 'was' : undefined });
        }
        for (const { what, was, points, at, needed } of changes.flatMap(change => pointsChange(change, former))) {
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

function pointsChange(change: Change, former: Ruleset): PointsChange[] {
    if (isItem(change)) {
        const points = formerItem(change, former)?.points;
        if (!points || !change.points) return [];
        const needed = compare(valueOf(points), valueOf(change.points)) !== 0;
        return [{ what: change.codes[0]!, was: change.was, points, at: { node: change.points }, needed }];
    }
    if (isSectionChange(change)) {
        if (!change.was) return [];
        const { section, was } = change;
        const points = formerSection(section.$refText, change, former)?.points;
        return [{ what: section.$refText, was, points, at: { node: was }, needed: false }];
    }
    if (isTotalChange(change)) {
        const points = scoringsOf(former)[0]?.total;
        return [
            { what: wordsOf(change).split(/\s/u)[0]!, was: change.was, points, at: { node: change }, needed: false }
        ];
    }
    return isScoringChange(change) ? [totalOfScoring(change, former)] : [];
}

function totalOfScoring(change: ScoringChange, former: Ruleset): PointsChange {
    const points = formerScoring(change, former)?.total;
    const needed = points !== undefined && compare(valueOf(points), valueOf(change.points)) !== 0;
    return { what: change.title, was: change.was, points, at: { node: change.points }, needed };
}

function weightFinding(change: SectionChange, former: Ruleset): Finding | undefined {
    const { section: code, weight } = change;
    const section = formerSection(code.$refText, change, former);
    if (!section || !weight) return undefined;
    const was = `${weight.was}%`;
    const before = formerWeight(section);
    if (!before) {
        const kind = weightRowsOf(section).length > 0 ? 'weight columns' : 'weight none';
        return { kind, what: code.$refText, points: '', was };
    }
    const old = before.percent ?? '0';
    if (compare(exact(old), exact(weight.was)) === 0) return undefined;
    return { kind: 'weight differs', what: code.$refText, points: wordsOf(before).replace(/^\D+\s/u, ''), was };
}
