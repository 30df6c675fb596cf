// Weights of sections, level by level: where each is written, and what it is in every column.
import { exact, ZERO, type Exact } from '@guiju/exact';
import { AstUtils, type AstNode } from 'langium';
import {
    isItem,
    isScoring,
    isSection,
    isSectionAbsence,
    isWeightTable,
    type Input,
    type InputValue,
    type Item,
    type Scoring,
    type Section,
    type SectionAbsence,
    type Weight,
    type WeightRow,
    type WeightTable
} from '../generated/ast.ts';
import { sectionsOf } from '../names/catalogue.ts';
import { meaningOf } from '../words.ts';
import { remembered } from './memo.ts';
import { below } from '../names/below.ts';

/** What has parts: a scoring or a section. */
export type Block = Scoring | Section;

/** The weight of a section where it is written, beside the section or in a row of a table. */
export interface GivenWeight {
    readonly section: Section;
    readonly node: Weight | WeightRow;
}

/** The sections directly below a block, of which some have a weight. */
export interface Level {
    readonly block: Block;
    readonly parts: readonly Section[];
    /** Directly below as well; an item has no weight. */
    readonly items: readonly Item[];
    readonly given: readonly GivenWeight[];
    /** What the weights depend on; more than one is an error. */
    readonly inputs: readonly Input[];
}

/** The weights that hold together: while the input has this value, or always. */
export interface Column {
    readonly value: InputValue | undefined;
    readonly shares: ReadonlyMap<Section, Exact>;
}

export const tablesOf = (scoring: Scoring): WeightTable[] => below(scoring, isWeightTable).slice();

/** Every weight of a scoring, in the order written. */
export const weightsOf = remembered<Scoring, readonly GivenWeight[]>(scoring => {
    const beside = sectionsOf(scoring).flatMap(section => (section.weight ? [{ section, node: section.weight }] : []));
    const rows = tablesOf(scoring).flatMap(table => table.rows);
    const listed = rows.flatMap(row => (row.section?.ref ? [{ section: row.section.ref, node: row }] : []));
    return [...beside, ...listed];
}, []);

/** The levels with weights, outer ones first. */
export const levelsOf = remembered<Scoring, readonly Level[]>(scoring => {
    const blocks: Block[] = [scoring, ...sectionsOf(scoring)];
    const byBlock = Map.groupBy(weightsOf(scoring), ({ section }) => section.$container);
    return blocks.flatMap(block => {
        const given = byBlock.get(block);
        if (!given) return [];
        const members: readonly AstNode[] = block.members;
        const parts = members.filter(isSection);
        const inputs = [...new Set(given.flatMap(each => inputOf(each.node) ?? []))];
        return [{ block, parts, items: members.filter(isItem), given, inputs }];
    });
}, []);

export function levelOf(block: Block): Level | undefined {
    const scoring = isScoring(block) ? block : AstUtils.getContainerOfType(block, isScoring);
    return scoring && levelsOf(scoring).find(level => level.block === block);
}

/** The level that 加权(指标 …) is about: the only one that no other weighted section is around. */
export function outermostLevel(scoring: Scoring | undefined): Level | undefined {
    const levels = scoring ? levelsOf(scoring) : [];
    const outer = levels.filter(({ block }) => !isInsideWeighted(block));
    return outer.length === 1 ? outer[0] : undefined;
}

function isInsideWeighted(block: Block): boolean {
    if (!isSection(block)) return false;
    return (
        levelOf(block.$container as Block)?.given.some(({ section }) => section === block) ||
        isInsideWeighted(block.$container as Block)
    );
}

/** The input whose values head the columns; undefined for a weight that is always the same. */
function inputOf(node: Weight | WeightRow): Input | undefined {
    return node.$type === 'WeightRow' ? headedBy(node.$container) : undefined;
}

export function headedBy(table: WeightTable): Input | undefined {
    const value = table.values.map(each => each.ref).find(each => each !== undefined);
    return table.input?.ref ?? value?.$container;
}

/** One column for each value of the input, in its order; one in all where nothing depends on an input. */
export function columnsOf(level: Level): Column[] {
    const [input] = level.inputs;
    const values = input === undefined ? [undefined] : input.values;
    return values.map(value => ({ value, shares: sharesOf(level, value) }));
}

function sharesOf({ given }: Level, value: InputValue | undefined): Map<Section, Exact> {
    return new Map(
        given.flatMap(({ section, node }) => {
            const share = shareIn(node, value);
            return share === undefined ? [] : [[section, share] as const];
        })
    );
}

/** Undefined where a table has no cell for the value. */
export function shareIn(node: Weight | WeightRow, value: InputValue | undefined): Exact | undefined {
    if (node.$type === 'Weight') return percentOf(node.percent);
    const table = node.$container;
    const cell = node.cells[table.plain ? 0 : table.values.findIndex(each => each.ref === value)];
    if (!cell) return undefined;
    return cell.none ? ZERO : percentOf(cell.percent);
}

const percentOf = (percent: string | undefined): Exact | undefined =>
    percent === undefined ? undefined : exact(percent).div(100);

/** What becomes of the weight of a section in which nothing is applicable: the nearest statement counts. */
export function absenceOf(block: Block): SectionAbsence | undefined {
    const members: readonly AstNode[] = block.members;
    const own = members.find(isSectionAbsence);
    return own ?? (isSection(block) ? absenceOf(block.$container as Block) : undefined);
}

export type Absence = 'redistributed' | 'full' | 'zero' | 'undetermined';

export function treatmentOf(block: Block): Absence | undefined {
    const stated = absenceOf(block);
    return stated?.treatment && (meaningOf(stated.treatment) as Absence);
}
