// The place an answer is read for, and what reading it gives.
import { readExact, ZERO, type Exact } from '@guiju/exact';
import type { AnswerState, Treatment } from '@guiju/model';
import type { Catalogue, ItemFacts, RowFacts } from '../catalogue.ts';
import type { Language } from '../language.ts';
import type { Report } from './problems.ts';

export interface Slot {
    readonly catalogue: Catalogue;
    readonly facts: ItemFacts;
    /** The item's code as the audit wrote it. */
    readonly code: string;
    readonly language: Language;
    readonly report: Report;
}

/** An answer after the policies: what goes into arithmetic, and what is told about it. */
export interface Answered {
    readonly code: string;
    /** Null where the item is removed or cannot be determined. */
    readonly score: Exact | null;
    readonly state?: AnswerState;
    readonly treatment?: Treatment;
    readonly reason?: string;
    /** Rows taken, marked ones included, with the points each gave. */
    readonly rows: readonly TakenRow[];
    /** What was measured, in the unit of the item's scale; per cent as a share. */
    readonly measured?: Exact;
    readonly samples?: { readonly nonconforming: number; readonly of: number };
}

export interface TakenRow {
    readonly row: RowFacts;
    readonly points: Exact;
}

export const takenMarks = (flagged: readonly RowFacts[]): TakenRow[] => flagged.map(row => ({ row, points: ZERO }));

/** Numbers of an audit; full-width digits mean the same. */
export function readNumber(value: unknown): Exact | undefined {
    return readExact(typeof value === 'string' ? plainText(value) : value);
}

/** Texts of an audit are compared without regard to full-width signs and blanks around them. */
export const plainText = (text: string): string => text.normalize('NFKC').trim();

/** A value as the audit wrote it, for messages; the inside of an object is not told. */
export function written(value: unknown): string {
    if (typeof value === 'object' && value !== null) return '{…}';
    return typeof value === 'string' ? value : String(value);
}
