// The text of the rule: its clauses and their points, and what a citation names.
import type { AstNode } from 'langium';
import {
    isChangeRecord,
    isClause,
    isClauseItem,
    isDefinition,
    type ChangeRecord,
    type Citable,
    type Clause,
    type ClauseItem,
    type Definition,
    type Ruleset
} from '../generated/ast.ts';
import { statementsOf } from './statements.ts';

/** All clauses, each before those inside it. */
export const clausesOf = (ruleset: Ruleset): Clause[] => statementsOf(ruleset).filter(isClause);

export const definitionsOf = (ruleset: Ruleset): Definition[] => statementsOf(ruleset).filter(isDefinition);

export const changeRecordsOf = (ruleset: Ruleset): ChangeRecord[] => statementsOf(ruleset).filter(isChangeRecord);

/** `7.2.1`, `7.2.1 c`, `5.2.1 (2)`: the code of a clause, or of a point with its label as printed; a dash adds nothing. */
export function codeOfClause(node: Clause | ClauseItem): string {
    if (isClause(node)) return node.name;
    const around = codeOfClause(node.$container);
    return node.name === undefined ? around : `${around} ${node.name}`;
}

/** The label without the brackets it is printed with; empty for a dash. */
export const plainLabel = ({ name }: ClauseItem): string => (name ?? '').replace(/[()]/g, '');

/** The points that a label of a citation may mean: those of the clause, or of the point cited before. */
export function pointsInReach({ clause, items }: Citable, index: number): ClauseItem[] {
    const around = index === 0 ? clause?.ref : items[index - 1]?.ref;
    return around?.members.filter(isClauseItem).filter(({ name }) => name !== undefined) ?? [];
}

/** What is cited, as one text: `7.2.1 c`, `C:5.1`. */
export function citedText({ basis, code, clause, items }: Citable): string {
    if (basis) return `${basis.$refText}:${code}`;
    const labels = items.map(item => item.ref?.name ?? item.$refText);
    return [clause!.$refText, ...labels].join(' ');
}

/** The clause or point around a node. */
export function clauseAround(node: AstNode): Clause | ClauseItem | undefined {
    for (let around = node.$container; around; around = around.$container) {
        if (isClause(around) || isClauseItem(around)) return around;
    }
    return undefined;
}

/** The clause that a clause belongs to: the one it stands in, else the declared one whose code it continues. */
export function clauseAbove(clause: Clause, all: readonly Clause[]): Clause | undefined {
    const around = clauseAround(clause);
    if (around) return isClause(around) ? around : clauseOfPoint(around);
    return all
        .filter(other => clause.name.startsWith(`${other.name}.`))
        .sort((a, b) => b.name.length - a.name.length)[0];
}

/** The clause that a point belongs to. */
export function clauseOfPoint(point: ClauseItem): Clause {
    return isClause(point.$container) ? point.$container : clauseOfPoint(point.$container);
}

/** A term answers to its name and to that in the other language. */
export const definitionNames = ({ name, otherName }: Definition): string[] => [
    ...new Set([name, ...(otherName === undefined ? [] : [otherName])])
];
