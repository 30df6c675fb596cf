// Items: keys, rows, what may be answered, and which policy is nearest.
import { exact, writeExact } from '@guiju/exact';
import {
    codesOf,
    isAnswerPolicy,
    isAward,
    isGroup,
    isNote,
    isRow,
    meaningOf,
    titleOf,
    type AnswerPolicy,
    type Item,
    type MarkScore,
    type Row,
    type Scoring,
    type Section
} from '@guiju/language';
import type { AnswerState, Group, Item as ModelItem, Policy, Row as ModelRow, Treatment } from '@guiju/model';
import { clauseOf, sourceOf, type Lowering } from './place.ts';
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
        groups: rowsCount(formulas) ? groupsOf(item, lowering) : [],
        policies: policiesOf(item, lowering),
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
    const hasRows = item.members.some(member => isRow(member) || isGroup(member));
    return byMark || (!hasRows && awardReaches(item)) ? 'any' : 'rows';
}

function awardReaches(item: Item): boolean {
    return around(item).some(block => block.members.some(isAward));
}

/** Under a mark with a formula the rows count only where the mark says `或 按评分行`. */
function rowsCount(formulas: MarkScore[]): boolean {
    return formulas.every(formula => formula.alternatives.some(alternative => alternative.byRows));
}

function groupsOf(item: Item, lowering: Lowering): Group[] {
    const own = item.members.filter(isRow);
    const unnamed: Group[] = own.length
        ? [
              {
                  title: null,
                  kind: item.kind === undefined ? 'one' : kindOf(item.kind),
                  rows: own.map(row => lowerRow(row, lowering)),
                  source: sourceOf(own[0]!, lowering)
              }
          ]
        : [];
    const named = item.members.filter(isGroup).map(group => ({
        title: group.title ?? null,
        kind: kindOf(group.kind),
        rows: group.rows.map(row => lowerRow(row, lowering)),
        source: sourceOf(group, lowering)
    }));
    return [...unnamed, ...named];
}

const kindOf = (keyword: string): 'one' | 'each' => (meaningOf(keyword) === 'one' ? 'one' : 'each');

function lowerRow(row: Row, lowering: Lowering): ModelRow {
    const from = writeExact(exact(row.from ?? '0'));
    return {
        label: row.label,
        from,
        to: row.to === undefined ? from : writeExact(exact(row.to)),
        marker: row.marker?.mark.$refText ?? null,
        source: sourceOf(row, lowering)
    };
}

/** The item itself and the blocks around it, the nearest first. */
function around(item: Item): (Item | Section | Scoring)[] {
    const outer = (block: Section | Scoring): (Section | Scoring)[] =>
        block.$type === 'Scoring' ? [block] : [block, ...outer(block.$container)];
    return [item, ...outer(item.$container)];
}

function policiesOf(item: Item, lowering: Lowering): ModelItem['policies'] {
    const policies: Partial<Record<AnswerState, Policy>> = {};
    for (const block of around(item)) {
        for (const [state, policy] of statedIn(block, lowering)) policies[state] ??= policy;
    }
    const order: AnswerState[] = ['not applicable', 'not evaluated', 'inconclusive'];
    return Object.fromEntries(order.filter(state => policies[state]).map(state => [state, policies[state]!]));
}

function statedIn(block: Item | Section | Scoring, lowering: Lowering): [AnswerState, Policy][] {
    const stated = block.members.filter(isAnswerPolicy).flatMap(policy => statesOf(policy, lowering));
    const exclusion = block.$type === 'Scoring' ? undefined : block.exclusion;
    if (!exclusion) return stated;
    const source = sourceOf(exclusion, lowering);
    return [['not applicable', { treatment: 'removed', reason: exclusion.reason, source }], ...stated];
}

function statesOf(policy: AnswerPolicy, lowering: Lowering): [AnswerState, Policy][] {
    const treatment = meaningOf(policy.treatment) as Treatment;
    const source = sourceOf(policy, lowering);
    return policy.states.map(state => [meaningOf(state) as AnswerState, { treatment, reason: policy.reason, source }]);
}
