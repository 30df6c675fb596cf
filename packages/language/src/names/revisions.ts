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
    isTable,
    isTerm,
    isWeightTable,
    type Item,
    type Replacement,
    type Revision,
    type Ruleset,
    type Section,
    type WeightTable
} from '../generated/ast.ts';
import type { AstNode } from 'langium';
import { codesOf, itemsOf, qualifiedCode, scoringsOf, sectionsOf } from './catalogue.ts';
import { clausesOf, definitionsOf } from './clauses.ts';
import { inputsOf } from './inputs.ts';
import { statementsOf } from './statements.ts';
import { below } from './below.ts';

export const revisionOf = (ruleset: Ruleset): Revision | undefined => below(ruleset, isRevision)[0];

/** The ruleset that is revised, as it reads; undefined where it cannot be read. */
export const formerOf = (revision: Revision | undefined): Ruleset | undefined => revision?.file?.ref;

/** The item of the former edition that a change is about: the one with the first code written. */
export function formerItem(item: Item, former: Ruleset): Item | undefined {
    return withCode(item.codes[0], former, scoringsOf(former).flatMap(itemsOf));
}

export function formerSection(code: string | undefined, former: Ruleset): Section | undefined {
    return withCode(code, former, scoringsOf(former).flatMap(sectionsOf));
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
    const sections = now.rows.map(row => row.section.$refText);
    const tables = scoringsOf(former)
        .slice(0, 1)
        .flatMap(scoring => below(scoring, isWeightTable));
    const before = tables.find(({ rows }) =>
        rows.some(row => sections.some(code => formerSection(code, former) === row.section.ref))
    );
    return { now, name: sections.join('、'), before };
}
