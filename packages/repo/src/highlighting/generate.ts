// The grammars for highlighting; the workbench of the language makes none that knows Chinese words.
import { monarchGrammar } from './monarch.ts';
import { highlightRules } from './rules.ts';
import { textMateGrammar } from './textmate.ts';

const ORIGIN = 'Generated from grammars/*.langium by npm run generate (packages/repo/src/highlighting); do not edit.';

/** Path from the root → content. */
export function generateGrammars(): Map<string, string> {
    const rules = highlightRules();
    return new Map([
        ['grammars/guiju.tmLanguage.json', textOf(textMateGrammar(rules, ORIGIN))],
        ['grammars/guiju.monarch.json', textOf(monarchGrammar(rules, ORIGIN))]
    ]);
}

function textOf(grammar: object): string {
    return `${JSON.stringify(grammar, undefined, 2)}\n`;
}
