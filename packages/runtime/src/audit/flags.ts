// Flags: the marked row of a class, named by the mark's sign or by its name in either language.
import type { Mark } from '@guiju/model';
import type { RowFacts } from '../catalogue.ts';
import { plainText, type Slot } from './slot.ts';

/** The marked rows that the flags name; undefined when one names none, which is reported. */
export function readFlags(slot: Slot, flags: readonly string[]): RowFacts[] | undefined {
    const rows: RowFacts[] = [];
    for (const flag of flags) {
        const row = slot.facts.groups.flatMap(group => group.rows).find(each => isMarked(slot, each, flag));
        if (row === undefined) slot.report('unknown-flag', { flag });
        else if (rows.includes(row)) slot.report('flag-twice', { flag });
        else rows.push(row);
    }
    return rows.length === flags.length ? rows : undefined;
}

function isMarked(slot: Slot, row: RowFacts, flag: string): boolean {
    return row.mark !== undefined && namesOf(slot, row.mark).some(name => plainText(name) === plainText(flag));
}

function namesOf(slot: Slot, mark: Mark): string[] {
    const tally = mark.tally === null ? undefined : slot.catalogue.tallies.get(mark.tally);
    return [mark.mark, mark.title, ...(mark.otherTitle === null ? [] : [mark.otherTitle]), ...(tally?.names ?? [])];
}
