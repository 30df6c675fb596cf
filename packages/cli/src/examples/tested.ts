// What every report of worked examples is made from.
import type { ExampleResult, Language, Source } from '@guiju/model';
import type { Checked } from '../reports/report.ts';

export interface Tested {
    /** As in output. */
    file: string;
    language: Language;
    /** As in output: what stayed as it was in a former edition stands in that file. */
    fileOf: (source: Source) => string;
    /** The ruleset and what it imports, as far as they have errors; the examples are not run then. */
    broken: readonly Checked[];
    examples: readonly ExampleResult[];
}

export const errorsOf = ({ broken }: Tested): number => broken.flatMap(({ findings }) => findings).length;

export const failedIn = ({ examples }: Tested): number => examples.filter(({ passed }) => !passed).length;

export const fails = (tested: Tested): boolean => errorsOf(tested) > 0 || failedIn(tested) > 0;

export function total(tested: readonly Tested[], count: (one: Tested) => number): number {
    return tested.reduce((sum, one) => sum + count(one), 0);
}
