// What the draws of a slot bring to the sums: stretches of draws that bring the same, beginning at a cut.
import type { Bringing, DrawnSlot } from './columns.ts';
import { DRAWS } from './random.ts';

export interface Piece {
    /** The first draw that brings this. */
    readonly cut: number;
    /** By bringing of the slot. */
    readonly brought: readonly number[];
}

/** Outcomes that are never drawn are left out, and neighbours that bring the same are one. The first begins at 0. */
export function piecesOf({ cuts }: DrawnSlot, bringings: readonly Bringing[]): Piece[] {
    const pieces: Piece[] = [];
    for (const [outcome, cut] of cuts.slice(0, -1).entries()) {
        if (cut >= DRAWS || cuts[outcome + 1] === cut) continue;
        const brought = bringings.map(each => each.brought[outcome]!);
        const last = pieces.at(-1);
        if (last === undefined || brought.some((value, place) => value !== last.brought[place]))
            pieces.push({ cut, brought });
    }
    return pieces;
}
