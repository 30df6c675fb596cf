// The result while several scorings may apply: what all of them agree on, and the range over all of them.
import { larger, readExact, smaller, writeExact, type Exact, type ExactJson } from '@guiju/exact';
import type { Result, Trace } from '@guiju/model';
import type { Evaluation, OpenScoring } from '../evaluate/evaluation.ts';

type Range = NonNullable<Result['range']>;
type ValueRange = Range['measures'][string];

/** `results`: of each scoring that may apply, in their order. */
export function mergedResult({ context, choice }: Evaluation & { choice: OpenScoring }, results: Result[]): Result {
    const { model } = context.situation.catalogue;
    const first = results[0]!;
    const because = [...choice.because, ...reasonsOf(results, choice, context.situation.language === 'zh')];
    const rungs = model.decisions[0]?.rungs.map(({ name }) => name) ?? [];
    return {
        ...first,
        complete: false,
        scoring: null,
        grade: null,
        because,
        score: agreed(results.map(({ score }) => score)),
        shown: shared(results.map(({ shown }) => shown)),
        decisions: first.decisions.map(({ name, by }, place) => ({
            name,
            ...(by && { by }),
            grade: null,
            because,
            score: agreed(results.map(({ decisions }) => decisions[place]!.score))
        })),
        measures: Object.fromEntries(
            Object.keys(first.measures).map(name => [name, agreed(results.map(({ measures }) => measures[name]!))])
        ),
        items: shared(results.map(({ items }) => items)),
        ...(first.members && { members: shared(results.map(({ members }) => members ?? {})) }),
        missing: [...new Set(results.flatMap(({ missing }) => missing))],
        range: rangeOver(results, rungs, choice.exact),
        trace: mergedTrace(results, choice, because)
    };
}

/** Null where they differ, or one is not known. */
function agreed(values: readonly (ExactJson | null)[]): ExactJson | null {
    const [first = null] = values;
    return values.every(value => JSON.stringify(value) === JSON.stringify(first)) ? first : null;
}

/** What all of them say, and say alike. */
function shared<Value>(records: readonly Record<string, Value>[]): Record<string, Value> {
    const [first = {}, ...others] = records;
    const same = Object.entries(first).filter(([key, value]) =>
        others.every(other => JSON.stringify(other[key]) === JSON.stringify(value))
    );
    return Object.fromEntries(same);
}

/** Reasons that all have once, and those of a scoring behind its name. */
function reasonsOf(results: readonly Result[], { among }: OpenScoring, zh: boolean): string[] {
    const lists = results.map(({ because }) => because ?? []);
    const isShared = (reason: string): boolean => lists.every(list => list.includes(reason));
    const own = lists.flatMap((list, place) =>
        list.filter(reason => !isShared(reason)).map(reason => `${titleOf(among[place]!)}${zh ? '：' : ': '}${reason}`)
    );
    return [...lists[0]!.filter(isShared), ...own];
}

const titleOf = ({ context }: Evaluation): string => context.situation.catalogue.scoring!.title;

/** A scoring that leaves the whole undetermined has no range of its own. */
function rangeOver(results: readonly Result[], rungs: readonly string[], exact: boolean): Range {
    const ranges = results.flatMap(({ range }) => range ?? []);
    const grades = rungs.filter(name => ranges.some(range => range.grades.includes(name)));
    const names = [...new Set(ranges.flatMap(({ measures }) => Object.keys(measures)))];
    return {
        lowest: grades.at(-1) ?? null,
        highest: grades[0] ?? null,
        grades,
        undetermined: ranges.length < results.length || ranges.some(({ undetermined }) => undetermined),
        score: hullOf(ranges.flatMap(({ score }) => score ?? [])),
        measures: Object.fromEntries(
            names.map(name => [name, hullOf(ranges.flatMap(({ measures }) => measures[name] ?? []))!])
        ),
        exact: exact && ranges.every(range => range.exact)
    };
}

function hullOf(ranges: readonly ValueRange[]): ValueRange | null {
    if (ranges.length === 0) return null;
    const end = (values: readonly (ExactJson | null)[], pick: (a: Exact, b: Exact) => Exact): ExactJson | null =>
        values.includes(null) ? null : writeExact(values.map(value => readExact(value)!).reduce(pick));
    return {
        from: end(
            ranges.map(({ from }) => from),
            smaller
        ),
        to: end(
            ranges.map(({ to }) => to),
            larger
        )
    };
}

/** When it would apply. */
const textOf = (parts: readonly Trace[]): string => parts.find(({ kind }) => kind === 'scoring')?.text ?? '';

/** Each scoring with everything that would follow from it. */
function mergedTrace(results: readonly Result[], { among }: OpenScoring, because: readonly string[]): Result['trace'] {
    const traces = results.flatMap(({ trace }) => ('parts' in trace ? [trace] : []));
    const [first] = traces;
    if (first === undefined) return {};
    const inputs = first.parts.filter(({ kind }) => kind === 'input');
    const scorings = traces.map((trace, place): Trace => {
        const { title, clause, source } = among[place]!.context.situation.catalogue.scoring!;
        const parts = trace.parts.filter(({ kind }) => kind !== 'input' && kind !== 'scoring');
        return {
            kind: 'scoring',
            name: title,
            text: textOf(trace.parts),
            value: null,
            clause,
            source,
            parts
        };
    });
    const { kind, name, clause, source } = first;
    return { kind, name, text: because[0]!, value: null, clause, source, parts: [...inputs, ...scorings] };
}
