// A ruleset that revises another: which one, and what of it each change is about.
import {
    isClause,
    isComputation,
    isDefinition,
    isExample,
    isGrades,
    isInputs,
    isMark,
    isRevision,
    isScale,
    isScoringChange,
    isTable,
    isTerm,
    isWeightTable,
    type Item,
    type Replacement,
    type Revision,
    type RevisionMember,
    type Ruleset,
    type Scoring,
    type ScoringChange,
    type ScoringChangeMember,
    type Section,
    type Weight,
    type WeightCell,
    type WeightRow,
    type WeightTable
} from '../generated/ast.ts';
import { AstUtils, type AstNode } from 'langium';
import { codesOf, itemsOf, qualifiedCode, scoringsOf, sectionsOf } from './catalogue.ts';
import { clausesOf, definitionsOf } from './clauses.ts';
import { inputsOf } from './inputs.ts';
import { statementsOf } from './statements.ts';
import { below } from './below.ts';

export const revisionOf = (ruleset: Ruleset): Revision | undefined => below(ruleset, isRevision)[0];

/** The ruleset that is revised, as it reads; undefined where it cannot be read. */
export const formerOf = (revision: Revision | undefined): Ruleset | undefined => revision?.file?.ref;

/** `评分 “网店表” … { … }` around a change; undefined where it names no scoring. */
export const scoringChangeAround = (change: AstNode): ScoringChange | undefined =>
    AstUtils.getContainerOfType(change, isScoringChange);

/** The scoring of the former edition with this title. */
export const formerScoring = ({ title }: ScoringChange, former: Ruleset): Scoring | undefined =>
    scoringsOf(former).find(scoring => scoring.title === title);

/** The scorings that a change may be about: the one named around it; all where none is, or where none has that title. */
export function scoringsMeant(change: AstNode, former: Ruleset): Scoring[] {
    const around = scoringChangeAround(change);
    const named = around && formerScoring(around, former);
    return named ? [named] : scoringsOf(former);
}

/** The item of the former edition that a change is about: the one with the first code written. */
export function formerItem(item: Item, former: Ruleset): Item | undefined {
    return withCode(item.codes[0], former, scoringsMeant(item, former).flatMap(itemsOf));
}

/** The section of the former edition that a change means by its code. */
export function formerSection(code: string | undefined, change: AstNode, former: Ruleset): Section | undefined {
    return withCode(code, former, scoringsMeant(change, former).flatMap(sectionsOf));
}

/** A change that stands in a revision, or in a scoring that it names. */
export type Change = RevisionMember | ScoringChangeMember;

/** The changes that a revision is made of; without those of a scoring that the former edition does not have. */
export function changesIn({ members }: Revision, former: Ruleset): Change[] {
    return members.flatMap((member): readonly Change[] => {
        if (!isScoringChange(member)) return [member];
        return formerScoring(member, former) ? [member, ...member.members] : [];
    });
}

/** Where the former edition states the weight of a section: behind it, or in the only column of a table without headings. */
export function formerWeight(section: Section): Weight | WeightCell | undefined {
    if (section.weight) return section.weight;
    const rows = weightRowsOf(section).filter(row => row.$container.plain);
    return rows[0]?.cells[0];
}

/** The rows of weight tables that are about a section. */
export function weightRowsOf(section: Section): WeightRow[] {
    return below(section.$container, isWeightTable)
        .flatMap(({ rows }) => rows)
        .filter(row => row.section.ref === section);
}

function withCode<Entry extends Item | Section>(code: string | undefined, former: Ruleset, all: Entry[]) {
    if (code === undefined) return undefined;
    const wanted = qualifiedCode(code, former);
    return all.find(entry => codesOf(entry).some(own => own.code === wanted.code && own.standard === wanted.standard));
}

/** Each part that a replacement writes anew, its name, and the part of the former edition that has this name. */
export interface Replaced {
    readonly now: AstNode;
    readonly name: string;
    readonly before: AstNode | undefined;
}

export function replacedBy({ element }: Replacement, former: Ruleset): Replaced[] {
    const statements = statementsOf(former);
    const pair = <Node extends AstNode & { name: string }>(now: Node, all: readonly Node[]): Replaced => ({
        now,
        name: now.name,
        before: all.find(({ name }) => name === now.name)
    });
    if (isComputation(element)) {
        const measures = statements.filter(isComputation).flatMap(block => block.measures);
        return element.measures.map(measure => pair(measure, measures));
    }
    if (isInputs(element)) return element.inputs.map(input => pair(input, inputsOf(former)));
    if (isGrades(element)) return [pair(element, statements.filter(isGrades))];
    if (isClause(element)) return [pair(element, clausesOf(former))];
    if (isDefinition(element)) return [pair(element, definitionsOf(former))];
    if (isScale(element)) return [pair(element, statements.filter(isScale))];
    if (isTable(element)) return [pair(element, statements.filter(isTable))];
    if (isTerm(element)) return [pair(element, statements.filter(isTerm))];
    if (isExample(element)) {
        const before = statements.filter(isExample).find(({ title }) => title === element.title);
        return [{ now: element, name: element.title, before }];
    }
    if (isWeightTable(element)) return [replacedWeights(element, former)];
    return isMark(element) ? [pair(element, statements.filter(isMark))] : [];
}

/** The table about the same level: one with a row for the same section. */
function replacedWeights(now: WeightTable, former: Ruleset): Replaced {
    const codes = now.rows.map(row => row.section.$refText);
    const tables = scoringsMeant(now, former).flatMap(scoring => below(scoring, isWeightTable));
    const before = tables.find(({ rows }) =>
        rows.some(row => codes.some(code => formerSection(code, now, former) === row.section.ref))
    );
    return { now, name: codes.join('、'), before };
}
