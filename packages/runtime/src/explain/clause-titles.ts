// Titles of the clauses that an explanation cites, where the rule holds their text.
import type { Model, Trace } from '@guiju/model';

/** The same tree, each citation with the title of its clause; a point has the title of the clause it belongs to. */
export function withClauseTitles(trace: Trace, { clauses }: Pick<Model, 'clauses'>): Trace {
    if (clauses === undefined) return trace;
    const titles = new Map(clauses.flatMap(({ code, title }) => (title === null ? [] : [[code, title] as const])));
    return titled(trace, titles);
}

function titled(trace: Trace, titles: ReadonlyMap<string, string>): Trace {
    const title = trace.clause === null ? undefined : titleOf(trace.clause, titles);
    const parts = trace.parts.map(part => titled(part, titles));
    return { ...trace, ...(title === undefined ? {} : { clauseTitle: title }), parts };
}

/** `7.2.1 e` is told by the title of 7.2.1. */
function titleOf(cited: string, titles: ReadonlyMap<string, string>): string | undefined {
    return titles.get(cited) ?? titles.get(cited.split(' ')[0]!);
}
