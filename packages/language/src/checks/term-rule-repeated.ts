// What is said once for a ruleset or a term is said once.
import type { AstNode } from 'langium';
import { isCertificate, isRuleset } from '../generated/ast.ts';
import { sourceText } from '../analysis/source-text.ts';
import { statementsOf } from '../names/statements.ts';
import { defineCheck } from './check.ts';

const ONCE = [
    ...['DayMeaning', 'CalendarChoice', 'FirstDay', 'MonthEnd', 'DayMove'],
    ...['Certificate', 'Renewal', 'Transfer', 'Upgrade'],
    ...['Extension', 'Missed', 'MetBy', 'DelegatedTo', 'ExceptYear', 'From', 'Until', 'Apart']
];

/** Of two that differ neither would be obeyed. */
export const termRuleRepeated = defineCheck({
    id: 'term-rule-repeated',
    severity: 'error',
    on: ['Ruleset', 'Term', 'Certificate'],
    message: {
        zh: (it: { first: string; second: string }) =>
            `这样的规定在一处只写一次。前面已写“${it.first}”，这里又写“${it.second}”。`,
        en: it => `This is said once in one place. “${it.first}” is there already, here “${it.second}” is written.`
    },
    run(holder, report) {
        const parts: readonly AstNode[] = isRuleset(holder)
            ? statementsOf(holder)
            : isCertificate(holder)
              ? holder.members
              : [...(holder.apart ? [holder.apart] : []), ...holder.regularity, ...holder.parts];
        const first = new Map<string, AstNode>();
        for (const part of parts.filter(({ $type }) => ONCE.includes($type))) {
            const known = first.get(part.$type);
            if (known) report({ first: sourceText(known), second: sourceText(part) }, { node: part });
            else first.set(part.$type, part);
        }
    }
});
