// 依 5.1 is clause 5.1 of the rule, and C:5.1 clause 5.1 of the standard.
import { isItem, isSection, type Citable, type Item, type Section } from '../generated/ast.ts';
import { replacedProperty } from '../fixes/fix.ts';
import { codesOf } from '../names/catalogue.ts';
import { clauseAround } from '../names/clauses.ts';
import { defineCheck } from './check.ts';

interface Data {
    readonly code: string;
    readonly title: string;
    readonly standard: string;
}

/** Rule and standard are numbered alike: a section that cites its own number means the standard, and names the rule. */
export const citationAmbiguous = defineCheck({
    id: 'citation-ambiguous',
    severity: 'warning',
    on: ['Section', 'Item'],
    message: {
        zh: (it: Data) =>
            `“依 ${it.code}”指本规则的条款“${it.title}”，标准里的条款要写上代号。“${it.code}”正是这里在“${it.standard}”里的编号：` +
            `若指标准，请写“依 ${it.standard}:${it.code}”。`,
        en: it =>
            `“per ${it.code}” is clause “${it.title}” of this rule; one of the standard has the standard's name in front. ` +
            `“${it.code}” is the very number that stands here in “${it.standard}”: for the standard write “per ${it.standard}:${it.code}”.`
    },
    run(entry, report) {
        const citation = citationOf(entry);
        const clause = citation?.clause?.ref;
        if (!citation || !clause || isAround(entry, clause)) return;
        const own = codesOf(entry).find(({ standard, code }) => standard !== '' && code === clause.name);
        if (!own) return;
        const title = [clause.name, clause.title].filter(text => text !== undefined).join(' ');
        report({ code: own.code, title, standard: own.standard }, { node: citation, property: 'clause' });
    },
    fix(_, { code, standard }, { node }) {
        const title = { zh: `指标准：写“${standard}:${code}”`, en: `The standard is meant: “${standard}:${code}”` };
        return [{ title, changes: replacedProperty(node, 'clause', `${standard}:${code}`) }];
    }
});

const citationOf = (entry: Section | Item): Citable | undefined =>
    isSection(entry) || isItem(entry) ? entry.citation : undefined;

/** What stands inside a clause cites that clause on purpose. */
function isAround(entry: Section | Item, clause: unknown): boolean {
    for (let around = clauseAround(entry); around; around = clauseAround(around)) if (around === clause) return true;
    return false;
}
