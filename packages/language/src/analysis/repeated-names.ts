// Names that are given twice in the same place.
import { AstUtils, type AstNode } from 'langium';
import {
    isConsequenceTable,
    isGateTable,
    isGrades,
    isExample,
    isFindingClass,
    isGiven,
    isGroup,
    isInput,
    isItem,
    isItemAnswer,
    isLadder,
    isMeasure,
    isOtherItems,
    isRow,
    isScoring,
    isTable,
    isTally,
    isWeightTable,
    type ConsequenceTable,
    type GateTable,
    type Grades,
    type Example,
    type FindingClass,
    type GivenValue,
    type Input,
    type Item,
    type Ladder,
    type Measure,
    type Row,
    type Ruleset,
    type Scoring,
    type Table,
    type Tally,
    type WeightTable
} from '../generated/ast.ts';
import { canonicalSign } from '../lexer/signs.ts';
import { itemKeys } from '../names/catalogue.ts';
import { eventNames, eventsOf } from '../names/events.ts';
import { inputNames } from '../names/inputs.ts';
import { tallyNames } from '../names/scopes.ts';
import { declaredIn, isPartHolder, partsIn, type PartHolder, type PartKind } from './repeated-parts.ts';
import { mainCodeOf } from './printed.ts';
import { weightsOf } from './weights.ts';
import { tableNames } from '../names/tables.ts';
import { statementsOf } from '../names/statements.ts';

export type NameKind =
    | 'value'
    | 'event'
    | 'choice'
    | 'mark'
    | 'import'
    | 'grades'
    | 'rung'
    | 'column'
    | 'consequence'
    | 'group'
    | 'row'
    | 'example'
    | 'given'
    | 'answered'
    | PartKind
    | 'weight'
    | 'weight column';

/** A name where it is given; a tally answers to several. */
export interface Given {
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
type Holder =
    | Ruleset
    | Ladder
    | Item
    | Grades
    | GateTable
    | ConsequenceTable
    | Example
    | Input
    | Scoring
    | WeightTable
    | PartHolder;

export function repeatedNames(holder: Holder): RepeatedName[] {
    return namespacesOf(holder).flatMap(repeatedIn);
}

/** Lists of names that must differ from each other. */
function namespacesOf(holder: Holder): Given[][] {
    if (isGateTable(holder) || isConsequenceTable(holder)) return [columnsOf(holder)];
    if (isWeightTable(holder))
        return [
            holder.values.map((value, index) => ({
                ...given('weight column', holder, value.$refText, 'values'),
                index
            }))
        ];
    if (isScoring(holder)) return [weightsIn(holder)];
    if (isGrades(holder)) return [consequencesOf(holder)];
    if (isLadder(holder)) return [holder.rungs.map(rung => given('rung', rung, rung.name))];
    if (isExample(holder)) return [givenIn(holder), answeredIn(holder)];
    if (isInput(holder))
        return [holder.values.map(value => ({ ...given('choice', value, value.name), names: inputNames(value) }))];
    if (isPartHolder(holder)) return [partsIn(holder)];
    if (!isItem(holder))
        return [
            ...[valuesOf(holder), eventsIn(holder), ...elementsOf(holder)],
            ...[examplesOf(holder), ...declaredIn(holder)]
        ];
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

/** Beside a section or in a row of a table. */
const weightsIn = (scoring: Scoring): Given[] =>
    weightsOf(scoring).map(({ section, node }) =>
        given('weight', node, mainCodeOf(section), node.$type === 'WeightRow' ? 'section' : 'percent')
    );

const rowsOf = (rows: readonly Row[]): Given[] => rows.map(row => given('row', row, row.label, 'label'));

function valuesOf(ruleset: Ruleset): Given[] {
    return AstUtils.streamAllContents(ruleset)
        .filter(node => isMeasure(node) || isTally(node) || isInput(node) || isTable(node) || isFindingClass(node))
        .map(node => ({ ...given('value', node, node.name), names: namesOf(node) }))
        .toArray();
}

const eventsIn = (ruleset: Ruleset): Given[] =>
    eventsOf(ruleset).map(event => ({ ...given('event', event, event.name), names: eventNames(event) }));

function namesOf(node: Measure | Tally | Input | Table | FindingClass): string[] {
    if (isTable(node)) return tableNames(node);
    if (isMeasure(node)) return [node.name];
    return isTally(node) ? tallyNames(node) : inputNames(node);
}

function elementsOf(ruleset: Ruleset): Given[][] {
    const named = { Mark: 'mark', Import: 'import', Grades: 'grades' } as const;
    return Object.entries(named).map(([type, kind]) =>
        statementsOf(ruleset)
            .filter(element => element.$type === type && 'name' in element)
            .map(element => given(kind, element, canonicalSign((element as { name: string }).name)))
    );
}

const examplesOf = (ruleset: Ruleset): Given[] =>
    statementsOf(ruleset)
        .filter(isExample)
        .map(example => given('example', example, example.title, 'title'));

/** Measures, inputs and tallies that a worked example gives, by the name they are declared with. */
function givenIn({ statements }: Example): Given[] {
    const values = statements.filter(isGiven).flatMap(statement => statement.values);
    const others = statements.filter(isOtherItems);
    return [...values.flatMap(givenValue), ...others.map(node => given('given', node, firstWord(node), 'marks'))];
}

const firstWord = (node: AstNode): string => node.$cstNode?.text.split(/\s/u)[0] ?? '';

/** Findings of one class may be given in several lots. */
function givenValue(node: GivenValue): Given[] {
    if (node.$type === 'FindingGiven' || node.$type === 'NoFindings') return [];
    const property = node.$type === 'ValueGiven' ? 'subject' : 'tally';
    const reference = node.$type === 'ValueGiven' ? node.subject : node.tally;
    return [given('given', node, reference?.ref?.name ?? reference?.$refText ?? '', property)];
}

const keyOf = (item: Item): string => itemKeys(AstUtils.getContainerOfType(item, isScoring)!).get(item)!;

/** Items that a worked example answers, under whichever code. */
function answeredIn({ statements }: Example): Given[] {
    return statements.filter(isItemAnswer).flatMap(node =>
        node.items.map((item, index) => ({
            ...given('answered', node, item.$refText, 'items'),
            names: [item.$refText, ...(item.ref ? [keyOf(item.ref)] : [])],
            index
        }))
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
