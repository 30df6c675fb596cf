// Items: keys, rows, what may be answered, and which policy is nearest.
import { exact, writeExact } from '@guiju/exact';
import {
    awardReaches,
    codesOf,
    groupsOf,
    isNote,
    lowerEnd,
    policiesOf,
    scaleOf,
    titleOf,
    upperEnd,
    type Item,
    type MarkScore,
    type Row,
    type RowGroup
} from '@guiju/language';
import { AnswerState, type Group, type Item as ModelItem, type Row as ModelRow, type Treatment } from '@guiju/model';
import { clauseOf, sourceOf, type Lowering } from './place.ts';
import { scaleFacts, scaleGroups } from './scales.ts';
import { lowerSampling } from './samples.ts';
import { sectionAround } from './sections.ts';

export function lowerItem(item: Item, key: string, lowering: Lowering): ModelItem {
    const formulas = item.markers.flatMap(use => use.mark.ref!.effects).filter(effect => effect.$type === 'MarkScore');
    return {
        key,
        codes: codesOf(item),
        title: titleOf(item) ?? '',
        points: writeExact(exact(item.points.value)),
        markers: item.markers.map(use => use.mark.$refText),
        section: sectionAround(item),
        direct: directOf(item, formulas),
        groups: rowsCount(formulas) ? groupsIn(item, lowering) : [],
        ...scaleFacts(item),
        policies: lowerPolicies(item, lowering),
        ...lowerSampling(item, lowering),
        notes: item.members.filter(isNote).map(note => note.text),
        clause: clauseOf(item),
        source: sourceOf(item, lowering, 'codes')
    };
}

/** Any value where a mark or, for an item without rows, an award says so; else what the rows give. */
function directOf(item: Item, formulas: MarkScore[]): 'any' | 'rows' {
    const byMark = formulas.some(formula =>
        formula.alternatives.some(alternative => alternative.anyFrom !== undefined)
    );
    const isFree = groupsOf(item).length === 0 && !scaleOf(item) && awardReaches(item);
    return byMark || isFree ? 'any' : 'rows';
}

/** Under a mark with a formula the rows count only where the mark says `或 按评分行`. */
function rowsCount(formulas: MarkScore[]): boolean {
    return formulas.every(formula => formula.alternatives.some(alternative => alternative.byRows));
}

function groupsIn(item: Item, lowering: Lowering): Group[] {
    const scaled = scaleGroups(item, lowering);
    return scaled.length > 0 ? scaled : groupsOf(item).map(group => lowerGroup(group, lowering));
}

function lowerGroup({ title, each, rows, node }: RowGroup, lowering: Lowering): Group {
    return {
        title: title ?? null,
        kind: each ? 'each' : 'one',
        rows: rows.map(row => lowerRow(row, lowering)),
        source: sourceOf(node, lowering)
    };
}

function lowerRow(row: Row, lowering: Lowering): ModelRow {
    return {
        label: row.label,
        from: writeExact(lowerEnd(row)),
        to: writeExact(upperEnd(row)),
        marker: row.marker?.mark.$refText ?? null,
        source: sourceOf(row, lowering)
    };
}

/** In the order of the schema, so that the order of statements does not show. */
function lowerPolicies(item: Item, lowering: Lowering): ModelItem['policies'] {
    const stated = policiesOf(item);
    const entries = AnswerState.options.flatMap(state => {
        const policy = stated.get(state);
        if (!policy) return [];
        const { treatment, reason, node } = policy;
        return [[state, { treatment: treatment as Treatment, reason, source: sourceOf(node, lowering) }] as const];
    });
    return Object.fromEntries(entries);
}
