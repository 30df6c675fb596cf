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
        const by = (voice: string): number => outcomes.filter(outcome => outcome.by?.startsWith(`${voice} `)).length;
        const [checks, advice, examples] = [by('check'), by('advice'), by('example')];
        const caught = checks + advice + examples;
        const percent = ((100 * caught) / outcomes.length).toFixed(1);
        const figure = `${family}: ${caught} of ${outcomes.length} (${percent} %)`;
        return [`${figure}, ${checks} by checks, ${advice} by advice, ${examples} by worked examples`];
    });
    return lines.join('\n');
}
