// Names that are given twice in the same place.
import type { AstNode } from 'langium';
import {
    isClause,
    isClauseItem,
    isCertificate,
    isCollection,
    isConsequenceTable,
    isGateTable,
    isGrades,
    isExample,
    isFindingClass,
    isGroup,
    isInput,
    isItem,
    isLadder,
    isMeasure,
    isRow,
    isScoring,
    isTable,
    isTally,
    type Clause,
    type ClauseItem,
    isScale,
    isScaleOption,
    isWeightTable,
    type Certificate,
    type Collection,
    type ConsequenceTable,
    type GateTable,
    type Grades,
    type Example,
    type FindingClass,
    type Input,
    type Item,
    type Ladder,
    type Measure,
    type Row,
    type Scale,
    type Ruleset,
    type Scoring,
    type Table,
    type Tally,
    type WeightTable
} from '../generated/ast.ts';
import { canonicalSign } from '../lexer/signs.ts';
import { rulesetOf } from '../names/catalogue.ts';
import { eventNames, eventsOf } from '../names/events.ts';
import { clausesOf, definitionNames, definitionsOf, plainLabel } from '../names/clauses.ts';
import { termNames, termsOf } from '../names/terms.ts';
import { bothNames, inputNames } from '../names/inputs.ts';
import { statesOf, stateNames, transitionsOf } from '../names/life-cycle.ts';
import { optionNames } from '../names/options.ts';
import { mainCodeOf } from './printed.ts';
import { weightsOf } from './weights.ts';
import { answeredIn, givenIn } from './repeated-in-examples.ts';
import { declaredIn, isPartHolder, partsIn, type PartHolder, type PartKind } from './repeated-parts.ts';
import { tableNames } from '../names/tables.ts';
import { talliesOf, tallyNames } from '../names/tallies.ts';
import { statementsOf } from '../names/statements.ts';
import { allBelow } from '../names/below.ts';

export type NameKind =
    | 'value'
    | 'event'
    | 'term'
    | 'choice'
    | 'mark'
    | 'import'
    | 'grades'
    | 'rung'
    | 'column'
    | 'consequence'
    | 'group'
    | 'row'
    | 'scale'
    | 'option'
    | 'example'
    | 'given'
    | 'answered'
    | 'clause'
    | 'point'
    | 'definition'
    | 'weight'
    | 'weight column'
    | 'state'
    | 'step'
    | 'reason'
    | PartKind;

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
    | (Ruleset | Ladder | Item | Grades | GateTable | ConsequenceTable | Example | Input | Scoring | WeightTable)
    | (Clause | ClauseItem | Scale | Certificate | PartHolder);

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
    if (isCertificate(holder)) return lifeCycleNames(holder);
    if (isExample(holder)) return [givenIn(holder), answeredIn(holder)];
    if (isInput(holder))
        return [holder.values.map(value => ({ ...given('choice', value, value.name), names: inputNames(value) }))];
    if (isScale(holder)) return [optionsIn(holder)];
    if (isClause(holder) || isClauseItem(holder)) return [pointsOf(holder)];
    if (isPartHolder(holder)) return [partsIn(holder)];
    if (!isItem(holder))
        return [
            ...[valuesOf(holder), eventsIn(holder), termsIn(holder), ...elementsOf(holder)],
            ...[examplesOf(holder), ...textsOf(holder), ...declaredIn(holder)]
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

const optionsIn = ({ members }: Scale): Given[] =>
    members
        .filter(isScaleOption)
        .map(option => ({ ...given('option', option, option.label, 'label'), names: optionNames(option) }));

function valuesOf(ruleset: Ruleset): Given[] {
    return allBelow(ruleset)
        .filter(node => isMeasure(node) || isTally(node) || isInput(node) || isNamedFact(node))
        .filter(node => !isTally(node) || declares(node))
        .map(node => ({ ...given('value', node, node.name), names: namesOf(node) }));
}

/** Without what an entry amounts to, a second statement raises a tally that is declared elsewhere. */
const declares = (tally: Tally): boolean => tally.each !== undefined || talliesOf(rulesetOf(tally)).includes(tally);

const eventsIn = (ruleset: Ruleset): Given[] =>
    eventsOf(ruleset).map(event => ({ ...given('event', event, event.name), names: eventNames(event) }));

const isNamedFact = (node: AstNode): node is Table | FindingClass | Collection =>
    isTable(node) || isFindingClass(node) || isCollection(node);

const termsIn = (ruleset: Ruleset): Given[] =>
    termsOf(ruleset).map(term => ({ ...given('term', term, term.name), names: termNames(term) }));

function namesOf(node: Measure | Tally | Input | Table | FindingClass | Collection): string[] {
    if (isTable(node)) return tableNames(node);
    if (isMeasure(node)) return bothNames(node);
    return isTally(node) ? tallyNames(node) : inputNames(node);
}

function elementsOf(ruleset: Ruleset): Given[][] {
    const named = { Mark: 'mark', Import: 'import', Grades: 'grades', Scale: 'scale' } as const;
    return Object.entries(named).map(([type, kind]) =>
        statementsOf(ruleset)
            .filter(element => element.$type === type && 'name' in element)
            .map(element => ({
                ...given(kind, element, canonicalSign((element as { name: string }).name)),
                ...(isScale(element) && { names: bothNames(element) })
            }))
    );
}

/** Clauses by their codes, terms by their names in either language. */
const textsOf = (ruleset: Ruleset): Given[][] => [
    clausesOf(ruleset).map(clause => given('clause', clause, clause.name)),
    definitionsOf(ruleset).map(term => ({ ...given('definition', term, term.name), names: definitionNames(term) }))
];

const pointsOf = ({ members }: Clause | ClauseItem): Given[] =>
    members
        .filter(isClauseItem)
        .filter(({ name }) => name !== undefined)
        .map(point => given('point', point, plainLabel(point)));

const examplesOf = (ruleset: Ruleset): Given[] =>
    statementsOf(ruleset)
        .filter(isExample)
        .map(example => given('example', example, example.title, 'title'));

/** States and steps share one namespace, as records call both by name; reasons have one for each state they lead to. */
function lifeCycleNames(certificate: Certificate): Given[][] {
    const transitions = transitionsOf(certificate);
    const states = statesOf(certificate).map(state => ({
        ...given('state', state, state.name),
        names: stateNames(state)
    }));
    const steps = transitions.flatMap(node => (node.name === undefined ? [] : [given('step', node, node.name)]));
    const stepTwice = steps.filter(
        ({ names: [name] }, place) => steps.findIndex(other => other.names[0] === name) === place
    );
    const into = Map.groupBy(transitions, ({ to }) => to?.ref);
    const reasons = [...into.values()].map(ways =>
        ways.flatMap(way => way.reasons.map(reason => given('reason', reason, reason.name)))
    );
    return [[...states, ...stepTwice], ...reasons];
}

function repeatedIn(all: readonly Given[]): RepeatedName[] {
    const seen = new Set<string>();
    return all.flatMap(({ names, ...rest }) => {
        const name = names.find(candidate => seen.has(candidate));
        for (const candidate of names) seen.add(candidate);
        return name === undefined ? [] : [{ ...rest, name }];
    });
}
