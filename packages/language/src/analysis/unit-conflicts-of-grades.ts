// Where the units of bands do not fit what they divide.
import type { Band, Gate, GateRow } from '../generated/ast.ts';
import { isItemAlone } from './modalities.ts';
import { sourceText } from './source-text.ts';
import { amountConflicts, conditionConflicts, valueConflicts, type Side, type UnitConflict } from './unit-conflicts.ts';
import { ownUnit, unitOfGraded } from './units.ts';

/** Bands against the measure that they divide. */
export function bandConflicts(gate: Gate): UnitConflict[] {
    const measure = gate.$container.measure;
    return conflictsIn(gate.band, { text: measure?.$refText ?? '', unit: unitOfGraded(gate) });
}

/** The cells of a row against what stands in front of them. */
export function rowConflicts({ subject, cells }: GateRow): UnitConflict[] {
    const banded = cells.some(({ band }) => band) ? valueConflicts(subject) : [];
    const stated = cells.some(({ holds, modality }) => holds || (modality && subject && !isItemAlone(subject)));
    const conditions = stated ? conditionConflicts(subject) : banded;
    if (conditions.length > 0 || !subject) return conditions;
    const side = { text: sourceText(subject), unit: ownUnit(subject) };
    return cells.flatMap(({ band }) => conflictsIn(band, side));
}

const conflictsIn = (band: Band | undefined, side: Side): UnitConflict[] =>
    [band?.limit, band?.from, band?.to].flatMap(limit => amountConflicts(limit, side));
