// Tables: a list of cells with what each covers, and what applies beside the rows.
import { isZero, ONE, writeExact } from '@guiju/exact';
import {
    cellsOf,
    columnKeyOf,
    edgesOf,
    keysOf,
    meaningOf,
    partOf,
    signedAmount,
    stepOfKey,
    tableNames,
    tablesOf,
    unitOfTable,
    amountOf,
    type Cell,
    type Edge,
    type Ruleset,
    type Slot,
    type Table
} from '@guiju/language';
import type { Slot as ModelSlot, Table as ModelTable, TableCell, TableEdge } from '@guiju/model';
import { lowerExpression, modelUnit } from './expressions.ts';
import { clauseOf, sourceOf, type Lowering } from './place.ts';

/** A model without tables does not mention them. */
export function tablesIn(ruleset: Ruleset, lowering: Lowering): { tables?: ModelTable[] } {
    const tables = tablesOf(ruleset).map(table => lowerTable(table, lowering));
    return tables.length === 0 ? {} : { tables };
}

function lowerTable(table: Table, lowering: Lowering): ModelTable {
    return {
        name: table.name,
        names: tableNames(table),
        unit: modelUnit(unitOfTable(table)),
        interpolated: table.interpolated,
        keys: keysOf(table).map(key => {
            const step = stepOfKey(key);
            const whole = step !== undefined && !isZero(step) && step.mod(ONE).equals(0);
            const kind = key.kind === 'choice' ? 'choice' : 'number';
            return { name: key.target!.name, kind, unit: modelUnit(key.unit), whole };
        }),
        columns: columnKeyOf(table) ?? null,
        cells: cellsOf(table).map(cell => lowerCell(cell, lowering)),
        edges: edgesOf(table).map(edge => lowerEdge(edge, lowering)),
        notes: table.notes.map(note => note.text),
        clause: clauseOf(table),
        source: sourceOf(table, lowering, 'name')
    };
}

function lowerCell({ at, value, node }: Cell, lowering: Lowering): TableCell {
    return {
        at: at.map(lowerSlot),
        value: value === undefined ? null : writeExact(value),
        ...(node.text === undefined ? {} : { text: node.text }),
        source: sourceOf(node, lowering)
    };
}

function lowerSlot(slot: Slot): ModelSlot {
    if (slot.kind === 'value') return { value: slot.value.name };
    const { lo, hi, loOpen, hiOpen } = slot.span;
    const open = loOpen && hiOpen ? 'both' : loOpen ? 'from' : hiOpen ? 'to' : undefined;
    return { from: lo && writeExact(lo), to: hi && writeExact(hi), ...(open === undefined ? {} : { open }) };
}

function lowerEdge(edge: Edge, lowering: Lowering): TableEdge {
    return {
        side: edge.side,
        column: edge.column?.name ?? null,
        rule: lowerRule(edge, lowering),
        clause: clauseOf(edge.line),
        source: sourceOf(edge.node, lowering)
    };
}

function lowerRule({ node }: Edge, lowering: Lowering): TableEdge['rule'] {
    if (node.formula) return { kind: 'formula', formula: lowerExpression(node.formula, lowering) };
    if (node.row) return { kind: meaningOf(node.row) as 'row above' | 'row below' };
    if (node.none || !node.size) return { kind: 'none' };
    return {
        kind: 'step',
        size: writeExact(amountOf(node.size)),
        amount: writeExact(signedAmount(node.amount)!),
        part: partOf(node)!
    };
}
