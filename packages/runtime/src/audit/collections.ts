// The collections of an audit: which members there are, with their weights; listed, or those that answers name.
import { ONE, ZERO, compare, type Exact } from '@guiju/exact';
import { Members as MembersRecord, type Collection } from '@guiju/model';
import type { Catalogue } from '../catalogue.ts';
import { listed } from '../language.ts';
import type { Report } from './problems.ts';
import { plainText, readNumber } from './slot.ts';

export interface Members {
    readonly collection: Collection;
    /** In the order of the audit. */
    readonly names: readonly string[];
    readonly weights: ReadonlyMap<string, Exact>;
    /** Whether the audit lists them; else they are those that answers name, and none is open. */
    readonly origin: 'listed' | 'answers' | 'open';
}

export const collectionNamed = (collections: readonly Collection[], name: string): Collection | undefined =>
    collections.find(({ names }) => names.some(each => plainText(each) === plainText(name)));

/** By the collection's name. A rule that declares none looks at none. `items`: the answers of the record, unread. */
export function readCollections(
    { model }: Catalogue,
    fields: unknown,
    items: unknown,
    report: Report
): Map<string, Members> {
    const declared = model.collections ?? [];
    const found = new Map<string, Members>();
    for (const [name, value] of declared.length > 0 && isObject(fields) ? Object.entries(fields) : []) {
        const collection = collectionNamed(declared, name);
        if (collection === undefined) {
            const names = declared.flatMap(each => each.names);
            report('unknown-collection', { name, names: listed(names, 'zh'), namesEn: listed(names, 'en') });
        } else if (found.has(collection.name)) report('collection-twice', { name });
        else found.set(collection.name, readMembers(collection, value, report));
    }
    for (const collection of declared) {
        if (!found.has(collection.name)) found.set(collection.name, membersIn(items, collection));
    }
    return found;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);

function readMembers(collection: Collection, value: unknown, report: Report): Members {
    const { name } = collection;
    const origin = 'listed';
    const parsed = MembersRecord.safeParse(value);
    if (!parsed.success) {
        report('collection-shape', { name });
        return { collection, names: [], weights: new Map(), origin };
    }
    const written = Array.isArray(parsed.data) ? parsed.data.map(each => [each] as const) : Object.entries(parsed.data);
    const weights = new Map<string, Exact>();
    const names: string[] = [];
    for (const [member, weight] of written) {
        const plain = plainText(member);
        if (names.includes(plain)) report('member-twice', { name, member });
        else names.push(plain);
        const read = weight === undefined ? undefined : readNumber(weight);
        if (read !== undefined && compare(read, ZERO) > 0) weights.set(plain, read);
        else if (weight !== undefined) {
            report('member-weight', { name, member });
            weights.set(plain, ONE);
        }
    }
    return { collection, names, weights, origin };
}

/** The members that any answer names, in the order in which they come up. */
function membersIn(items: unknown, collection: Collection): Members {
    const answers = isObject(items) ? Object.values(items).flat() : [];
    const named = answers.flatMap(answer => memberIn(answer, collection) ?? []);
    const names = [...new Set(named)];
    return { collection, names, weights: new Map(), origin: names.length > 0 ? 'answers' : 'open' };
}

/** The member of the collection that an answer says it is by. */
export function memberIn(answer: unknown, collection: Collection): string | undefined {
    const by = isObject(answer) ? answer['by'] : undefined;
    const entries = isObject(by) ? Object.entries(by) : [];
    const own = entries.find(([name]) => collectionNamed([collection], name) !== undefined);
    return typeof own?.[1] === 'string' ? plainText(own[1]) : undefined;
}
