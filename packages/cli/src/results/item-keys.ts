// Which item a key of a result means: its own key, or the code that the audit used.
import type { Item, Model } from '@guiju/model';

/** By every spelling that names one item alone; full-width signs and digits mean the same in a code. */
export function itemsByKey(model: Model): (key: string) => Item | undefined {
    const items = new Map<string, Item | undefined>();
    for (const item of model.items) {
        for (const name of namesOf(item, model))
            items.set(name, items.has(name) && items.get(name) !== item ? undefined : item);
    }
    for (const item of model.items) items.set(plain(item.key), item);
    return key => items.get(plain(key));
}

function namesOf(item: Item, { ruleset }: Model): string[] {
    return item.codes.flatMap(({ standard, code }) => {
        const aliases = ruleset.standards.filter(({ name }) => name === standard).map(({ designation }) => designation);
        return [code, ...[standard, ...aliases].map(name => `${name}:${code}`)].map(plain);
    });
}

const plain = (code: string): string =>
    code
        .normalize('NFKC')
        .trim()
        .replace(/\s*:\s*/g, ':');
