// Who took part in what, how, and with which documents, under the names that the rule declares.
import type { Domain, Mode, Model } from '@guiju/model';
import type { Catalogue } from '../catalogue.ts';
import { listed } from '../language.ts';
import type { Report } from './problems.ts';
import { plainText } from './slot.ts';

/** Undefined where the record does not speak of it. */
export interface Participants {
    /** By the mode's name: the parts done, null where the record does not say. */
    readonly modes: ReadonlyMap<string, ReadonlySet<string> | null> | undefined;
    /** By the role's name: who has it. */
    readonly roles: ReadonlyMap<string, readonly string[]> | undefined;
    /** What each person is able to do. */
    readonly people: ReadonlyMap<string, readonly string[]> | undefined;
    /** By kind and purpose: the texts that are there. */
    readonly documents: ReadonlyMap<string, readonly string[]> | undefined;
    readonly contents: ReadonlyMap<string, readonly string[]> | undefined;
    readonly domains: readonly Domain[] | undefined;
}

type Fields = Record<string, unknown>;
type Lists = Record<string, string[] | string>;

/** The fields have the shapes that the schema asks for. */
export function readParticipants({ model }: Catalogue, fields: Fields, report: Report): Participants {
    const { roles, people, documents, contents } = fields as Record<string, Lists | undefined>;
    const modes = fields['modes'] as string[] | Record<string, string[] | null> | undefined;
    const lists = (kind: string) => (model.documents ?? []).filter(list => list.kind === kind);
    return {
        modes: modes && readModes(model, modes, report),
        roles: roles && byName(roles, model.roles ?? [], { problem: 'unknown-role', report }),
        people: people && new Map(Object.entries(people).map(([name, has]) => [plainText(name), [has].flat()])),
        documents: documents && byPurpose(documents, lists('documents'), report),
        contents: contents && byPurpose(contents, lists('contents'), report),
        domains: readDomains(model, fields['domains'] as string | string[] | undefined, report)
    };
}

interface Declared {
    readonly name: string;
    readonly names: readonly string[];
}

interface Reporting {
    readonly problem: 'unknown-mode' | 'unknown-role' | 'unknown-list';
    readonly report: Report;
}

const isCalled = ({ names }: Pick<Declared, 'names'>, name: string): boolean =>
    names.some(each => plainText(each) === plainText(name));

/** By the name declared; each once. */
function byName(lists: Lists, declared: readonly Declared[], { problem, report }: Reporting): Map<string, string[]> {
    const found = new Map<string, string[]>();
    const spelledAs = new Map<string, string>();
    for (const [name, list] of Object.entries(lists)) {
        const meant = declared.find(each => isCalled(each, name));
        if (meant === undefined) {
            report(problem, { name, ...namesOf(declared) });
            continue;
        }
        const other = spelledAs.get(meant.name);
        if (other !== undefined) report('named-twice', { name, other });
        spelledAs.set(meant.name, name);
        found.set(meant.name, [list].flat().map(plainText));
    }
    return found;
}

function namesOf(declared: readonly Pick<Declared, 'names'>[]): { names: string; namesEn: string } {
    const names = declared.flatMap(each => each.names);
    return { names: listed(names, 'zh'), namesEn: listed(names, 'en') };
}

type Purposes = readonly { readonly purpose: string; readonly names: readonly string[] }[];

const byPurpose = (lists: Lists, declared: Purposes, report: Report): Map<string, string[]> =>
    byName(
        lists,
        declared.map(({ purpose, names }) => ({ name: purpose, names })),
        { problem: 'unknown-list', report }
    );

function readModes(
    model: Model,
    given: string[] | Record<string, string[] | null>,
    report: Report
): Map<string, Set<string> | null> {
    const declared = (model.modes ?? []).flatMap(group => group.modes);
    const told = Array.isArray(given) ? given.map(name => [name, null] as const) : Object.entries(given);
    const lists = Object.fromEntries(told.map(([name, parts]) => [name, parts ?? []]));
    const untold = new Set(told.filter(([, parts]) => parts === null).map(([name]) => plainText(name)));
    const found = byName(lists, declared, { problem: 'unknown-mode', report });
    return new Map(
        [...found].map(([name, parts]) => {
            const mode = declared.find(each => each.name === name)!;
            const isUntold = mode.names.some(each => untold.has(plainText(each)));
            return [name, isUntold ? null : readParts(mode, parts, report)];
        })
    );
}

/** Titles of the parts, which may be given by their codes. */
function readParts(mode: Mode, parts: readonly string[], report: Report): Set<string> {
    const titles = parts.map(name => {
        const part = mode.parts.find(({ code, title }) =>
            isCalled({ names: code === null ? [title] : [code, title] }, name)
        );
        if (part === undefined) {
            const all = mode.parts.map(({ code, title }) => ({ names: code === null ? [title] : [code, title] }));
            report('unknown-part', { name, mode: mode.name, ...namesOf(all) });
        }
        return part?.title ?? name;
    });
    return new Set(titles);
}

function readDomains(model: Model, given: string | string[] | undefined, report: Report): Domain[] | undefined {
    if (given === undefined) return undefined;
    const all = everyDomain(model.domains ?? []);
    return [given].flat().flatMap(name => {
        const found = all.filter(({ code, title }) => isCalled({ names: [code, title] }, name));
        if (found.length === 0)
            report('unknown-domain', { name, ...namesOf(all.map(({ code }) => ({ names: [code] }))) });
        return found.slice(0, 1);
    });
}

/** Each before those inside it. */
export const everyDomain = (domains: readonly Domain[]): Domain[] =>
    domains.flatMap(domain => [domain, ...everyDomain(domain.domains)]);
