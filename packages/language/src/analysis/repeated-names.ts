// Names that are given twice in the same place.
import { AstUtils, type AstNode } from 'langium';
import {
    isConsequenceTable,
    isGateTable,
    isGrades,
    isGroup,
    isItem,
    isLadder,
    isMeasure,
    isRow,
    isTally,
    type ConsequenceTable,
    type GateTable,
    type Grades,
    type Item,
    type Ladder,
    type Row,
    type Ruleset
} from '../generated/ast.ts';
import { canonicalSign } from '../lexer/signs.ts';
import { tallyNames } from '../names/scopes.ts';

export type NameKind = 'value' | 'mark' | 'import' | 'grades' | 'rung' | 'column' | 'consequence' | 'group' | 'row';

/** A name where it is given; a tally answers to several. */
interface Given {
    readonly kind: NameKind;
    readonly names: readonly string[];
    readonly node: AstNode;
    readonly property: string;
    readonly index?: number;
}

export interface RepeatedName extends Omit<Given, 'names'> {
    readonly name: string;
}

/** What gives names to its parts. */
type Holder = Ruleset | Ladder | Item | Grades | GateTable | ConsequenceTable;

export function repeatedNames(holder: Holder): RepeatedName[] {
    return namespacesOf(holder).flatMap(repeatedIn);
}

/** Lists of names that must differ from each other. */
function namespacesOf(holder: Holder): Given[][] {
    if (isGateTable(holder) || isConsequenceTable(holder)) return [columnsOf(holder)];
    if (isGrades(holder)) return [consequencesOf(holder)];
    if (isLadder(holder)) return [holder.rungs.map(rung => given('rung', rung, rung.name))];
    if (!isItem(holder)) return [valuesOf(holder), ...elementsOf(holder)];
    const groups = holder.members.filter(isGroup);
    const titled = groups.flatMap(group =>
        group.title === undefined ? [] : [given('group', group, group.title, 'title')]
    );
    return [titled, rowsOf(holder.members.filter(isRow)), ...groups.map(group => rowsOf(group.rows))];
}

function given(kind: NameKind, node: AstNode, name: string, property = 'name'): Given {
    return { kind, names: [name], node, property };
}

const columnsOf = (table: GateTable | ConsequenceTable): Given[] =>
    table.rungs.map((rung, index) => ({ ...given('column', table, rung.$refText, 'rungs'), index }));

function consequencesOf({ members }: Grades): Given[] {
    const rows = members.filter(isConsequenceTable).flatMap(table => table.rows);
    return rows.map(row => given('consequence', row, row.label, 'label'));
}

const rowsOf = (rows: readonly Row[]): Given[] => rows.map(row => given('row', row, row.label, 'label'));

function valuesOf(ruleset: Ruleset): Given[] {
    return AstUtils.streamAllContents(ruleset)
        .filter(node => isMeasure(node) || isTally(node))
        .map(node => ({ ...given('value', node, node.name), ...(isTally(node) ? { names: tallyNames(node) } : {}) }))
        .toArray();
}

function elementsOf({ elements }: Ruleset): Given[][] {
    const named = { Mark: 'mark', Import: 'import', Grades: 'grades' } as const;
    return Object.entries(named).map(([type, kind]) =>
        elements
            .filter(element => element.$type === type && 'name' in element)
            .map(element => given(kind, element, canonicalSign((element as { name: string }).name)))
    );
}

function repeatedIn(all: readonly Given[]): RepeatedName[] {
    const seen = new Set<string>();
    return all.flatMap(({ names, ...rest }) => {
        const name = names.find(candidate => seen.has(candidate));
        for (const candidate of names) seen.add(candidate);
        return name === undefined ? [] : [{ ...rest, name }];
    });
}
