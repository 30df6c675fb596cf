// Names that are given twice in the same place.
import { AstUtils, type AstNode } from 'langium';
import {
    isGroup,
    isInput,
    isItem,
    isLadder,
    isMeasure,
    isRow,
    isTally,
    type Input,
    type Item,
    type Ladder,
    type Measure,
    type Row,
    type Ruleset,
    type Tally
} from '../generated/ast.ts';
import { canonicalSign } from '../lexer/signs.ts';
import { inputNames } from '../names/inputs.ts';
import { tallyNames } from '../names/scopes.ts';

export type NameKind = 'value' | 'choice' | 'mark' | 'import' | 'grades' | 'rung' | 'group' | 'row';

/** A name where it is given; a tally answers to several. */
interface Given {
    readonly kind: NameKind;
    readonly names: readonly string[];
    readonly node: AstNode;
    readonly property: string;
}

export interface RepeatedName extends Omit<Given, 'names'> {
    readonly name: string;
}

export function repeatedNames(holder: Ruleset | Ladder | Item | Input): RepeatedName[] {
    return namespacesOf(holder).flatMap(repeatedIn);
}

/** Lists of names that must differ from each other. */
function namespacesOf(holder: Ruleset | Ladder | Item | Input): Given[][] {
    if (isLadder(holder)) return [holder.rungs.map(rung => given('rung', rung, rung.name))];
    if (isInput(holder))
        return [holder.values.map(value => ({ ...given('choice', value, value.name), names: inputNames(value) }))];
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

const rowsOf = (rows: readonly Row[]): Given[] => rows.map(row => given('row', row, row.label, 'label'));

function valuesOf(ruleset: Ruleset): Given[] {
    return AstUtils.streamAllContents(ruleset)
        .filter(node => isMeasure(node) || isTally(node) || isInput(node))
        .map(node => ({ ...given('value', node, node.name), names: namesOf(node) }))
        .toArray();
}

function namesOf(node: Measure | Tally | Input): string[] {
    if (isMeasure(node)) return [node.name];
    return isTally(node) ? tallyNames(node) : inputNames(node);
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
