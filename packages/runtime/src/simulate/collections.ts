// The members of collections in drawn audits: those that are given, else as many as the rule asks for.
import type { Distribution, Model } from '@guiju/model';

export interface DrawnMembers {
    /** By the collection's name. */
    readonly names: ReadonlyMap<string, readonly string[]>;
    /** As an audit lists them. */
    readonly written: Readonly<Record<string, unknown>>;
}

export function membersFor({ collections = [], items }: Model, given: Distribution): DrawnMembers {
    const names = new Map<string, readonly string[]>();
    const written: Record<string, unknown> = {};
    for (const { name, names: spellings } of collections) {
        const own = [name, ...spellings].find(spelling => Object.hasOwn(given.collections ?? {}, spelling));
        const members =
            own === undefined ? numbered(leastOf(name, items), isWeighted(name, items)) : given.collections![own]!;
        written[name] = members;
        names.set(name, Array.isArray(members) ? members : Object.keys(members));
    }
    return { names, written };
}

const samplingsOf = (name: string, items: Model['items']): NonNullable<Model['items'][number]['sampling']>[] =>
    items.flatMap(({ sampling }) => (sampling?.collection === name ? [sampling] : []));

const leastOf = (name: string, items: Model['items']): number =>
    Math.max(1, ...samplingsOf(name, items).map(({ least }) => least));

const isWeighted = (name: string, items: Model['items']): boolean =>
    samplingsOf(name, items).some(({ method }) => method === 'weighted mean');

/** All of the same weight, where they need one. A name of digits alone would not keep its place in an object. */
function numbered(count: number, weighted: boolean): string[] | Record<string, number> {
    const names = Array.from({ length: count }, (_, place) => `#${place + 1}`);
    return weighted ? Object.fromEntries(names.map(name => [name, 1])) : names;
}
