// What a grade asks, written as a line of its own or as the column of a table: both in one shape.
import type { AstNode, Reference } from 'langium';
import {
    isGate,
    isGateTable,
    type Band,
    type Expression,
    type Gate,
    type GateCell,
    type Grades,
    type GateTable,
    type Literal,
    type Rung
} from '../generated/ast.ts';
import { canonicalSign } from '../lexer/signs.ts';
import { meaningOf } from '../words.ts';
import type { Comparison } from './operators.ts';

/** A band and what it is about; undefined is the measure that the grades are read from. */
export interface BandOn {
    readonly subject: Expression | undefined;
    readonly band: Band;
}

/** A cell that asks of its subject which value it has, or whether it holds. */
export interface FactOn {
    readonly subject: Expression;
    readonly cell: GateCell;
}

/** `三星 ≥ 88 且 …` or one column of a table; a column in which nothing is asked is none. */
export interface WrittenGate {
    readonly rung: Reference<Rung>;
    readonly bands: readonly BandOn[];
    readonly facts: readonly FactOn[];
    readonly condition: Expression | undefined;
    readonly node: Gate | GateTable;
    /** Where a message about the gate points, and where one about its rung does. */
    readonly at: GatePlace;
    readonly atRung: GatePlace;
}

export interface GatePlace {
    readonly node: AstNode;
    readonly property?: string;
    readonly index?: number;
}

export function gatesOf(grades: Grades): WrittenGate[] {
    return grades.members.flatMap(member => {
        if (isGate(member)) return [lineGate(member)];
        return isGateTable(member) ? member.rungs.map((_, index) => columnGate(member, index)).filter(asks) : [];
    });
}

function lineGate(node: Gate): WrittenGate {
    const { rung, band, condition } = node;
    const bands = band ? [{ subject: undefined, band }] : [];
    return { rung, bands, facts: [], condition, node, at: { node }, atRung: { node, property: 'rung' } };
}

function columnGate(node: GateTable, index: number): WrittenGate {
    const bands = node.rows.flatMap(({ subject, cells }) => {
        const band = cells[index]?.band;
        return band && subject ? [{ subject, band }] : [];
    });
    const facts = node.rows.flatMap(({ subject, cells }) => {
        const cell = cells[index];
        return subject && cell && (cell.value || cell.holds || cell.modality) ? [{ subject, cell }] : [];
    });
    const at = { node, property: 'rungs', index };
    return { rung: node.rungs[index]!, bands, facts, condition: undefined, node, at, atRung: at };
}

const asks = ({ bands, facts }: WrittenGate): boolean => bands.length > 0 || facts.length > 0;

/** 是 rather than 否. */
export const isAffirmed = ({ holds }: GateCell): boolean => meaningOf(holds ?? '') === 'yes';

/** `80~<90` is ≥ 80 and < 90. */
export function comparisonsOf(band: Band): { readonly comparison: Comparison; readonly literal: Literal }[] {
    const { limit, from, to } = band;
    if (limit) return [{ comparison: canonicalSign(band.operator!) as Comparison, literal: limit }];
    return [
        ...(from ? [{ comparison: '≥' as const, literal: from }] : []),
        ...(to ? [{ comparison: band.open ? ('<' as const) : ('≤' as const), literal: to }] : [])
    ];
}
