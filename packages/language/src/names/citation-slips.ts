// A citation that leads nowhere, and what it most likely means: the clause below that has the point, or a standard.
import type { ReferenceInfo } from 'langium';
import { isCitable, type Citable, type Clause, type Ruleset } from '../generated/ast.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { codesOf, itemsOf, rulesetOf, scoringsOf, sectionsOf } from './catalogue.ts';
import { clausesOf, codeOfClause, plainLabel, pointsInReach } from './clauses.ts';

/** Undefined where there is nothing better to say than that the name is unknown. */
export function citationSlip({ container, reference, property, index }: ReferenceInfo): Bilingual | undefined {
    if (!isCitable(container)) return undefined;
    const [text, ruleset] = [reference.$refText, rulesetOf(container)];
    if (property === 'items') return pointSlip(container, text, index ?? 0);
    return property === 'clause' ? (standardSlip(text, ruleset) ?? partSlip(text, ruleset)) : undefined;
}

/** 7.2 c for 7.2.1 c: one list too high. */
function pointSlip(citable: Citable, text: string, index: number): Bilingual | undefined {
    const label = /^第\s*(.+?)\s*项$/u.exec(text)?.[1] ?? text;
    const clause = citable.clause?.ref;
    if (!clause || index > 0) return undefined;
    const below = clausesOf(rulesetOf(citable)).filter(other => other !== clause && isBelow(other, clause));
    const holders = below.filter(other => pointsOf(other).includes(label));
    if (holders.length > 0) return elsewhere(clause.name, label, holders.map(codeOfClause));
    const own = pointsInReach(citable, 0).map(plainLabel);
    if (own.length === 0) return undefined;
    return {
        zh: `“${clause.name}”没有第 ${label} 项，有的是 ${own.join('、')}。`,
        en: `“${clause.name}” has no point “${label}”; its points are ${own.join(', ')}.`
    };
}

const isBelow = (other: Clause, { name }: Clause): boolean => other.name.startsWith(`${name}.`);

const pointsOf = (clause: Clause): string[] =>
    clause.members.flatMap(member => (member.$type === 'ClauseItem' ? [plainLabel(member)] : []));

const elsewhere = (clause: string, label: string, holders: string[]): Bilingual => ({
    zh: `“${clause}”没有第 ${label} 项，${holders.map(code => `“${code}”`).join('和')}有：请写“${holders[0]} 第 ${label} 项”。`,
    en: `“${clause}” has no point “${label}”, ${holders.map(code => `“${code}”`).join(' and ')} has one: write “${holders[0]} point ${label}”.`
});

/** The number of an item or section is one of the standard, and no clause of the rule. */
function standardSlip(text: string, ruleset: Ruleset): Bilingual | undefined {
    const entries = scoringsOf(ruleset).flatMap(scoring => [...itemsOf(scoring), ...sectionsOf(scoring)]);
    const standard = entries.flatMap(codesOf).find(({ code, standard }) => code === text && standard !== '')?.standard;
    if (standard === undefined) return undefined;
    return {
        zh: `本规则没有条款“${text}”，它是标准“${standard}”里的编号：指标准时请写“${standard}:${text}”。`,
        en: `This rule has no clause “${text}”; it is a number of the standard “${standard}”: write “${standard}:${text}” for the standard.`
    };
}

/** The clause whose number it continues, and what that one has. */
function partSlip(text: string, ruleset: Ruleset): Bilingual | undefined {
    const all = clausesOf(ruleset);
    const above = text.split('.').slice(0, -1).join('.');
    const parts = all.filter(
        ({ name }) => above !== '' && name.startsWith(`${above}.`) && !name.slice(above.length + 1).includes('.')
    );
    if (parts.length < 2) return undefined;
    const names = parts.map(({ name }) => name);
    return {
        zh: `没有条款“${text}”，“${above}”之下有 ${names[0]} 至 ${names.at(-1)}，共 ${names.length} 条。`,
        en: `There is no clause “${text}”; “${above}” has ${names.length}, from ${names[0]} to ${names.at(-1)}.`
    };
}
