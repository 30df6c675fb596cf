// How two lists of named things differ: what came, what went, and which of their fields changed.
import type { ChangeEffect, Model, ModelChange } from '@guiju/model';
import { quoted, type Bilingual, type Language } from '../language.ts';

export interface Field<Thing> {
    /** Last word of the change's rule: `points` of `item-points`. */
    readonly id: string;
    readonly name: Bilingual;
    readonly effect: ChangeEffect;
    /** What is compared. */
    readonly of: (thing: Thing) => unknown;
    /** For people; null where it is too much for a line. */
    readonly text: (thing: Thing, language: Language, model: Model) => string | null;
}

export interface Part<Thing> {
    readonly kind: string;
    readonly name: Bilingual;
    readonly of: (model: Model) => readonly Thing[];
    readonly key: (thing: Thing) => string;
    readonly clause: (thing: Thing) => string | null;
    /** What an addition or a removal does. */
    readonly effect: ChangeEffect;
    /** What another order does; absent where the order says nothing. */
    readonly order?: ChangeEffect;
    readonly fields: readonly Field<Thing>[];
    /** What the thing itself is, where it comes with what is around it. */
    readonly own?: (thing: Thing) => unknown;
}

export interface Editions {
    readonly old: Model;
    readonly new: Model;
    readonly language: Language;
}

export type Comparison = (editions: Editions) => ModelChange[];

export function comparing<Thing>(part: Part<Thing>): Comparison {
    return editions => {
        const [before, after] = [byKey(part, editions.old), byKey(part, editions.new)];
        const added = [...after].filter(([key]) => !before.has(key));
        const removed = [...before].filter(([key]) => !after.has(key));
        const kept = [...after].filter(([key]) => before.has(key));
        return [
            ...removed.map(([key, thing]) => whole(part, 'removed', { key, thing }, editions)),
            ...added.map(([key, thing]) => whole(part, 'added', { key, thing }, editions)),
            ...kept.flatMap(([key, thing]) =>
                fieldChanges(part, { key, before: before.get(key)!, after: thing }, editions)
            ),
            ...orderChange(part, [...before.keys()], [...after.keys()], editions)
        ];
    };
}

/** Things without a name of their own are told apart by their place. */
function byKey<Thing>({ of, key }: Part<Thing>, model: Model): Map<string, Thing> {
    const things = new Map<string, Thing>();
    for (const thing of of(model)) {
        const name = key(thing);
        let unique = name;
        for (let number = 2; things.has(unique); number++) unique = `${name} (${number})`;
        things.set(unique, thing);
    }
    return things;
}

const CHANGED = { added: { zh: '新增', en: 'added' }, removed: { zh: '删去', en: 'removed' } };

function whole<Thing>(
    part: Part<Thing>,
    change: 'added' | 'removed',
    { key, thing }: { key: string; thing: Thing },
    { old, new: newer, language }: Editions
): ModelChange {
    const model = change === 'added' ? newer : old;
    const [first] = part.fields;
    const text = first?.text(thing, language, model) ?? null;
    const named = [part.name[language], key].filter(word => word !== '').join(' ');
    return {
        rule: `${part.kind}-${change}`,
        effect: part.effect,
        subject: key,
        from: change === 'removed' ? text : null,
        to: change === 'added' ? text : null,
        clause: part.clause(thing),
        text: language === 'zh' ? `${CHANGED[change].zh}${named}` : `${named} ${CHANGED[change].en}`
    };
}

/** Whatever no field of its own tells. */
const OTHER = { id: 'changed', name: { zh: '其他内容', en: 'anything else' } };

const isSame = <Thing>({ own = thing => thing }: Part<Thing>, before: Thing, after: Thing): boolean =>
    meaning(own(before)) === meaning(own(after));

function fieldChanges<Thing>(
    part: Part<Thing>,
    { key, before, after }: { key: string; before: Thing; after: Thing },
    { old, new: newer, language }: Editions
): ModelChange[] {
    const found = part.fields
        .filter(({ of }) => meaning(of(before)) !== meaning(of(after)))
        .map(({ id, name, effect, text }) => {
            const [from, to] = [text(before, language, old), text(after, language, newer)];
            const named = [part.name[language], key].filter(word => word !== '').join(' ');
            const values = from === to ? '' : (language === 'zh' ? '：' : ': ') + `${from ?? '—'} → ${to ?? '—'}`;
            const subject = language === 'zh' ? `${named} ${name.zh}` : `${named}, ${name.en}`;
            return {
                rule: `${part.kind}-${id}`,
                effect,
                subject: key,
                from,
                to,
                clause: part.clause(after),
                text: subject + values
            };
        });
    if (found.length > 0 || isSame(part, before, after)) return found;
    const other: Field<Thing> = { ...OTHER, effect: part.effect, of: part.own ?? (thing => thing), text: () => null };
    return fieldChanges({ ...part, fields: [other] }, { key, before, after }, { old, new: newer, language });
}

/** Only what stands in both editions; what came or went is told by itself. */
function orderChange<Thing>(
    { kind, name, order }: Part<Thing>,
    before: readonly string[],
    after: readonly string[],
    { language }: Editions
): ModelChange[] {
    if (order === undefined) return [];
    const [from, to] = [before.filter(key => after.includes(key)), after.filter(key => before.includes(key))];
    if (from.join('\n') === to.join('\n')) return [];
    const list = (keys: readonly string[]): string => keys.map(key => quoted(key, language)).join(' > ');
    const text = language === 'zh' ? `${name.zh}的次序` : `order: ${name.en}`;
    return [{ rule: `${kind}-order`, effect: order, subject: '', from: list(from), to: list(to), clause: null, text }];
}

/** Places in the source say nothing; keys may stand in any order. */
export function meaning(value: unknown): string {
    return JSON.stringify(value, (key, part: unknown) => {
        if (key === 'source') return undefined;
        if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
        return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
    });
}
