// The words and terminals of the grammar, with the place of each word in it, as highlighting needs them.
import { createLanguage } from '@guiju/language';

/** A keyword and the rules it stands in; `leads` are those that it opens. */
export interface GrammarWord {
    text: string;
    rules: ReadonlySet<string>;
    leads: ReadonlySet<string>;
    /** It joins two operands, wherever else it stands. */
    infix: boolean;
}

type Grammar = ReturnType<typeof createLanguage>['guiju']['Grammar'];
type Tree = Record<string, unknown> | readonly unknown[];

/** Every keyword of the grammar, once, in the order of the grammar. */
export function grammarWords(): GrammarWord[] {
    const words = new Map<string, { text: string; rules: Set<string>; leads: Set<string>; infix: boolean }>();
    for (const rule of grammar().rules) {
        if (rule.$type === 'TerminalRule') continue;
        const leading = new Set(leadingKeywords(rule));
        for (const text of keywordsIn(rule)) {
            const word = words.get(text) ?? { text, rules: new Set(), leads: new Set(), infix: false };
            words.set(text, word);
            word.infix ||= rule.$type === 'InfixRule';
            word.rules.add(rule.name);
            if (leading.has(text)) word.leads.add(rule.name);
        }
    }
    return [...words.values()];
}

/** The regular expression of a terminal without capturing groups, so that it can be put into another one. */
export function terminalPattern(name: string): string {
    const rule = grammar().rules.find(candidate => candidate.name === name);
    if (rule?.$type !== 'TerminalRule') throw new Error(`no terminal ${name}`);
    const { regex } = rule.definition as { regex?: string };
    const source = /^\/(.*)\/[a-z]*$/.exec(regex ?? '')?.[1];
    if (source === undefined) throw new Error(`terminal ${name} is no regular expression`);
    return source.replace(/\\.|\[(?:\\.|[^\]])*\]|\((?!\?)/g, part => (part === '(' ? '(?:' : part));
}

function grammar(): Grammar {
    return createLanguage().guiju.Grammar;
}

/** The keywords of the first part of a rule that holds any: 指标 and section of `('指标' | 'section') codes+=Code …`. */
function leadingKeywords(rule: object): string[] {
    const { definition } = rule as { definition?: { $type: string; elements?: unknown[] } };
    if (definition?.$type !== 'Group') return keywordsIn(definition);
    for (const element of definition.elements ?? []) {
        const found = keywordsIn(element);
        if (found.length > 0) return found;
    }
    return [];
}

function keywordsIn(tree: unknown): string[] {
    if (typeof tree !== 'object' || tree === null || '$refText' in tree) return [];
    const node = tree as Tree;
    if ('$type' in node && node['$type'] === 'Keyword') return [String(node['value'])];
    return Object.entries(node)
        .filter(([property]) => !property.startsWith('$'))
        .flatMap(([, value]) => keywordsIn(value));
}
