// The figure: of the slips in each family, how many were found, and by what.
import type { Outcome } from './caught.ts';
import { FAMILIES, type Family } from './families.ts';

/** Families in which every slip is found in every example. */
export const HELD: readonly Family[] = ['points', 'bands', 'table cells'];

/** One line for each family that has slips. */
export function tableOf(all: readonly { family: Family; outcome: Outcome }[]): string {
    const lines = FAMILIES.flatMap(family => {
        const outcomes = all.filter(each => each.family === family).map(({ outcome }) => outcome);
        if (outcomes.length === 0) return [];
        const caught = outcomes.filter(({ by }) => by !== undefined);
        const byExample = caught.filter(({ by }) => by!.startsWith('example ')).length;
        const percent = ((100 * caught.length) / outcomes.length).toFixed(1);
        return [
            `${family}: ${caught.length} of ${outcomes.length} (${percent} %), ${caught.length - byExample} by checks, ${byExample} by worked examples`
        ];
    });
    return lines.join('\n');
}
